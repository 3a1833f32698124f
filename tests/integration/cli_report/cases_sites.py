"""A heap profile as text: what each site allocated, its name, and files that are wrong."""
import math
import os
import re
import subprocess

from harness import COMMAND, LIB, ROOT, case, need, save, slabpool
from made import report

FIGURES = re.compile(r" *([\d.]+ \w+) +([\d.]+) +(\d+) +([\d.]+ \w+) +([\d.]+) +(\d+)"
                     r"(?:  [\d.]+-[\d.]+ [KMGT]?i?B)?$")
UNITS = {"B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}

CXX = """#include <map>
#include <string>
#include <vector>
static inline __attribute__((always_inline)) char *inner(size_t n)
{
    char *p = new char[n];
    p[0] = 1;
    return p;
}
static inline __attribute__((always_inline)) char *outer(size_t n)
{
    return inner(n);
}
namespace deep {
template <class T> struct Pool {
    __attribute__((noinline)) T *make(size_t n)
    {
        T *p = new T[n];
        asm volatile("" ::"r"(p));
        return p;
    }
};
}
using Long = std::map<std::string, std::vector<std::map<std::string, std::vector<std::string>>>>;
__attribute__((noinline)) char *holder(size_t n)
{
    char *p = outer(n);
    asm volatile("" ::"r"(p));
    return p;
}
int main()
{
    deep::Pool<std::pair<std::string, Long>> pool;
    for (int i = 0; i < 100; i++)
        holder(3000);
    for (int i = 0; i < 10; i++)
        pool.make(100);
}
"""


def built(folder, name, compiler, *flags):
    source, program = folder / name, folder / "p"
    subprocess.run([compiler, "-g", *flags, "-o", program, source], check=True, timeout=60)
    return program


def profiled(program, path, rate):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("SLABPOOL_")}
    done = subprocess.run([program], check=True, timeout=90, capture_output=True,
                          env={**clean, "LD_PRELOAD": LIB, "SLABPOOL_STATS": "off",
                               "SLABPOOL_PROFILE": str(path), "SLABPOOL_SAMPLE_BYTES": str(rate)})
    return done.stdout.decode()


def known_sites(folder):
    source = folder / "sites.c"
    source.write_bytes((ROOT / "tests/integration/profile/sites.c").read_bytes())
    return built(folder, "sites.c", "gcc", "-O1", "-fno-builtin", "-fno-reorder-functions",
                 "-pthread")


def shown(text):
    """[figures, stack] of each site."""
    sites = []
    for line in text.splitlines()[4:]:
        need(len(line) <= 100, "a line of", len(line), line)
        if line.startswith("      ") and not FIGURES.match(line):
            sites[-1][1].append(line.strip())
        elif FIGURES.match(line):
            sites.append((FIGURES.match(line).groups(), []))
    return sites


def size(text):
    number, unit = text.split()
    return float(number) * UNITS[unit]


@case
def sites_by_name(folder):
    """Every block a sample: counts exact, bytes and shares as far as they are printed."""
    plan = profiled(known_sites(folder), folder / "a.heap", 1)
    sites = shown(slabpool("report", folder / "a.heap")[0])
    # address, size, blocks, bytes, live, live bytes
    rows = [[int(x) for x in line.split()[1:]] for line in plan.splitlines()]
    need(len(rows) == 20, "the program says:", plan)
    live, allocated = sum(r[4] for r in rows), sum(r[2] for r in rows)
    seen = 0
    for figures, stack in sites:
        name = re.fullmatch(r"site_(\d+) at sites\.c:\d+", stack[0])
        if not name:
            continue
        seen += 1
        _, blocks, size_of, kept, kept_size = rows[int(name.group(1))]
        need((int(figures[2]), int(figures[5])) == (kept, blocks), stack[0], figures)
        for said, value, share, all_of in ((figures[0], kept_size, figures[1], live),
                                           (figures[3], size_of, figures[4], allocated)):
            step = UNITS[said.split()[1]] / 10
            need(abs(size(said) - value) <= step, stack[0], said, value)
            need(abs(float(share) - 100 * value / all_of) <= 0.2, stack[0], share, value / all_of)
        need(re.match(r"make at sites\.c", stack[1]) and re.match(r"main at", stack[2]), stack)
        need(len(stack) == 3, "below main:", stack)
    need(seen >= 19, seen, "sites have their names")
    order = [size(figures[0]) for figures, _ in sites]
    need(order == sorted(order, reverse=True), order)


@case
def samples_are_scaled(folder):
    """The sums are those of the rows of the file, each scaled by its mean size."""
    profiled(known_sites(folder), folder / "a.heap", 65536)
    out, _ = slabpool("report", folder / "a.heap")
    need("a sample every 64.0 KiB" in out.splitlines()[0], out[:200])
    sums = [0.0, 0.0]
    for row in re.findall(r"^(\d+): (\d+) \[(\d+): (\d+)\] @", (folder / "a.heap").read_text(),
                          re.M):
        n = [int(x) for x in row]
        for i, (count, total) in enumerate(((n[0], n[1]), (n[2], n[3]))):
            sums[i] += total / -math.expm1(-total / count / 65536) if count else 0
    said = re.match(r"in use ([\d.]+ \w+) in \d+ blocks, allocated ([\d.]+ \w+)",
                    out.splitlines()[1])
    for text, value in zip(said.groups(), sums):
        need(abs(size(text) - value) <= UNITS[text.split()[1]] / 10, text, "not", value)
    shares = [float(f[1]) for f, _ in shown(out)]
    need(abs(sum(shares) - 100) < 2, "shares add up to", sum(shares))


@case
def names_of_cxx(folder):
    """Demangled, inlined functions with the line each was called in, long names made short."""
    (folder / "p.cc").write_text(CXX, encoding="ascii")
    profiled(built(folder, "p.cc", "g++", "-O2"), folder / "a.heap", 1)
    out, _ = slabpool("report", folder / "a.heap")
    stacks = [stack for _, stack in shown(out)]
    line = {text.strip(): i for i, text in enumerate(CXX.splitlines(), 1)}
    want = [f"inner at p.cc:{line['char *p = new char[n];']} (inlined)",
            f"outer at p.cc:{line['return inner(n);']} (inlined)",
            f"holder(unsigned long) at p.cc:{line['char *p = outer(n);']}"]
    for stack in stacks:  # without a name for linkage the plain one stands there
        stack[:] = [re.sub(r"^(inner|outer)\(unsigned long\)", r"\1", f) for f in stack]
    need(any(stack[:3] == want for stack in stacks), "no stack", want, stacks)
    pool = [s[0] for s in stacks if "deep::Pool<" in s[0]]
    need(pool and "::make(" in pool[0] and "Pool<std::pair<...>" in pool[0] and f"p.cc:{line['T *p = new T[n];']}" in pool[0], pool or stacks)
    need("_Z" not in out and "basic_string<char," not in out, out)


@case
def damaged_profiles(folder):
    """Status 0 or 2 and one message; nothing that is in a file reaches the terminal as it is."""
    profiled(known_sites(folder), folder / "a.heap", 65536)
    good = (folder / "a.heap").read_bytes()
    head = b"heap profile: 1: 16 [1: 16] @ heap_v2/1\n"
    libraries = b"\nMAPPED_LIBRARIES:\n"
    os.mkfifo(folder / "pipe")
    mapped = b"400000-500000 r-xp 00000000 08:01 1 %s\n"
    made = [good[:len(good) * i // 23] for i in range(1, 23)]
    made += [head.replace(b"/1\n", rate) for rate in (b"/0\n", b"/-1\n", b"/nan\n", b"/1e300\n")]
    made += [head + b"1: 16 [1: 16] @" + b" 0x1" * 5000 + b"\n", head + b"nan: 1 [1: 1] @\n",
             head + b"1: 1e99 [1: 1] @\n", head + b"\0" * 3000, head + b"-1: 16 [1: 16] @ 0x1\n",
             head + b"1: 16 [1: 16] @ 0x1 rest\n", head + b"0: 0 [0: 0] @\n"]
    paths = (b"/none/\x1b[31mred\x9b", str(folder / "pipe").encode(), b"/dev/zero", b"/dev/tty",
             b"[vdso]", b"relative", b"/" + b"x" * 9000)
    made += [head + b"1: 16 [1: 16] @ 0x400010\n" + libraries + mapped % p for p in paths]
    made += [head + b"1: 16 [1: 16] @ 0x400010\n" + libraries + b"ffffffffffffffff-0 r-xp\n\n-\n"]
    refused = 0
    for number, content in enumerate(made):
        path = folder / f"{number}.heap"
        path.write_bytes(content)
        done = subprocess.run([COMMAND, "report", path], capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, check=False)
        need(done.returncode in (0, 2), number, "ended with", done.returncode, done.stderr)
        need((done.returncode == 2) == (done.stderr.count(b"\n") == 1), number, done.stderr)
        need(not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\x9b", done.stdout + done.stderr),
             number, done.stdout)
        refused += done.returncode == 2
    need(10 <= refused < len(made) - 5, refused, "of", len(made), "were refused")


@case
def of_gperftools(folder):
    """Its columns have blanks, and no rate: every block is there."""
    (folder / "g.heap").write_text("heap profile:      3:     4096 [    10:    65536] @ heapprofile\n"
                                   "     2:     4000 [     6:    60000] @ 0x00401136 0x00401200\n"
                                   "     1:       96 [     4:     5536] @ 0x00401150\n\n"
                                   "MAPPED_LIBRARIES:\n", encoding="ascii")
    out, _ = slabpool("report", folder / "g.heap")
    need("every block" in out and "in use 4.0 KiB in 3 blocks, allocated 64.0 KiB in 10" in out, out)
    need([(f[2], f[5]) for f, _ in shown(out)] == [("2", "6"), ("1", "4")], out)


@case
def a_report_through_a_pipe(folder):
    """What the first look at a file reads is not lost."""
    path = save(folder, "r.json", report())
    for name in ("/dev/stdin", "-"):
        done = subprocess.run(f"cat '{path}' | '{COMMAND}' report --json {name}", shell=True,
                              capture_output=True, timeout=60, check=False)
        need(done.returncode == 0 and b"slabpool/1" in done.stdout, name, done.stderr)
