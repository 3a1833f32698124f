"""harness.py: what the tests of the suite `live` share; see run."""
import glob
import json
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.realpath(__file__))
ROOT = os.path.realpath(os.path.join(HERE, "../../.."))
LIB = os.path.realpath(os.environ.get("LIB", os.path.join(ROOT, "build/libslabpool.so")))
CC = os.environ.get("CC", "gcc")
OUT = os.path.join(ROOT, "build/live")
READER = ["live_read", "snapshot", "json", "text", "text_table", "requested", "interval", "metrics", "out"]
NOBODY = 65534

TESTS = []


class Wrong(Exception):
    """A test found what must not be."""


class Skipped(Exception):
    """A test cannot run here."""


def test(function):
    """Registers a test under its name."""
    TESTS.append((function.__name__.strip("_"), function))
    return function


def build():
    """Both programs; the reader is compiled in."""
    os.makedirs(OUT, exist_ok=True)
    warn = ["-std=gnu11", "-O2", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-I" + ROOT, "-pthread",
            "-ffunction-sections", "-Wl,--gc-sections"]
    subprocess.run([CC, *warn, "-fno-builtin", "-o", OUT + "/lived", HERE + "/lived.c"], check=True)
    subprocess.run([CC, *warn, "-o", OUT + "/show", HERE + "/show.c",
                    *[f"{ROOT}/stats/{f}.c" for f in READER], ROOT + "/build/libslabpool-core.a"],
                   check=True)
    subprocess.run([CC, *warn, "-o", OUT + "/steps", HERE + "/steps.c",
                    *[f"{ROOT}/stats/{f}.c" for f in READER], ROOT + "/build/libslabpool-core.a"],
                   check=True)
    subprocess.run([CC, *warn, "-fno-builtin", "-o", OUT + "/stepped", HERE + "/stepped.c"],
                   check=True)


def fresh(name):
    """An empty folder for the files of one test."""
    folder = os.path.join(OUT, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder, mode=0o700)
    return folder


def start(folder, *args, **options):
    """A program under the library with SLABPOOL_LIVE=folder."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("SLABPOOL_")}
    env.update({"LD_PRELOAD": LIB, "SLABPOOL_LIVE": folder, "SLABPOOL_STATS": "off", **options})
    return subprocess.Popen([OUT + "/lived" if args[0] == "lived" else args[0], *args[1:]],
                            env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)


def lived(folder, *args, **options):
    """Runs lived; what it said, its status, its stderr."""
    process = start(folder, "lived", *map(str, args), **options)
    said, errors = process.communicate(timeout=60)
    pid = re.search(r"^pid (\d+)$", said, re.M)
    if not pid:
        raise Wrong(f"said nothing, status {process.returncode}: {errors[-200:]}")
    return said, int(pid[1]), process.returncode, errors


def read(path):
    """One file, by the reader."""
    done = subprocess.run([OUT + "/show", path], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Wrong("the reader refused a file: " + done.stderr.strip())
    return json.loads(done.stdout)


def file_of(folder, pid, sequence=0):
    """The path of a process image's file."""
    found = glob.glob(f"{folder}/{pid}.*.{sequence}.slabpool")
    if len(found) != 1:
        raise Wrong(f"{len(found)} files of process {pid}: {os.listdir(folder)}")
    return found[0]


def agree(said, report, hits=True):
    """Every count of the classes that the program used."""
    rows = {row["size"]: row for row in report["classes"]}
    for line in said.splitlines():
        words = line.split()
        numbers = [int(w) for w in words[1:] if w.isdigit()]
        if words[0] == "large":
            got = [report["large"]["allocs"], report["large"]["frees"]]
            want = numbers
            if report["large"]["live_bytes"] != (numbers[0] - numbers[1]) * 602112:
                raise Wrong(f"large live bytes {report['large']['live_bytes']}")
        elif words[0] == "class":
            row = rows.get(numbers[0])
            if row is None:
                raise Wrong(f"no class {numbers[0]}")
            got = [row["size"], row["allocs"], row["frees"], row["remote_frees"]]
            want = numbers
            live = numbers[1] - numbers[2]
            if row["hits"] + row["misses"] != row["allocs"] or (hits and row["hits"] == 0):
                raise Wrong(f"hits and misses of {words}: {row}")
            if row["live"] != live or row["live_bytes"] != live * row["size"]:
                raise Wrong(f"live of {words}: {row}")
        else:
            continue
        if got != want:
            raise Wrong(f"said {' '.join(words)}, the file has {got}")


def refused(folder, why, **options):
    """One line, the program as always, and no file."""
    process = start(folder, "lived", "exit", "10", "1", **options)
    said, errors = process.communicate(timeout=60)
    if process.returncode != 0 or not said.startswith("pid "):
        raise Wrong(f"status {process.returncode}: {said} {errors}")
    if errors.count("\n") != 1 or why not in errors or "using off" not in errors:
        raise Wrong("said: " + errors)


def in_mode(name, **options):
    """The growth of all counts from n to 2 n calls is n times what one turn does."""
    found = []
    for n in (1000, 2000):
        folder = fresh(f"mode-{name}-{n}")
        said, pid, _, errors = lived(folder, "kill", n, 4, **options)
        if errors:
            raise Wrong("said on stderr: " + errors)
        report = read(file_of(folder, pid))["report"]
        if name == "harden":
            agree(said.replace("large", "# large"), report, hits=False)
        found.append(report)
    for what, turn in (("allocs", 5.01), ("frees", 3.005)):
        grown = found[1]["totals"][what] - found[0]["totals"][what]
        if grown != round(turn * 1000 * 4):
            raise Wrong(f"{what} grew by {grown}, not {turn * 4000}")
    return found[1]
