"""harness.py: what the cases of the suite `report` share: programs, runs, reports, assertions.
A case is as ../suite.py has it."""
import json
import os
import pathlib
import signal
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(1, str(HERE.parent))

from suite import Failed, Skip, case, need, shown  # noqa: E402,F401

ROOT = HERE.parents[2]
OUT = ROOT / "build" / "tests" / "report"
LIB = os.path.realpath(os.environ.get("LIB") or ROOT / "build" / "libslabpool.so")
TIMEOUT = int(os.environ.get("TIMEOUT", "60"))
BLOCK = 9500  # blocks.h
SCHEMA = b'{"schema":"slabpool/1"'


def program(name):
    return str(OUT / name)


def build():
    """Compiles the programs that are older than their sources. Raises CalledProcessError."""
    OUT.mkdir(parents=True, exist_ok=True)
    flags = ["-std=gnu11", "-O0", "-g", "-fno-builtin", "-pthread", "-Wall", "-Wextra", "-Wshadow",
             "-Wconversion", "-Wstrict-prototypes", "-I" + str(ROOT)]
    todo = [("libends_lib.so", ["ends_lib.c"], ["-shared", "-fPIC"]),
            ("ends", ["ends.c"], ["-L" + str(OUT), "-lends_lib", "-Wl,-rpath," + str(OUT)]),
            ("children", ["children.c"], []), ("descriptors", ["descriptors.c"], []),
            ("dumped", ["dumped.c"], [])]
    for name, sources, more in todo:
        target = OUT / name
        needs = [HERE / s for s in [*sources, "blocks.h", "harness.py"]]
        if target.exists() and all(n.stat().st_mtime < target.stat().st_mtime for n in needs):
            continue
        made = OUT / f".{name}.{os.getpid()}"
        subprocess.run([os.environ.get("CC", "gcc"), *flags, "-o", str(made),
                        *(str(HERE / s) for s in sources), *more], check=True, timeout=TIMEOUT)
        made.rename(target)


def environment(preload=True, **options):
    """The environment without any SLABPOOL_ variable but these; STATS is json if not given."""
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("SLABPOOL_") and k != "LD_PRELOAD"}
    if preload:
        env["LD_PRELOAD"] = LIB
        options.setdefault("STATS", "json")
        env.update({"SLABPOOL_" + k: str(v) for k, v in options.items()})
    return env


class Result:
    """What a run left: status, out, err, and the JSON reports found in err."""

    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout or b"", done.stderr or b""

    @property
    def reports(self):
        return reports(self.err)


def reports(data):
    """Every line that begins as a report does must be a whole one."""
    found = []
    for line in data.replace(b"\0", b"").splitlines():
        if line.startswith(SCHEMA):
            try:
                found.append(json.loads(line))
            except ValueError as error:
                raise Failed(f"a report is not JSON: {error}") from error
    return found


def run(name, *args, status=3, native=True, settings=None, **how):
    """Runs a program of ours under the library, and natively first: both must end with this
    status and write the same to stdout. settings: SLABPOOL_ variables; how: for Popen."""
    argv = [program(name), *(str(a) for a in args)]
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL,
           "timeout": TIMEOUT, **how}
    want = None
    if native:
        want = Result(subprocess.run(argv, env=environment(False), check=False, **how))
        need(want.status == status, f"natively {name} {args} ended with {want.status}, not", status)
    got = Result(subprocess.run(argv, env=environment(**(settings or {})), check=False, **how))
    need(got.status == status, f"ended with {got.status}, not {status}; stderr:", got.err)
    if want is not None:
        need(got.out == want.out, "stdout is", got.out, "natively", want.out)
    return got


def taken(report):
    """Allocations of the class that serves blocks of BLOCK bytes; the class above has a room of
    an eighth at most."""
    return sum(c["allocs"] for c in report["classes"] if BLOCK <= c["size"] <= BLOCK * 9 // 8)


def one(result, blocks=None, end=None):
    """The one report of the result, with this count of blocks and this way of ending."""
    need(len(result.reports) == 1, f"{len(result.reports)} reports, not 1; stderr:", result.err)
    report = result.reports[0]
    check(report, blocks, end)
    return report


def check(report, blocks=None, end=None):
    if blocks is not None:
        need(taken(report) == blocks, f"{taken(report)} blocks were counted, not {blocks}")
    if end is not None:
        need(report["process"]["end"] == end, f"end is {report['process']['end']}, not {end}")


def load(path):
    data = pathlib.Path(path).read_bytes()
    found = reports(data)
    need(len(found) == 1 and data.startswith(SCHEMA) and data.endswith(b"\n"),
         f"{path} does not hold one report:", data)
    return found[0]


def listing(folder):
    return sorted(os.listdir(folder))


def default_signals():
    """For a child of Python, which ignores SIGPIPE and SIGXFSZ."""
    for number in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(number, signal.SIG_DFL)
