"""harness.py: what the cases of the suites cli_report and cli_page share.

A case is a function with @case; it gets an empty folder, asserts with need(), and leaves by return
(PASS), by a failed need() (FAIL) or by raising Skip (SKIP).
"""
import fnmatch
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
COMMAND = os.path.realpath(os.environ.get("SLABPOOL") or ROOT / "build" / "slabpool")
LIB = os.path.realpath(os.environ.get("LIB") or ROOT / "build" / "libslabpool.so")

cases = {}


class Failed(Exception):
    """Something did not hold."""


class Skip(Exception):
    """The test cannot run here."""


def case(function):
    cases[function.__name__] = function
    return function


def need(condition, *what):
    if not condition:
        raise Failed(" ".join(w if isinstance(w, str) else repr(w)[:300] for w in what))


def slabpool(*arguments, status=0, stdin=None):
    """Runs the command; its standard output and error as text."""
    done = subprocess.run([COMMAND, *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=30, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
    out, err = done.stdout.decode(), done.stderr.decode()
    need(done.returncode == status, f"status {done.returncode}, not {status}:", err or out[:200])
    return out, err


def save(folder, name, *reports):
    """Writes the reports, one on each line; the path."""
    path = pathlib.Path(folder) / name
    path.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
    return path


def run(suite, patterns):
    """Prints a line for each case; the exit status."""
    good = True
    if patterns == ["-l"]:
        print("\n".join(cases))
        return 0
    for name, function in cases.items():
        if patterns and not any(fnmatch.fnmatch(name, p) for p in patterns):
            continue
        folder = ROOT / "build" / "tests" / suite / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            function(folder)
            line = f"PASS {suite}/{name}"
        except Skip as reason:
            line = f"SKIP {suite}/{name}: {reason}"
        except Exception as error:  # whatever a broken report does to the test
            kind = "" if isinstance(error, Failed) else type(error).__name__ + " "
            line = f"FAIL {suite}/{name}: {kind}{' '.join(str(error).split())[:600]}"
        print(line, flush=True)
        good = good and not line.startswith("FAIL")
        if not line.startswith("FAIL") and not os.environ.get("KEEP"):
            shutil.rmtree(folder, ignore_errors=True)
    return 0 if good else 1


def main(suite):
    if not os.access(COMMAND, os.X_OK):
        print(f"FAIL {suite}: there is no {COMMAND}")
        return 1
    return run(suite, sys.argv[1:])
