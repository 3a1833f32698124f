"""Cases of `profile`: the .pb.gz form, and modules that come and go."""
import gzip
import math
import os
import pathlib
import re
import shutil
import subprocess

from suite import Skip, case, need
from __main__ import HERE, LIB, OUT, Heap, run  # the program imports us

# What is read of pprof's profile.proto, by its field numbers.
SCHEMA = """syntax = "proto3";
message T { int64 type = 1; int64 unit = 2; }
message L { int64 key = 1; int64 str = 2; int64 num = 3; int64 num_unit = 4; }
message S { repeated uint64 location = 1; repeated int64 value = 2; repeated L label = 3; }
message M { uint64 id = 1; uint64 start = 2; uint64 limit = 3; uint64 offset = 4; int64 file = 5;
            int64 build_id = 6; }
message N { uint64 function = 1; int64 line = 2; }
message A { uint64 id = 1; uint64 mapping = 2; uint64 address = 3; repeated N line = 4; }
message F { uint64 id = 1; int64 name = 2; int64 system_name = 3; }
message P { repeated T sample_type = 1; repeated S sample = 2; repeated M mapping = 3;
            repeated A location = 4; repeated F function = 5; repeated string text = 6;
            int64 time = 9; int64 duration = 10; T period_type = 11; int64 period = 12;
            repeated int64 comment = 13; int64 default_type = 14; }
"""
TYPES = [("alloc_objects", "count"), ("alloc_space", "bytes"), ("inuse_objects", "count"),
         ("inuse_space", "bytes")]


def decode(data):
    """The message as {field: [values]}; a value is an int, a str or another message."""
    if shutil.which("protoc") is None:
        raise Skip("protoc (protobuf-compiler) is not installed")
    schema = OUT / "pprof.proto"
    schema.write_text(SCHEMA)
    done = subprocess.run(["protoc", "--decode=P", f"-I{OUT}", schema.name], input=data,
                          capture_output=True, timeout=60)
    need(done.returncode == 0, done.stderr.decode())
    above, now = [], {}
    for line in done.stdout.decode().splitlines():
        line = line.strip()
        if line.endswith("{"):
            inner = {}
            now.setdefault(line[:-2], []).append(inner)
            above.append(now)
            now = inner
        elif line == "}":
            now = above.pop()
        else:
            key, value = line.split(": ", 1)
            need(not key.isdigit(), "a field that the schema has not:", line)
            now.setdefault(key, []).append(
                value[1:-1] if value[0] == '"' else int(value))
    return now


def one(message, field):
    values = message.get(field, [0])
    need(len(values) == 1, field, "is there", len(values), "times")
    return values[0]


class Profile:
    """samples: ([locations], [values], size); locations by id: (file, address)."""

    def __init__(self, path):
        self.message = m = decode(gzip.decompress(pathlib.Path(path).read_bytes()))
        self.text = m["text"]
        need(self.text[0] == "", "the first string is", self.text[0])
        types = [self.pair(t) for t in m["sample_type"]]
        need(types == TYPES, "types:", types)
        need(self.pair(one(m, "period_type")) == ("space", "bytes"), m["period_type"])
        need(self.text[one(m, "default_type")] == "inuse_space", m["default_type"])
        self.rate = one(m, "period")
        self.mappings = {one(x, "id"): x for x in m["mapping"]}
        need(len(self.mappings) == len(m["mapping"]), "an id of a mapping is there twice")
        self.names = {one(f, "id"): self.text[one(f, "name")] for f in m.get("function", [])}
        self.locations = {}
        for x in m["location"]:
            need(one(x, "id") not in self.locations, "location", one(x, "id"), "is there twice")
            self.locations[one(x, "id")] = self.location(x)
        need(len(set(self.locations.values())) == len(self.locations), "two are one location")
        self.samples = [self.sample(s) for s in m["sample"]]

    def pair(self, value_type):
        return self.text[one(value_type, "type")], self.text[one(value_type, "unit")]

    def location(self, x):
        mapping, address = one(x, "mapping"), one(x, "address")
        if mapping == 0:
            name = self.names[one(one(x, "line"), "function")] if address == 0 else ""
            return name, address
        m = self.mappings[mapping]
        need(one(m, "start") <= address < one(m, "limit"), "an address outside of its mapping")
        return self.text[one(m, "file")], address

    def sample(self, s):
        need(len(s["value"]) == 4 and len(s["label"]) == 1, "a sample is", s)
        label = s["label"][0]
        need(self.text[one(label, "key")] == self.text[one(label, "num_unit")] == "bytes", label)
        need(all(v >= 0 for v in s["value"]), s["value"])
        return tuple(s["location"]), s["value"], one(label, "num")

    def total(self, i):
        return sum(s[1][i] for s in self.samples)

    def by_stack(self, i):
        """The values of a column, by stack, that are not zero."""
        sums = {}
        for stack, values, _ in self.samples:
            sums[stack] = sums.get(stack, 0) + values[i]
        return sorted(v for v in sums.values() if v)

    def by_leaf(self, i):
        sums = {}
        for stack, values, _ in self.samples:
            name = self.locations[stack[0]][0]
            sums[name] = sums.get(name, 0) + values[i]
        return sums


def folded(path):
    return [line.rsplit(" ", 1) for line in pathlib.Path(path).read_text().splitlines()]


def need_build_ids(profile):
    if shutil.which("readelf") is None:
        raise Skip("readelf (binutils) is not installed")
    checked = 0
    for m in profile.mappings.values():
        path = profile.text[one(m, "file")]
        if not os.path.exists(path):
            continue
        notes = subprocess.run(["readelf", "-n", path], capture_output=True, text=True).stdout
        known = re.search(r"Build ID: ([0-9a-f]+)", notes)
        need(profile.text[one(m, "build_id")] == (known.group(1) if known else ""), path)
        checked += 1
    need(checked >= 3, "only", checked, "build ids")


# ---- what is in it ----

PYTHON = """
import ctypes, json
lib = ctypes.CDLL(None)
assert lib.slabpool_profile_start(ctypes.c_size_t(4096)) == 0
d = {str(i): [i] * 99 for i in range(8000)}
text = json.dumps(d)
assert lib.slabpool_profile_stop() == 0
for suffix in ("pb.gz", "collapsed", "inuse.collapsed", "heap"):
    assert lib.slabpool_profile_write(("a." + suffix).encode()) == 0, suffix
"""


@case
def pprof_says_what_the_other_forms_say(folder):
    _, said = run("/usr/bin/python3", "-c", PYTHON, folder=folder)
    need(said == "", said)
    profile = Profile(f"{folder}/a.pb.gz")
    need(profile.rate == 4096 and len(profile.samples) > 50, len(profile.samples), "samples")
    for i, name in ((1, "a.collapsed"), (3, "a.inuse.collapsed")):
        values = sorted(int(value) for _, value in folded(f"{folder}/{name}"))
        need(profile.by_stack(i) == values, name, "differs")
    heap = Heap(f"{folder}/a.heap")
    for live, count, size in ((False, 0, 1), (True, 2, 3)):
        need(abs(heap.all_scaled(live) - profile.total(size)) <= 0.01 * profile.total(size),
             heap.all_scaled(live), "and", profile.total(size))
        rows = sum((r[0] if live else r[2]) * heap.scaled(r, live) / (r[1] if live else r[3])
                   for r in heap.rows if r[0 if live else 2])
        need(abs(rows - profile.total(count)) <= 0.01 * rows, rows, "and", profile.total(count))
    returns = {a for row in heap.rows for a in row[4]}
    need({a + 1 for _, a in profile.locations.values() if a} == returns, "other addresses")
    need(profile.text[one(profile.message["mapping"][0], "file")] == os.path.realpath(
        "/usr/bin/python3"), "the first mapping is not the program's")
    need_build_ids(profile)
    need(any(profile.text[c] == f"samples: {heap.total[2]}" for c in profile.message["comment"]),
         [profile.text[c] for c in profile.message["comment"]])


@case
def pprof_counts_are_near_the_exact_ones(folder):
    run(str(OUT / "sites"), PROFILE=f"{folder}/a.pb.gz", SAMPLE_BYTES="4K", STATS="json",
        STATS_FILE=f"{folder}/r.json")
    import json
    totals = json.loads(pathlib.Path(folder, "r.json").read_text())["totals"]
    profile = Profile(f"{folder}/a.pb.gz")
    shares = [(-math.expm1(-size / 4096), v) for _, v, size in profile.samples]
    for i, name in ((0, "allocs"), (2, "live")):
        deviation = math.sqrt(sum(v[i] * (1 / share - 1) for share, v in shares))
        # Some were made before the sampler was on.
        need(abs(profile.total(i) - totals[name]) < 5 * deviation + 100, profile.total(i), name,
             "not", totals[name], "by", deviation)
    need(all(v[0] >= v[2] and v[1] >= v[3] for _, v, _ in profile.samples), "more live")


@case
def pprof_rows_have_no_more_live_than_made(folder):
    run(str(OUT / "forms"), "sizes", "300", PROFILE=f"{folder}/a.pb.gz", SAMPLE_BYTES=60000)
    values = [s[1] for s in Profile(f"{folder}/a.pb.gz").samples]
    need(len(values) > 20, len(values), "rows")
    wrong = [v for v in values if v[2] > v[0] or v[3] > v[1]]
    need(wrong == [], wrong)


@case
def pprof_of_eleven_thousand_stacks(folder):
    run(str(OUT / "forms"), "stacks", "11000", PROFILE=f"{folder}/a.pb.gz", SAMPLE_BYTES=1)
    profile = Profile(f"{folder}/a.pb.gz")
    ours = [(s[0], s[1]) for s in profile.samples if s[2] == 64 and s[1] == [1, 64, 1, 64]]
    need(len(ours) == len(set(s for s, _ in ours)) == 11000, len(ours), "stacks")
    need(len(profile.locations) < 200, len(profile.locations), "locations")


# ---- modules ----

def plugins(folder, *flags):
    """Two of the same layout and of different names."""
    made = []
    for name in ("first", "other"):
        made.append(f"{folder}/{name}.so")
        subprocess.run(["gcc", "-O1", "-g", "-fno-builtin", "-fPIC", "-shared", *flags,
                        f'-DNAME="{name}"', "-o", made[-1], str(HERE / "plugin.c")], check=True)
    return made


def check_plugins(folder, made, options):
    text, said = run(str(OUT / "forms"), "plugins", f"{folder}/a", *made, folder=folder,
                     SAMPLE_BYTES=1, **options)
    need(said == "", said)
    where = text.split()
    need(len(where) == 2, text)
    if where[0] != where[1]:
        raise Skip("the second was not loaded where the first had been")
    size = 3072
    want = {str(pathlib.Path(folder, path)): (100 * i, 10 * i) for i, path in enumerate(made, 1)}
    profile = Profile(f"{folder}/a.pb.gz")
    for i, live in ((1, 0), (3, 1)):
        found = profile.by_leaf(i)
        for path, blocks in want.items():
            share = found.get(path, 0) / blocks[live]
            need(2999 < share <= size, path, "has", found)
    for path, blocks in want.items():
        values = [int(v) for stack, v in folded(f"{folder}/a.collapsed")
                  if stack.rsplit(";", 1)[-1].startswith(path + "+0x")]
        need(len(values) == 1 and 2999 < values[0] / blocks[0] <= size, path, "has", values)
    ids = {profile.text[one(m, "file")]: profile.text[one(m, "build_id")]
           for m in profile.mappings.values()}
    lines = pathlib.Path(folder, "a.heap").read_text().split("MAPPED_LIBRARIES:\n")[1]
    need(made[0] not in lines, "what lay there before is in the map")
    if not options:  # the object for .pb.gz may have come to lie there
        return [ids[path] for path in want]
    code = [int(m.group(1), 16) <= int(where[1], 16) < int(m.group(2), 16) for m in re.finditer(
        rf"^([0-9a-f]+)-([0-9a-f]+) r-xp [0-9a-f]+ \S+ 1 {list(want)[1]}$", lines, re.M)]
    need(code == [True], "the last that lay there is", code)
    return [ids[path] for path in want]


@case
def modules_of_one_place_in_turn(folder):
    made = plugins(folder, "-Wl,--build-id")
    ids = check_plugins(folder, made, {})
    for path, known in zip(made, ids):
        notes = subprocess.run(["readelf", "-n", path], capture_output=True, text=True).stdout
        need(known and known in notes, path, "has build id", known)
    check_plugins(folder, made, {"PROFILE": f"{folder}/end.pb.gz"})


@case
def modules_without_a_build_id(folder):
    ids = check_plugins(folder, plugins(folder, "-Wl,--build-id=none"),
                        {"PROFILE": f"{folder}/end.pb.gz"})
    need(ids == ["", ""], ids)


@case
def modules_opened_by_a_relative_name(folder):
    plugins(folder)
    check_plugins(folder, ["./first.so", "./other.so"], {})


# ---- where and when it is written ----

@case
def pprof_of_children(folder):
    run(str(OUT / "forks"), PROFILE="%p.pb.gz", SAMPLE_BYTES=1, folder=folder)
    big = sorted(sum(v[2] for _, v, size in Profile(p).samples if size >= 50000)
                 for p in pathlib.Path(folder).glob("*.pb.gz"))
    need(big == [3, 10], "blocks of 50,000 bytes live:", big)
    run("/bin/sh", "-c", "exec /usr/bin/python3 -c 'import os; os._exit(0)'", folder=folder,
        PROFILE="%e.of.pb.gz", SAMPLE_BYTES=1)
    (name,) = pathlib.Path(folder).glob("*.of.pb.gz")  # of the one that did not exec
    need(name.name.startswith("python3") and Profile(name).samples, name, "after _exit")


@case
def pprof_dumps_are_whole(folder):
    n = int(os.environ.get("DUMPS", "150"))
    run(str(OUT / "forms"), "signals", str(n), PROFILE=f"{folder}/%n.pb.gz", SAMPLE_BYTES="4K",
        DUMP_SIGNAL="USR1", STATS_FILE=f"{folder}/report")
    files = sorted(pathlib.Path(folder).glob("*.pb.gz"), key=lambda p: int(p.name.split(".")[0]))
    need([p.name for p in files] == [f"{i}.pb.gz" for i in range(len(files))] and len(files) > 2,
         len(files), "files")
    met = -1
    for path in files:
        text = gzip.decompress(path.read_bytes())
        now = int(re.search(rb"samples: (\d+)", text).group(1))
        need(now >= met, path.name, "has fewer samples than the one before")
        met = now
    need(Profile(files[-1]).samples, "nothing in the last")
    need(not list(pathlib.Path(folder).glob(".slabpool*")), "files are left over")


@case
def pprof_object_is_beside_the_library_after_chdir(folder):
    start = pathlib.Path(folder, "start")
    start.mkdir()
    (start / "lib").symlink_to(os.path.dirname(LIB))
    program = ("import ctypes, os; lib = ctypes.CDLL(None)\n"
               "assert lib.slabpool_profile_start(ctypes.c_size_t(4096)) == 0\n"
               "os.chdir('..'); d = [[i] * 9 for i in range(9999)]\n"
               "assert lib.slabpool_profile_write(b'a.pb.gz') == 0\n")
    env = {"PATH": os.environ["PATH"], "SLABPOOL_STATS": "off",
           "LD_PRELOAD": "lib/" + os.path.basename(LIB)}
    done = subprocess.run(["/usr/bin/python3", "-c", program], env=env, cwd=start,
                          capture_output=True, timeout=30)
    need(done.returncode == 0, done.stderr[-200:])
    need(len(Profile(f"{folder}/a.pb.gz").samples) > 10, "few samples")


@case
def pprof_after_chroot(folder):
    if os.geteuid() != 0:
        raise Skip("chroot is root's")
    code = f"import os; os.chroot({str(folder)!r}); os.chdir('/'); kept = bytes(300000)"
    run("/usr/bin/python3", "-c", code, PROFILE="/a.pb.gz", SAMPLE_BYTES="4K", folder=folder)
    profile = Profile(f"{folder}/a.pb.gz")
    need_build_ids(profile)
    run("/usr/bin/python3", "-c", code, PROFILE="/a.heap", SAMPLE_BYTES="4K", folder=folder)
    Heap(f"{folder}/a.heap")  # which wants to find the C library in its map
    need(sum("python3" in profile.by_leaf(i) or any("python3" in f for f in profile.by_leaf(i))
             for i in (1, 3)) == 2, profile.by_leaf(1))


@case
def pprof_without_its_object(folder):
    alone = shutil.copy(LIB, f"{folder}/libslabpool.so")
    env = {k: v for k, v in os.environ.items() if not k.startswith("SLABPOOL_")}
    env.update(LD_PRELOAD=alone, SLABPOOL_PROFILE="a.pb.gz", SLABPOOL_STATS="off")
    done = subprocess.run(["/bin/sh", "-c", "echo x"], env=env, cwd=folder, capture_output=True,
                          text=True, timeout=30)
    need(done.returncode == 0 and done.stdout == "x\n", done)
    need(re.fullmatch(r"slabpool: SLABPOOL_PROFILE=a.pb.gz: libslabpool-profile.so or a library it "
                      r"needs not found; using off\n", done.stderr), done.stderr)
    need(not os.path.exists(f"{folder}/a.pb.gz"), "a file all the same")
