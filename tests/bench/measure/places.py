"""places - folders, options from the environment, and the columns of the table.

A column is an allocator: a shared object to preload (none for the C library's) and the options it
is run with. OUT gets the results and the compiled workloads; SCRATCH, a folder of this run alone,
what it feeds on, so that two runs at once do not mix.
"""
import atexit
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
ROOT = os.path.dirname(os.path.dirname(HERE))
OUT = os.path.abspath(os.environ.get("OUT") or os.path.join(ROOT, "build", "bench"))
DEBIAN = f"/usr/lib/{os.uname().machine}-linux-gnu/"
QUICK = os.environ.get("QUICK", "0") not in ("", "0")
ROUNDS = max(1, int(os.environ.get("ROUNDS", "2" if QUICK else "5")))
# Seconds for a workload when ROUNDS is not given; a slow one gets fewer rounds, but three.
PATIENCE = float("inf") if "ROUNDS" in os.environ else 15.0
JOBS = max(1, int(os.environ.get("JOBS", os.cpu_count() or 1)))
SCALE = 0.25 if QUICK else 1.0
CC = os.environ.get("CC", "gcc")

os.makedirs(OUT, exist_ok=True)
SCRATCH = tempfile.mkdtemp(prefix="run.", dir=OUT)
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)


@dataclass
class Column:
    """An allocator and its options; the first column is what the others are divided by."""
    name: str
    preload: str
    env: dict = field(default_factory=dict)


def complain(text):
    """A line for the person who runs this; the tables alone go to stdout."""
    print(f"run: {text}", file=sys.stderr, flush=True)


def library():
    """A copy of the library, so that a build in the meantime does not change what is measured."""
    path = os.environ.get("LIB") or os.path.join(ROOT, "build", "libslabpool.so")
    if not os.path.exists(path):
        complain(f"there is no {path}: run make first")
        sys.exit(1)
    return shutil.copy(path, os.path.join(SCRATCH, "libslabpool.so"))


def peers():
    """The peers of Debian that are installed, and those of PEERS."""
    found = [Column("mimalloc2.0", DEBIAN + "libmimalloc.so.2.0"),
             Column("jemalloc5", DEBIAN + "libjemalloc.so.2"),
             Column("tcmalloc-min4", DEBIAN + "libtcmalloc_minimal.so.4")]
    for path in os.environ.get("PEERS", "").split():
        found.append(Column(os.path.basename(path), os.path.realpath(path)))
    for gone in [c for c in found if not os.path.exists(c.preload)]:
        complain(f"no {gone.preload}: column {gone.name} is left out")
        found.remove(gone)
    return found


def columns():
    """glibc first, ours, ours without statistics, the peers."""
    lib = library()
    return [Column("glibc", ""), Column("ours", lib),
            Column("ours-off", lib, {"SLABPOOL_STATS": "off"}), *peers()]
