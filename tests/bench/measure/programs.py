"""programs - what is run: the small workloads by their own list, and real programs.

A workload says its command, the variables it is run with, and what of its output must be the same
under every allocator. A program that is not installed is a workload with a reason not to run it.
"""
import os
import random
import shutil
import subprocess
from dataclasses import dataclass, field

from measure import inputs
from measure.places import CC, HERE, OUT, QUICK, SCALE, SCRATCH, complain

PART = 0.3 if QUICK else 1.0
MINI = os.path.join(OUT, "mini")


@dataclass
class Workload:
    """One row of the table."""
    name: str
    group: str                                # mini, real
    command: list = field(default_factory=list)
    env: dict = field(default_factory=dict)
    product: str = ""                         # a file that is compared as stdout is
    compare: bool = True                      # stdout must be that of the first column
    server: bool = False                      # redis: see server.py
    glibc: str = ""                           # what makes it use the C library's allocator
    why_not: str = ""


def compile_to(name, *command):
    """Compiles to a new name first: somebody may be running the old program."""
    path = os.path.join(SCRATCH, name)
    subprocess.run([*command, "-O2", "-o", path], check=True, timeout=300)
    shutil.copy(path, path + ".new")
    os.replace(path + ".new", os.path.join(OUT, name))


def build():
    """The small workloads and what times them."""
    no_builtin = ["-fno-builtin-" + f for f in ("malloc", "free", "calloc", "realloc")]
    sources = sorted(os.path.join(HERE, f) for f in os.listdir(HERE)
                     if f.startswith("mini") and f.endswith(".c"))
    compile_to("mini", CC, "-std=c11", *no_builtin, "-pthread", *sources, "-lm")
    compile_to("timed", CC, "-std=gnu11", os.path.join(HERE, "timed.c"))
    if shutil.which("g++"):
        compile_to("mini_cxx", "g++", "-std=c++17", os.path.join(HERE, "mini_cxx.cc"))


def mini_names():
    """The names that `mini --list` prints."""
    done = subprocess.run([MINI, "--list"], check=True, timeout=20, stdout=subprocess.PIPE)
    return done.stdout.decode().split()


def git_repository():
    """A repository with 20 commits of loose objects."""
    path = os.path.join(SCRATCH, "repo")
    os.makedirs(path)
    env = dict(os.environ, HOME=SCRATCH, GIT_CONFIG_NOSYSTEM="1")

    def git(*args):
        subprocess.run(["git", "-C", path, "-c", "user.name=a", "-c", "user.email=a@b", *args],
                       check=True, env=env, timeout=60, stdout=subprocess.DEVNULL)

    git("init", "-q")
    draw = random.Random(1)
    for commit in range(20):
        for k in range(20):
            with open(os.path.join(path, f"file{k}"), "a", encoding="utf-8") as f:
                f.writelines(f"{commit} {k} {draw.random()}\n" for _ in range(150))
        git("add", ".")
        git("commit", "-q", "-m", f"commit {commit}")
    return path


def size(n):
    """A size for a real program; smaller with QUICK."""
    return int(n * PART)


def gcc():
    product = os.path.join(SCRATCH, "big.o")
    source = inputs.write("big.c", inputs.c_source(size(120)))
    return Workload("gcc", "real", ["gcc", "-O2", "-c", "-o", product, source], product=product)


def python(name, env):
    """Dictionaries, JSON and strings. Not with -I, which would ignore PYTHONMALLOC."""
    script = inputs.write("work.py", inputs.PYTHON % size(20000))
    return Workload(name, "real", ["/usr/bin/python3", "-s", script],
                    {"PYTHONHASHSEED": "0", **env})


def perl():
    return Workload("perl", "real",
                    ["perl", inputs.write("work.pl", inputs.PERL % size(600000))],
                    {"PERL_HASH_SEED": "0", "PERL_PERTURB_KEYS": "0"})


def lua():
    return Workload("lua", "real", ["lua5.4", inputs.write("work.lua", inputs.LUA % size(400000))])


def sqlite():
    script = inputs.write("work.sql", inputs.SQL % size(200000))
    return Workload("sqlite3", "real", ["sqlite3", ":memory:", ".read " + script])


def git_gc():
    return Workload("git_gc", "real", ["git", "-C", git_repository(), "gc", "-q", "--aggressive"])


def xz():
    text = inputs.write("words.xz.txt", inputs.words(size(80000)))
    return Workload("xz", "real", ["xz", "-c", "-T2", "-6", "--block-size=1MiB", text])


def sort():
    text = inputs.write("words.txt", inputs.words(size(400000)))
    return Workload("sort", "real", ["sort", "-S", "64M", "--parallel=2", text], {"LC_ALL": "C"})


def redis():
    """The server alone is measured. Debian's is linked with a shared jemalloc: to get the C
    library's allocator it has to be preloaded, too."""
    return Workload("redis", "real", server=True, compare=False, glibc="libc.so.6")


def z3():
    # Its time doubles with every three steps.
    script = inputs.write("work.smt2", inputs.smt(30 if QUICK else 36))
    return Workload("z3", "real", ["z3", script])


def ghostscript():
    page = inputs.write("work.ps", inputs.POSTSCRIPT % size(36))
    pdf, image = os.path.join(SCRATCH, "work.pdf"), os.path.join(SCRATCH, "work.ppm")
    options = ["gs", "-q", "-dNOPAUSE", "-dBATCH"]
    subprocess.run([*options, "-sDEVICE=pdfwrite", "-sOutputFile=" + pdf, page], check=True,
                   timeout=60)
    options += ["-sDEVICE=ppmraw", "-r40", "-sOutputFile=" + image, pdf]
    return Workload("gs", "real", options, product=image)


def node():
    return Workload("node", "real", ["node", inputs.write("work.js", inputs.NODE % size(60000))])


def java():
    source = inputs.write("Work.java", inputs.JAVA % size(1500000))
    subprocess.run(["javac", "-d", SCRATCH, source], check=True, timeout=120)
    return Workload("java", "real", ["java", "-Xms96m", "-Xmx96m", "-XX:+UseSerialGC", "-cp",
                                     SCRATCH, "Work"])


def rocksdb():
    if not os.path.exists("/usr/include/rocksdb/c.h"):
        return Workload("rocksdb", "real", why_not="librocksdb-dev is not installed")
    compile_to("rocks", CC, "-std=gnu11", "-pthread", os.path.join(HERE, "rocks.c"), "-lrocksdb")
    return Workload("rocksdb", "real", [os.path.join(OUT, "rocks"), os.path.join(SCRATCH, "db"),
                                        str(size(60000))])


# name, the program that must be there, what makes the workload
REAL = [
    ("gcc", "gcc", gcc),
    ("python3", "/usr/bin/python3", lambda: python("python3", {"PYTHONMALLOC": "malloc"})),
    ("python3_own", "/usr/bin/python3", lambda: python("python3_own", {})),
    ("perl", "perl", perl), ("lua", "lua5.4", lua), ("sqlite3", "sqlite3", sqlite),
    ("redis", "redis-server", redis), ("rocksdb", CC, rocksdb), ("z3", "z3", z3),
    ("gs", "gs", ghostscript), ("node", "node", node), ("java", "javac", java),
    ("git_gc", "git", git_gc), ("xz", "xz", xz), ("sort", "sort", sort),
]


def real(name, program, make):
    """The workload of a real program, or one that says why there is none."""
    if not shutil.which(program):
        return Workload(name, "real", why_not=f"{program} is not installed")
    try:
        return make()
    except (OSError, subprocess.SubprocessError) as e:
        return Workload(name, "real", why_not=f"its input could not be made: {e}")


def cxx():
    if not os.path.exists(os.path.join(OUT, "mini_cxx")) or not shutil.which("g++"):
        return Workload("cxx", "mini", why_not="g++ is not installed")
    return Workload("cxx", "mini", [os.path.join(OUT, "mini_cxx"), str(SCALE)])


def mini():
    """The small workloads but those of the scaling figures."""
    return [Workload(n, "mini", [MINI, n, str(SCALE)]) for n in mini_names()
            if not n.startswith("scale_")]


def workloads(only):
    """Those asked for by name or group; all without a name. Complains of what is not there."""
    def wanted(name, group):
        return not only or name in only or group in only

    found = [w for w in mini() if wanted(w.name, w.group)]
    if wanted("cxx", "mini"):
        found.append(cxx())
    found += [real(*entry) for entry in REAL if wanted(entry[0], "real")]
    for w in found:
        if w.why_not:
            complain(f"{w.name}: skipped, {w.why_not}")
    return [w for w in found if not w.why_not]


def all_names():
    """Every name that may be asked for."""
    return [w.name for w in mini()] + ["cxx"] + [entry[0] for entry in REAL]
