#!/usr/bin/env python3
"""Checks the reports of a fork storm: one valid one for each process that should, and no other.

storm_reports.py FOLDER EXPECTATIONS

FOLDER has the files r.PID. A line of EXPECTATIONS is `pid ppid end class allocs frees`; the class's
blocks may have been served by the fallback where that is in force. The storm's own report, the one
no line speaks of, is checked for its sums alone. One message for each failure, exit status 1 if any.
"""
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "contract"))
import report  # noqa: E402


def disagree(found, line):
    """What is not as the line says, or None."""
    pid, ppid, end, size, allocs, frees = line
    process, fallback = found["process"], found["fallback"]
    row = next((c for c in found["classes"] if c["size"] == int(size)), {"allocs": 0, "frees": 0})
    if (process["pid"], process["ppid"], process["end"]) != (int(pid), int(ppid), end):
        return f"pid {process['pid']}, ppid {process['ppid']}, end {process['end']}"
    if fallback["reasons"]["arena_limit"] > 0 or fallback["frees"] > 0:
        least = row["allocs"] + fallback["allocs"]
        return None if least >= int(allocs) else f"only {least} blocks"
    if (row["allocs"], row["frees"]) != (int(allocs), int(frees)):
        return f"class {size}: {row['allocs']} allocs, {row['frees']} frees"
    return None


def main():
    folder, expectations = sys.argv[1:]
    with open(expectations, encoding="utf-8") as file:
        expected = {line.split()[0]: line.split() for line in file}
    bad, alone = [], 0
    names = [name for name in os.listdir(folder) if name != os.path.basename(expectations)]
    for name in names:
        try:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found = json.load(file)
            wrong = report.own_sums(found)
        except (ValueError, KeyError) as error:
            wrong = [f"{type(error).__name__}: {error}"]
        line = expected.pop(name.rpartition(".")[2], None)
        alone += line is None
        if not wrong and line is not None:
            text = disagree(found, line)
            wrong = [f"{text}, expected {' '.join(line)}"] if text else []
        bad += [f"{name}: {text}" for text in wrong]
    if expected:
        bad.append(f"{len(expected)} processes did not report, {next(iter(expected))} for one")
    if alone != 1:
        bad.append(f"{alone} reports nobody speaks of, not 1")
    print(f"{len(names)} reports")
    for text in bad[:8]:
        print("failed: " + text)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
