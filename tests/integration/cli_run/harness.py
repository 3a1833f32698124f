"""harness.py: what the cases of the suite `cli_run` share: the command, its runs, assertions.
A case is as ../suite.py has it."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(1, str(HERE.parent))

from suite import Failed, Skip, case, need, shown  # noqa: E402,F401

ROOT = HERE.parents[2]
OUT = ROOT / "build" / "tests" / "cli_run"
COMMAND = os.path.realpath(os.environ.get("COMMAND") or ROOT / "build" / "slabpool")
LIB = os.path.realpath(os.environ.get("LIB") or ROOT / "build" / "libslabpool.so")
NODE = str(OUT / "node")
TIMEOUT = int(os.environ.get("TIMEOUT", "90"))
BLOCK = 9500  # node.c


def build():
    """Compiles node, as it is natively and statically. Raises CalledProcessError."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, more in (("node", []), ("node_static", ["-static"])):
        subprocess.run([os.environ.get("CC", "gcc"), "-std=gnu11", "-O0", "-fno-builtin", "-Wall",
                        "-Wextra", "-Wshadow", "-Wconversion", *more, "-o", str(OUT / name),
                        str(HERE / "node.c")], check=True, timeout=TIMEOUT)


def environment(**more):
    """Without any variable of ours but these; the private folders of runs lie in OUT/tmp."""
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("SLABPOOL_") and k not in ("LD_PRELOAD", "NO_COLOR")}
    tmp = OUT / "tmp"
    tmp.mkdir(exist_ok=True)
    env.update({"LC_ALL": "C.UTF-8", "TMPDIR": str(tmp), **more})
    return env


def left():
    """Folders that runs left behind."""
    tmp = OUT / "tmp"
    return sorted(os.listdir(tmp)) if tmp.exists() else []


class Result:
    """What a run left: status, out, err, and its tree."""

    def __init__(self, done, tree):
        self.status, self.out, self.err, self.tree = done.returncode, done.stdout, done.stderr, tree


def run(*command, options=(), env=None, status=0, tidy=True, json_wanted=True, **how):
    """slabpool run OPTIONS --json F -- COMMAND. The tree is checked to add up."""
    how = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
           "timeout": TIMEOUT, **how}
    with tempfile.NamedTemporaryFile(dir=OUT) as file:
        done = subprocess.run([COMMAND, "run", *(["--json", file.name] if json_wanted else []),
                               *options, "--", *(str(c) for c in command)],
                              env=env or environment(), check=False, **how)
        data = file.read()
    need(done.returncode == status, f"ended with {done.returncode}, not {status}; stderr:",
         done.stderr)
    if tidy:
        need(left() == [], "left behind:", left())
    tree = json.loads(data) if data else None
    if tree:
        adds_up(tree)
    return Result(done, tree)


def adds_up(tree):
    """The total is the sum over programs and over processes, class by class."""
    need(tree["schema"] == "slabpool-tree/1", "schema is", tree["schema"])
    need(sum(p["processes"] for p in tree["programs"]) == len(tree["processes"]),
         "programs and processes do not agree")
    for key in ("allocs", "frees", "hits", "misses", "live", "live_bytes"):
        for parts in ("programs", "processes"):
            total = sum(p["totals"][key] for p in tree[parts])
            need(tree["totals"][key] == total, key, "of", parts, total, "not",
                 tree["totals"][key])
    for parts in ("programs", "processes"):
        sums = {}
        for part in tree[parts]:
            for row in part["classes"]:
                sums[row["size"]] = sums.get(row["size"], 0) + row["allocs"]
        need(sums == {r["size"]: r["allocs"] for r in tree["classes"]}, "classes of", parts)


def blocks(report):
    """Blocks of node.c; the class above has a room of an eighth at most."""
    return sum(c["allocs"] for c in report["classes"] if BLOCK <= c["size"] <= BLOCK * 9 // 8)


def nodes(tree):
    """(blocks, end) of each process that is node.c, sorted."""
    return sorted((blocks(p), p["process"]["end"]) for p in tree["processes"]
                  if p["process"]["exe"] == NODE)


def live_works():
    """Does the library keep counters in SLABPOOL_LIVE? Raises Skip when it does not."""
    result = run(NODE, 1, "_exit", 0, json_wanted=True)
    if not result.tree["processes"]:
        raise Skip("this library has no SLABPOOL_LIVE")
