"""reports.py FOLDER PROGRAMS CONDITION: reads the JSON reports that a run left in FOLDER.

Prints why they are not as INTERFACE.md says, and nothing when they are. PROGRAMS: names, by commas,
* for any ending; each must have left a report. CONDITION: a Python expression over a report `r`
that must hold for one report of one of them. Every report in the folder is checked, whoever wrote
it: schema, and the sums that the definitions demand.
"""

import fnmatch
import json
import pathlib
import sys

ENDS = {"exit", "_exit", "quick_exit", "abort", "signal", "exec", "running"}
COUNTS = {
    "totals": "allocs frees hits misses live live_bytes peak_live_bytes peak_rss_bytes",
    "large": "allocs frees cache_hits mmaps munmaps mremaps live live_bytes peak_bytes",
    "arena": "reserved_bytes committed_bytes purged_bytes refills",
    "fallback": "allocs frees live",
}
CLASS = "size allocs hits misses frees remote_frees refills live live_bytes cached slabs " \
        "peak_slab_bytes"
REASONS = "arena_limit class_limit reserve_failed alignment backend"


class Fields:
    """A JSON object whose fields are attributes, for the conditions of the table."""

    def __init__(self, data):
        self.__dict__.update({k: Fields(v) if isinstance(v, dict) else v for k, v in data.items()})


def expect(holds, text):
    if not holds:
        raise ValueError(text)


def counts(row, names, where, forked=False):
    """All of names are there and are whole numbers from 0. A forked process counts from the fork
    on: what it freed of its parent's blocks may make its live ones negative. (That it did not exec
    since cannot be seen; so it is allowed to every child of a process that left a report.)"""
    for name in names.split():
        expect(name in row, f"{where} has no {name}")
        value = row[name]
        fits = type(value) is int and (value >= 0 or forked and name in ("live", "live_bytes"))
        expect(fits, f"{where}.{name} is {value!r}")


def rate(row, where):
    calls = row["hits"] + row["misses"]
    want = row["hits"] / calls if calls else 0.0
    expect(abs(row["hit_rate"] - want) < 0.001, f"{where}.hit_rate {row['hit_rate']}, not {want}")


def check(report, forked):
    """Raises ValueError at the first thing that is not as INTERFACE.md says."""
    expect(report.get("schema") == "slabpool/1", f"schema {report.get('schema')!r}")
    process = report["process"]
    counts(process, "pid ppid threads", "process")
    expect(process["end"] in ENDS, f"process.end {process['end']!r}")
    expect(0 <= process["seconds"] < 3600, f"process.seconds {process['seconds']}")
    expect(isinstance(report["config"], dict), "config is not an object")
    for part, names in COUNTS.items():
        counts(report[part], names, part, forked)
    counts(report["fallback"]["reasons"], REASONS, "fallback.reasons")

    classes, large, fallback = report["classes"], report["large"], report["fallback"]
    totals = report["totals"]
    for row in classes:
        where = f"class {row.get('size')}"
        counts(row, CLASS, where, forked)
        expect(row["allocs"] == row["hits"] + row["misses"], f"{where}: allocs, hits and misses")
        expect(row["live"] == row["allocs"] - row["frees"], f"{where}: live")
        expect(row["live_bytes"] == row["live"] * row["size"], f"{where}: live_bytes")
        expect(row["remote_frees"] <= row["frees"], f"{where}: remote_frees")
        rate(row, where)
    sizes = [row["size"] for row in classes]
    expect(sizes == sorted(set(sizes)), "classes are not in order")
    for row, where in (large, "large"), (fallback, "fallback"):
        expect(row["live"] == row["allocs"] - row["frees"], f"{where}: live")
    expect(sum(b["allocs"] for b in large["histogram"]) == large["allocs"], "large.histogram")
    expect(sum(fallback["reasons"].values()) == fallback["allocs"], "fallback.reasons")
    for name in "allocs", "frees", "live":
        want = sum(row[name] for row in classes) + large[name] + fallback[name]
        expect(totals[name] == want, f"totals.{name} is {totals[name]}, the rows have {want}")
    for name in "hits", "misses":
        want = sum(row[name] for row in classes)
        expect(totals[name] == want, f"totals.{name} is {totals[name]}, the classes have {want}")
    rate(totals, "totals")


def read(path):
    try:
        report = json.loads(path.read_bytes())
        return path.name.rsplit(".", 2)[0], report["process"]["pid"], report
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"report {path.name}: {type(error).__name__} {error}") from error


def main(folder, programs, condition):
    held = False
    seen = {}
    # A name with a dot in front is a report under way when a signal killed the process.
    paths = [p for p in sorted(pathlib.Path(folder).iterdir()) if not p.name.startswith(".")]
    reports = [(path, *read(path)) for path in paths]
    running = {pid for _, _, pid, _ in reports}
    for path, program, _, report in reports:
        try:
            check(report, forked=report["process"]["ppid"] in running)
        except (ValueError, KeyError, TypeError) as error:
            return f"report {path.name}: {type(error).__name__} {error}"
        seen.setdefault(program, []).append(report)
    for pattern in programs.split(","):
        matching = [r for name in fnmatch.filter(seen, pattern) for r in seen[name]]
        if not matching:
            return f"no report of {pattern}; there are: {', '.join(sorted(seen)) or 'none'}"
        held = held or any(eval(condition, {"r": Fields(r)}) for r in matching)
    return None if held else f"no report of {programs} says {condition}"


if __name__ == "__main__":
    try:
        WHY = main(*sys.argv[1:])
    except ValueError as error:
        WHY = str(error)
    if WHY:
        print(WHY)
        sys.exit(1)
