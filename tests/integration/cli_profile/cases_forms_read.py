"""The forms of profiles: each is read as what it says; wrong files; tables and intervals."""
import glob
import gzip
import math
import os
import re
import shutil
import subprocess

from harness import COMMAND, ROOT, Skip, case, need, slabpool
from made import Profile, nested, number
from programs import DROPPED, KEPT, MADE, build, profile
from tables import close, folded, size, top


def known(folder, path, rows):
    """The functions of programs.PLAIN have what they allocated; every block was a sample."""
    need(rows["inner"][2] == KEPT[0] and close(rows["inner"][0], KEPT[1]), path, rows)
    need(close(rows["keep"][1], KEPT[1]) and close(rows["keep"][0], 0), path, rows)


@case
def forms_agree(folder):
    """.heap, .pb.gz and folded stacks of one program say the same."""
    program = build(folder)
    told = []
    for form in ("heap", "pb.gz"):
        path = profile(program, folder / f"a.{form}")
        rows, _ = top(path)
        known(folder, path, rows)
        rows, total = top(path, "--alloc")
        need(rows["inner"][2] == MADE[0] and close(rows["inner"][0], MADE[1]), form, rows)
        need(rows["drop"][2] == DROPPED[0] and close(rows["drop"][1], DROPPED[1]), form, rows)
        need(close(rows["main"][1], MADE[1] + DROPPED[1]) and
             size(total) >= MADE[1] + DROPPED[1], rows)
        rows, _ = top(path, "--sample-index=alloc_objects")
        need((rows["inner"][0], rows["drop"][0]) == ("40", "30"), form, rows)
        stacks = folded(path, "--alloc")
        need(stacks[next(s for s in stacks if s[-1] == "drop")] == DROPPED[1], stacks)
        told.append(set(re.findall(r"^ +(.* at p\.c:\d+.*)$", slabpool("report", path)[0], re.M)))
    need(told[0] == told[1] and len(told[0]) >= 4, "functions and lines:", told)
    for name, value in (("a.collapsed", MADE), ("a.inuse.collapsed", KEPT)):
        rows, _ = top(profile(program, folder / name))
        need(close(rows["inner"][0], value[1]) and rows["inner"][2] is None, name, rows)
        need(rows["inner"][3] is None, "folded stacks have no interval:", rows)


@case
def as_google_pprof(folder):
    """google-pprof reads the same sums out of a sampled profile, function by function."""
    if not shutil.which("google-pprof"):
        raise Skip("google-pprof is not installed")
    program = folder / "sites"
    subprocess.run(["gcc", "-O1", "-g", "-fno-builtin", "-pthread", "-o", program,
                    ROOT / "tests/integration/profile/sites.c"], check=True, timeout=60)
    path = profile(program, folder / "a.heap", 65536)
    for ours, theirs in (("alloc_space", "--alloc_space"), ("inuse_space", "--inuse_space")):
        out = subprocess.run(["google-pprof", "--text", theirs, program, path], timeout=60,
                             capture_output=True, text=True, check=True).stdout
        rows, _ = top(path, "--sample-index", ours)
        seen = 0
        line = r"^ +([\d.]+) +[\d.]+% +[\d.]+% +([\d.]+) +[\d.]+% (\w+)$"
        for flat, cum, name in re.findall(line, out, re.M):
            for text, value in ((rows[name][0], flat), (rows[name][1], cum)):
                need(abs(size(text) / 2 ** 20 - float(value)) <= .11, ours, name, text, value)
            seen += 1
        need(seen >= 10, ours, out)


@case
def of_jemalloc(folder):
    """Its text form: a stack, then its counts; scaled as the others; its own frames left out."""
    path = folder / "j.heap"
    path.write_text("heap_v2/1024\n  t*: 5: 5120 [0: 0]\n  t0: 5: 5120 [0: 0]\n"
                    "@ 0x8001 0x1011 0x1021\n  t*: 3: 3072 [0: 0]\n  t0: 3: 3072 [0: 0]\n"
                    "@ 0x8001 0x1031\n  t*: 2: 2048 [0: 0]\n  t1: 2: 2048 [0: 0]\n\n"
                    "MAPPED_LIBRARIES:\n1000-2000 r-xp 00000000 08:01 5 /none/prog\n"
                    "8000-9000 r-xp 00000000 08:01 6 /none/libjemalloc.so.2\n", encoding="ascii")
    rows, _ = top(path)
    w = -1 / math.expm1(-1)
    need(close(rows["prog+0x10"][0], 3072 * w) and close(rows["prog+0x30"][0], 2048 * w), rows)
    need(set(rows) == {"prog+0x10", "prog+0x20", "prog+0x30"}, rows)
    path.write_text("heap_v2/0\n", encoding="ascii")
    slabpool("report", path, status=2)
    jemalloc = glob.glob("/usr/lib/*/libjemalloc.so.2")
    if not jemalloc:
        return
    program = build(folder)
    options = f"prof:true,prof_final:true,lg_prof_sample:0,prof_prefix:{folder}/x"
    subprocess.run([program], check=True, timeout=20, env={
        **os.environ, "LD_PRELOAD": jemalloc[0], "MALLOC_CONF": options})
    found = glob.glob(str(folder / "x.*.heap"))
    if not found:
        return  # a build without its profiler
    rows, _ = top(found[0])
    need(rows["inner"][2] == KEPT[0], rows)


@case
def folded_reads_what_it_wrote(folder):
    """What --folded writes can be read again, with the same sums."""
    first = profile(build(folder), folder / "a.heap")
    stacks = folded(first, "--alloc")
    again = folder / "b.folded"
    again.write_text(slabpool("report", "--folded", "--alloc", first)[0])
    need(folded(again) == stacks, folded(again), stacks)


@case
def others_profiles(folder):
    """With names in it, as Go writes them; packed or not; ids that do not count from 1."""
    p = Profile(period=524288)
    main, work, inlined = (p.function(n, n + ".go") for n in ("main.main", "main.work", "main.in"))
    a = p.location(0x401000, lines=[(inlined, 7), (work, 20)])
    b = p.location(0x402000, lines=[(main, 3)])
    p.sample([a, b], [100, 6400, 10, 640], 64)
    p.sample([b], [2, 2 << 20, 1, 1 << 20], 1 << 20)
    p.out += nested(4, number(1, 1 << 40) + number(3, 5) + nested(4, number(1, work)))
    p.sample([1 << 40, b], [1, 7, 1, 7], 7)
    for path in (p.save(folder / "go.pb.gz"), p.save(folder / "go.pb", pack=False)):
        rows, total = top(path, "--alloc")
        need(close(rows["main.main"][0], 2 << 20), rows)
        need(close(rows["main.main"][1], (2 << 20) + 6407), rows)
        need(close(rows["main.in"][0], 6400) and close(rows["main.work"][0], 7), rows)
        need(close(rows["main.work"][1], 6407) and close(total, (2 << 20) + 6407), rows, total)
        out, _ = slabpool("report", path)
        need("main.in at main.in.go:7 (inlined)" in out, out)
    need("main.work at main.work.go:20" in out, out)
    renamed = folder / "no_suffix"
    renamed.write_bytes((folder / "go.pb").read_bytes())
    need(top(renamed, "--alloc")[0] == rows, "without a suffix it is another")


@case
def other_kinds(folder):
    """Values that are not a heap's: named by their types, chosen by name or as the file says."""
    p = Profile((("samples", "count"), ("cpu", "nanoseconds")))
    f = p.function("spin")
    p.sample([p.location(lines=[(f, 1)])], [5, 50000000])
    path = p.save(folder / "cpu.pb.gz")
    out, _ = slabpool("report", "--top", path)
    need("cpu 0.050 s" in out and re.search(r"0\.050 s .*  spin$", out, re.M), out)
    out, _ = slabpool("report", "--top", "--sample_index=samples", path)
    need("samples 5," in out, out)
    _, err = slabpool("report", "--inuse", path, status=2)
    need("has no inuse_space, but samples, cpu" in err, err)


@case
def recursion_counts_once(folder):
    """In cum; a stack that passes one function twice; and what has no stack."""
    p = Profile()
    f, g = p.function("outer"), p.function("again")
    a, b, c = (p.location(n, lines=[(fn, 1)]) for n, fn in ((1, f), (2, g), (3, g)))
    p.sample([b, c, a], [1, 1000, 1, 1000])
    p.sample([], [1, 24, 1, 24])
    rows, total = top(p.save(folder / "r.pb.gz"))
    need(rows["again"][:2] == ("1000 B", "1000 B") and rows["outer"][:2] == ("0 B", "1000 B"), rows)
    need(rows["(no stack)"][0] == "24 B" and close(total, 1024), rows, total)


@case
def intervals(folder):
    """A block of n bytes stands for w = 1 / (1 - exp(-n / rate)); exact where every one is met."""
    rate, n, met = 524288, 1000, 400
    w = -1 / math.expm1(-n / rate)
    p = Profile(period=rate)
    f = p.function("f")
    value = round(met * w)
    p.sample([p.location(lines=[(f, 1)])], [value, value * n] * 2, n)
    low, high = top(p.save(folder / "i.pb.gz"))[0]["f"][3]
    half = 1.96 * math.sqrt(met * (w * w - w)) * n
    need(abs(low - (value * n - half)) < half * .1 and abs(high - (value * n + half)) < half * .1,
         low, high, value * n, half)
    p = Profile(period=1)
    p.sample([p.location(lines=[(p.function("f"), 1)])], [3, 3000] * 2, 1000)
    low, high = top(p.save(folder / "e.pb.gz"))[0]["f"][3]
    need(low == high, "every block was met:", low, high)


@case
def several_merged(folder):
    """Two processes of a program at other addresses: one site. Without --merge two reports."""
    program = build(folder)
    for n in (1, 2):
        profile(program, folder / f"{n}.pb.gz")
    files = (folder / "1.pb.gz", folder / "2.pb.gz")
    rows, _ = top(*files, "--merge", "--alloc")
    need(rows["inner"][2] == 2 * MADE[0] and close(rows["inner"][0], 2 * MADE[1]), rows)
    stacks = folded(*files, "--merge", "--alloc")
    need(sum(s[-1] == "drop" for s in stacks) == 1, stacks)
    out, _ = slabpool("report", "--merge", "--alloc", "--rows", 99, *files)
    need(len(re.findall(r"^ +drop at", out, re.M)) == 1, out)
    out, _ = slabpool("report", *files)
    need(out.count("slabpool heap profile") == 2, out)
    _, err = slabpool("report", "--flame", folder / "x.svg", *files, status=2)
    need("--merge" in err and not (folder / "x.svg").exists(), err)


@case
def usage(folder):
    """What does not go together, or is no profile, is said."""
    path = profile(build(folder), folder / "a.heap")
    other = folder / "r.json"
    other.write_text("{}")
    for arguments, said in ((["--top", "--folded", path], "one form"),
                            (["--flame", folder / "x.png", path], ".svg or .html"),
                            (["--rows", "0", path], "--rows"), (["--rows", "x", path], "--rows"),
                            (["--top", other], "is no profile"), (["--json", path], "no such form"),
                            (["--top", folder / "none.pb.gz"], "No such file or directory"),
                            (["--top", "-"], "standard input")):
        _, err = slabpool("report", *arguments, status=2)
        need(said in err, arguments, err)
    out, _ = slabpool("report", "--top", "--rows", 1, path)
    need(re.search(r"^and \d+ more functions$", out, re.M), out)


def damaged(good):
    packed = gzip.compress(good)
    made = [good[:len(good) * i // 17] for i in range(1, 17)]
    made += [packed[:len(packed) * i // 9] for i in range(1, 9)]
    made += [packed[:40] + bytes([packed[40] ^ 255]) + packed[41:], packed + b"\x1f\x8b\x08",
             b"\x1f\x8b" + bytes(100), gzip.compress(b""), gzip.compress(b"heap profile: 1"),
             b"\x0a\x04\x08\xff\xff\x7f", gzip.compress(b"\x0a\xff\xff\xff\xff\x0f\x08")]
    return made


@case
def damaged_profiles(folder):
    """Status 0 or 2, one message at most, and no bytes on a terminal that could harm it."""
    p = Profile(period=4096)
    mapping = p.mapping("/none/\x1b[31mred", 0x1000, 0x2000, 0, "\x1b]0;x\x07")
    f = p.function("evil\x1b[2J\nname", "a\x07b.c")
    p.sample([p.location(0x1010, mapping, [(f, 1)]), p.location(0x1020, mapping), 99],
             [1, 10, 1, 10], 10)
    refused = 0
    for number_of, content in enumerate([p.bytes(), *damaged(p.bytes())]):
        path = folder / f"{number_of}.pb.gz"
        path.write_bytes(content)
        for form in ("--top", "--folded", "--merge"):
            done = subprocess.run([COMMAND, "report", form, path], capture_output=True, timeout=20,
                                  check=False)
            need(done.returncode in (0, 2), number_of, form, done.returncode, done.stderr)
            need((done.returncode == 2) == (done.stderr.count(b"\n") >= 1), number_of, done.stderr)
            need(not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", done.stdout + done.stderr), number_of,
                 done.stdout)
        refused += done.returncode == 2
    need(refused >= 10, refused, "were refused")


@case
def bombs(folder):
    """What unpacks to gigabytes is refused with little memory; so is what takes too much of it."""
    path = folder / "bomb.pb.gz"
    with gzip.open(path, "wb", compresslevel=1) as f:
        for _ in range(300):
            f.write(bytes(1 << 20))
    done = subprocess.run(["bash", "-c", 'ulimit -v 3000000; exec "$0" report "$1"', COMMAND, path],
                          capture_output=True, timeout=30, check=False)
    need(done.returncode == 2 and b"256 MiB" in done.stderr, done)
    many = folder / "many.pb"
    many.write_bytes(Profile().bytes() + b"\x12\x00" * (20 << 20))
    done = subprocess.run([COMMAND, "report", many], capture_output=True, timeout=30, check=False)
    need(done.returncode in (0, 2) and done.returncode == (done.stderr != b"") * 2, done)
    os.unlink(many)
