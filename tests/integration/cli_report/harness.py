"""harness.py: what the cases of the suites cli_report and cli_page share.
A case is as ../suite.py has it."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(1, str(ROOT / "tests" / "integration"))

import suite  # noqa: E402
from suite import Failed, Skip, case, need  # noqa: E402,F401

COMMAND = os.path.realpath(os.environ.get("SLABPOOL") or ROOT / "build" / "slabpool")
LIB = os.path.realpath(os.environ.get("LIB") or ROOT / "build" / "libslabpool.so")


def slabpool(*arguments, status=0, stdin=None):
    """Runs the command; its standard output and error as text."""
    done = subprocess.run([COMMAND, *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=90, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
    out, err = done.stdout.decode(), done.stderr.decode()
    need(done.returncode == status, f"status {done.returncode}, not {status}:", err or out[:200])
    return out, err


def save(folder, name, *reports):
    """Writes the reports, one on each line; the path."""
    path = pathlib.Path(folder) / name
    path.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
    return path


def main(name):
    return suite.main(name, ROOT / "build" / "tests" / name, [COMMAND])
