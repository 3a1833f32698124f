"""suite.py: what the suites of Python cases share: cases, assertions, the lines of the protocol.

A case is a function with @case; its name is the test's. It gets an empty folder, asserts with
need(), and leaves by return (PASS), by a failed need() (FAIL) or by raising Skip (SKIP).
"""
import fnmatch
import os
import shutil
import signal
import subprocess
import sys
import time

SHOWN = 500  # characters of a thing that a failure shows
cases = {}


class Failed(Exception):
    """Something did not hold."""


class Skip(Exception):
    """The test cannot run here."""


def case(function):
    cases[function.__name__] = function
    return function


def shown(thing):
    text = thing if isinstance(thing, str) else repr(thing)
    return text if len(text) <= SHOWN else text[:SHOWN] + "..."


def need(condition, *what):
    if not condition:
        raise Failed(" ".join(shown(w) for w in what))


def one_line(error):
    text = " ".join(str(error).split())
    return text if len(text) <= 700 else text[:700] + "..."


def result(suite, name, call):
    """The line of one test."""
    try:
        call()
        return f"PASS {suite}/{name}"
    except Skip as reason:
        return f"SKIP {suite}/{name}: {reason}"
    except subprocess.TimeoutExpired as error:
        return f"FAIL {suite}/{name}: no end after {error.timeout} s"
    except Failed as error:
        return f"FAIL {suite}/{name}: {one_line(error)}"
    except Exception as error:  # what a broken program does to the test is a failure as well
        return f"FAIL {suite}/{name}: {type(error).__name__} {one_line(error)}"


def test(suite, folder, name):
    """Prints the line of one test, which runs in its folder; True when it did not fail."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    begin, back = time.monotonic(), os.getcwd()
    os.chdir(folder)
    line = result(suite, name, lambda: cases[name](folder))
    os.chdir(back)
    print(line, flush=True)
    if os.environ.get("VERBOSE"):
        print(f"    {time.monotonic() - begin:.2f} s", file=sys.stderr)
    if not os.environ.get("KEEP") and not line.startswith("FAIL"):
        shutil.rmtree(folder, ignore_errors=True)
    return not line.startswith("FAIL")


def main(suite, out, needs=(), build=None, patterns=None):
    """Runs the cases whose names the patterns (those of the command line) match; the exit status.

    out: the folder for those of the tests. needs: files that must be there. build: makes programs.
    """
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup has what it starts ignore it
    patterns = sys.argv[1:] if patterns is None else patterns
    if patterns == ["-l"]:
        print("\n".join(cases))
        return 0
    for path in needs:
        if not os.path.exists(path):
            print(f"FAIL {suite}/built: {path} does not exist (make it first)")
            return 1
    try:
        if build:
            build()
    except subprocess.CalledProcessError as error:
        print(f"FAIL {suite}/programs: {' '.join(error.cmd[:1])} ended with {error.returncode}")
        return 1
    names = [n for n in cases if not patterns or any(fnmatch.fnmatchcase(n, p) for p in patterns)]
    if not names:
        print(f"FAIL {suite}/none: no test is named {' '.join(patterns)}")
        return 1
    return 0 if all([test(suite, out / name, name) for name in names]) else 1
