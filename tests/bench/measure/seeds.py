"""seeds - the headline workloads (seeds.d/): what each is, how it is built, how a variant is run.

A workload is one program, built twice: as it is, for the C library, whatever is preloaded and the
field's own pools; and linked with the library, for ours. A variant of it is one way to get memory;
`static` is the floor.
"""
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from measure.places import CC, DEBIAN, HERE, JOBS, OUT, ROOT, SCRATCH

SOURCES = os.path.join(HERE, "seeds.d")
FLAGS = ["-std=gnu11", "-D_GNU_SOURCE", "-O2", "-ftree-vectorize", "-Wall", "-Wextra",
         "-fno-builtin-malloc", "-fno-builtin-free", "-fno-builtin-realloc", "-pthread"]
SONAME = "libslabpool.so.0"     # what a linked program asks the loader for
TIMEOUT = 120


@dataclass
class Field:
    """A library with pools of its own: macro, what to compile and link with, Debian's package."""
    macro: str
    header: str
    flags: list
    libs: list
    package: str

    def there(self):
        """Whether its header is installed."""
        return os.path.exists(self.header)


FIELDS = {
    "apr": Field("SEED_APR", "/usr/include/apr-1.0/apr_pools.h", ["-I/usr/include/apr-1.0"],
                 ["-lapr-1"], "libapr1-dev"),
    "evbuffer": Field("SEED_EVENT", "/usr/include/event2/buffer.h", [], ["-levent_core"],
                      "libevent-dev"),
    "glib": Field("SEED_GLIB", "/usr/include/glib-2.0/glib.h",
                  ["-I/usr/include/glib-2.0", f"-I{DEBIAN}glib-2.0/include"], ["-lglib-2.0"],
                  "libglib2.0-dev"),
}


@dataclass
class Claim:
    """A ratio of an article: its number, and which two of our variants it is the ratio of."""
    article: float
    over: str
    under: str
    binding: bool = False     # a target by itself; else the share of the headroom is


@dataclass
class Seed:
    """A workload."""
    name: str
    title: str
    ops: int                  # of a batch
    explicit: str             # the variant that is judged
    heap: str = "heap"
    rival: tuple = ()         # (variant, library of FIELDS)
    others: tuple = ()        # more explicit variants
    plain: dict = field(default_factory=dict)   # more variants for glibc -> ops of a batch
    claims: tuple = ()
    source: str = ""
    macros: tuple = ()
    needs: tuple = ()         # (header, library)
    unpooled: str = ""        # what ours preloaded must not be slower than, beside the floor
    faster: float = 0         # and how many times glibc it shall be
    memory: float = 0         # the article's claim: so much less is held
    saved: tuple = ()         # nanoseconds in Go: (without, with)
    gc: str = ""

    def file(self):
        """Its source."""
        return os.path.join(SOURCES, f"seed_{self.source or self.name}.c")

    def why_not(self):
        """What it cannot be built without."""
        return next((f"no {h}" for h, _ in self.needs if not os.path.exists(h)), "")


ZLIB = (("/usr/include/zlib.h", "-lz"),)
SEEDS = [
    Seed("readall", "read-all, 5 to 10 KiB", 4000, "bufs", rival=("apr", "apr"),
         others=("levels",), plain={"realloc": 4000}, claims=(Claim(19.2, "heap", "bufs"),),
         saved=(5969, 311),
         gc="The copies of growth are the same in C; the rest of Go's difference is 13 or 29 "
            "KiB that are cleared and left to the collector in each operation."),
    Seed("allocloop", "allocloop, 50 live", 100, "levels", rival=("apr", "apr"),
         plain={"list": 100, "places": 100}, unpooled="places", faster=14, saved=(210195, 57815),
         claims=(Claim(3.64, "heap", "levels", True), Claim(1.61, "list", "levels", True)),
         gc="Nothing is needed of the collector: glibc maps, faults and trims 262,143 bytes anew, "
            "which costs more than Go's clearing of them."),
    Seed("allocloop-200", "the same, 200 live", 20, "levels", rival=("apr", "apr"),
         source="allocloop", macros=("SEED_LIVE=200",), plain={"list": 20},
         claims=(Claim(3.64, "heap", "levels"), Claim(1.61, "list", "levels")),
         gc="The naive list's blocks are all large in the end: 50 of them are 13 MB, which a large "
            "cache holds, 200 are 52 MB; so its ratio is the cache's, not the collector's."),
    Seed("gunzip", "gunzip of 17,408 bytes", 1500, "cache", rival=("apr", "apr"), source="gunzip",
         needs=ZLIB, claims=(Claim(1.53, "heap", "cache"),), saved=(14286, 9332),
         gc="Go clears and collects 41,343 bytes in each operation; the 40 KiB that zlib takes "
            "come from a free list of any heap."),
    Seed("deflate", "deflate of 1 KiB (another workload)", 500, "cache", rival=("apr", "apr"),
         source="gunzip", macros=("SEED_DEFLATE=1",), needs=ZLIB,
         gc="Not of an article: 268 KiB of state for 1 KiB of message, where keeping it pays."),
    Seed("json", "JSON array, 20,000 integers", 50, "builder", heap="join",
         rival=("gstring", "glib"), others=("item",), plain={"concat": 1},
         claims=(Claim(49, "concat", "builder", True), Claim(1.35, "join", "builder", True)),
         saved=(3114562, 2314697),
         gc="The 49 are the algorithm's, quadratic against linear, in any language; of the 1.35 "
            "C keeps all, since its strings are allocated and freed one by one."),
    Seed("reader", "512-byte requests, 64 to 2,048-byte reads", 20000, "chain",
         rival=("evbuffer", "evbuffer"), claims=(Claim(16.6, "heap", "chain"),),
         saved=(1874, 112.7),
         gc="All bytes are summed here, in every variant; of Go's ratio the collector (134 "
            "collections to 2), set-up inside the timed part and 512 cleared bytes a request stay "
            "behind."),
    Seed("stream", "frames to 3 subscribers, every byte summed", 10000, "chain",
         rival=("evbuffer", "evbuffer"), claims=(Claim(12.4, "heap", "chain"),),
         saved=(374.6, 30.29),
         gc="The article's frames are not looked at; summing them is most of the time in any "
            "language, and no pool takes that away."),
    Seed("stream-untouched", "the same, the first byte looked at", 30000, "chain",
         source="stream", macros=("SEED_UNTOUCHED=1",), rival=("evbuffer", "evbuffer"),
         claims=(Claim(12.4, "heap", "chain"),), saved=(374.6, 30.29),
         gc="The copies saved carry over, the cleared and collected blocks do not; what is left "
            "beside the one copy is the counting of references."),
    Seed("sockets", "100 sockets (AF_UNIX), 10 subscribers each", 8, "chain",
         rival=("evbuffer", "evbuffer"),
         gc="No figure in the article: the kernel's calls are nearly all of it."),
    Seed("parse", "JSON parse, 1 MB", 8, "arena", rival=("apr", "apr"),
         claims=(Claim(1.35, "heap", "arena"),), memory=0.60,
         gc="The article has no workload (+35 % speed, 60 % less memory); an arena spares Go's "
            "collector the marking of nodes, C the frees one by one."),
    Seed("classes", "three classes, get and put", 200000, "caches", rival=("gslice", "glib"),
         others=("fixed", "levels"), claims=(Claim(3, "heap", "caches"),),
         gc="The article has no workload (three times the throughput); Go's side of it is the "
            "collector's, C's that of glibc's lists."),
    Seed("intern", "interning a log's fields", 20000, "intern", rival=("gchunk", "glib"),
         others=("count",), memory=0.60,
         gc="The article has no workload (60 % less memory); nothing of it is the collector's, "
            "though Go's strings have another 16 bytes each."),
    Seed("share", "two threads counting", 5000000, "slots", claims=(Claim(1.15, "heap", "slots"),),
         gc="The article has no workload (10 to 15 %); it is the hardware's, not the collector's."),
]


def program(seed, pools):
    """Path of a built program."""
    return os.path.join(OUT, "seeds", seed.name + ("-pools" if pools else ""))


def compile_one(seed, pools, lib):
    """Builds one program; what the compiler said when it failed."""
    libs = [f for _, f in seed.needs]
    flags = [f"-D{m}" for m in seed.macros]
    own = FIELDS.get(seed.rival[1]) if seed.rival else None
    if pools:
        flags += ["-DSEED_POOLS=1", f"-I{ROOT}", f"-L{os.path.dirname(lib)}"]
        libs += ["-lslabpool"]
    elif own and own.there():
        flags += [f"-D{own.macro}=1", *own.flags]
        libs += own.libs
    new = os.path.join(SCRATCH, os.path.basename(program(seed, pools)))
    done = subprocess.run([CC, *FLAGS, *flags, seed.file(), os.path.join(SOURCES, "seed.c"),
                           "-o", new, *libs], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, timeout=TIMEOUT)
    if done.returncode == 0:
        os.replace(new, program(seed, pools))
        return ""
    return done.stdout.decode(errors="replace")


def build(seeds, lib):
    """Builds all; (name, pools) -> what went wrong."""
    os.makedirs(os.path.join(OUT, "seeds"), exist_ok=True)
    os.symlink(lib, os.path.join(SCRATCH, SONAME))
    wanted = [(s, p) for s in seeds if not s.why_not() for p in (False, True)]
    with ThreadPoolExecutor(JOBS) as pool:
        said = list(pool.map(lambda w: compile_one(*w, lib), wanted))
    return {(s.name, p): text for (s, p), text in zip(wanted, said) if text}


@dataclass
class Run:
    """A column of a workload: a variant, in one of the two programs, under an allocator."""
    name: str
    variant: str
    ops: int
    pools: bool = False
    preload: str = ""


def runs(seed, allocators):
    """All columns of a workload; the allocators are those to preload, glibc without any first."""
    answer = [Run(c.name, seed.heap, seed.ops, preload=c.preload) for c in allocators]
    answer += [Run(f"glibc {v}", v, n) for v, n in seed.plain.items()]
    answer += [Run(f"ours {v}", v, n, preload=c.preload) for v, n in seed.plain.items()
               for c in allocators if c.name == "ours" and v != seed.unpooled]
    answer.append(Run("floor", "static", seed.ops))
    answer += [Run(v, v, seed.ops, pools=True) for v in (seed.explicit, *seed.others)]
    if seed.rival and FIELDS[seed.rival[1]].there():
        answer.append(Run(seed.rival[0], seed.rival[0], seed.ops))
    return answer


def parse(text):
    """What a program printed."""
    words = dict(line.split() for line in text.splitlines())
    return {"checksum": words["checksum"], "ns": float(words["ns"]), "best": float(words["best"]),
            "kib": int(words["kib"])}


def command(seed, run, batches, tool=()):
    """Command and environment of a run."""
    env = {**os.environ, "SLABPOOL_STATS_FILE": os.path.join(SCRATCH, "stats")}
    env.pop("LD_PRELOAD", None)
    if run.pools:
        env["LD_LIBRARY_PATH"] = SCRATCH
    if run.preload:
        env["LD_PRELOAD"] = run.preload
    return [*tool, program(seed, run.pools), run.variant, str(run.ops), str(batches)], env


def execute(seed, run, batches, tool=()):
    """Runs it; (what it printed, why it failed, its stderr)."""
    args, env = command(seed, run, batches, tool)
    try:
        done = subprocess.run(args, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return None, f"not done after {TIMEOUT} s", ""
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode != 0:
        return None, f"status {done.returncode}: {said.splitlines()[-1] if said else ''}", said
    return {**parse(done.stdout.decode()), "said": said}, "", said
