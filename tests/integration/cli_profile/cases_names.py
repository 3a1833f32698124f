"""Names: from files with the right build id, from debug files, of inlined functions, of a JIT."""
import os
import shutil
import subprocess
import time

from harness import Skip, case, need, slabpool
from made import Profile
from programs import CXX, KEPT, PLAIN, build, build_id, profile
from tables import close, top


def sh(*command):
    subprocess.run(command, check=True, timeout=60)


def sites(path, *more):
    return slabpool("report", *more, path)


@case
def another_build(folder):
    """A file with another build id is not asked for names: said once, and named by offset."""
    program = build(folder)
    path = profile(program, folder / "a.pb.gz")
    need("keep" in top(path)[0], "the right build has names")
    build(folder, PLAIN.replace("keep", "kept").replace("drop", "gone"))
    out, err = slabpool("report", "--top", path)
    need(err == f"slabpool: {program}: another build than the profile's; not named\n", err)
    need("kept" not in out and "gone" not in out and "  p+0x" in out, out)


@case
def debug_file_by_build_id(folder):
    """Program gone or replaced, its debug file in a folder's .build-id: names, inlined ones too."""
    program = build(folder)
    path = profile(program, folder / "a.pb.gz")
    want = top(path)[0]
    wanted = sites(path)[0]
    name = build_id(program)
    place = folder / "debug" / ".build-id" / name[:2]
    place.mkdir(parents=True)
    sh("objcopy", "--only-keep-debug", program, place / (name[2:] + ".debug"))
    for prepare in (lambda: os.unlink(program),
                    lambda: build(folder, PLAIN.replace("keep", "kept"))):
        prepare()
        out, err = slabpool("report", path, "--debug", f"{folder}/none:{folder}/debug")
        need(err == "" and out == wanted, out, wanted, err)
        need(top(path, "--debug", folder / "debug")[0] == want, "--top")
    need("keep" not in top(path)[0], "without the folder there are names")


@case
def debug_link(folder):
    """A stripped program finds its debug file by .gnu_debuglink beside it, in .debug/ and by id."""
    program = build(folder)
    sh("objcopy", "--only-keep-debug", program, folder / "names")
    sh("strip", program)
    path = profile(program, folder / "a.pb.gz")
    need("keep" not in top(path)[0], "a stripped program has names")
    (folder / ".debug").mkdir()
    os.rename(folder / "names", folder / ".debug" / "names")
    os.chdir(folder / ".debug")
    sh("objcopy", "--add-gnu-debuglink=names", program)
    rows, _ = top(path)
    need("keep" in rows and close(rows["inner"][0], KEPT[1]), rows)


@case
def offsets_of_a_stripped_program(folder):
    """Without names: file and the address that addr2line takes."""
    program = build(folder)
    shutil.copy(program, folder / "full")
    sh("strip", program)
    for form in ("heap", "pb.gz", "collapsed"):
        path = profile(program, folder / f"a.{form}")
        offsets = [name.split("+")[1] for name in top(path)[0] if name.startswith("p+0x")]
        out = subprocess.run(["addr2line", "-f", "-e", folder / "full", *offsets], check=True,
                             capture_output=True, text=True, timeout=20).stdout.split()
        need({"keep", "main"} <= set(out) or {"inner", "main"} <= set(out), form, out)


@case
def without_a_build_id(folder):
    """The file at the path is taken; one that changed since is named with a warning."""
    program = build(folder, flags=("-O2", "-g", "-Wl,--build-id=none"))
    path = profile(program, folder / "a.pb.gz")
    rows, _ = top(path)
    need("keep" in rows, rows)
    os.utime(path, (time.time() - 1000,) * 2)
    os.utime(program, (time.time() - 500,) * 2)
    _, err = slabpool("report", path)
    need(err.startswith(f"slabpool: {program}: is newer than the profile"), err)


@case
def deleted_files(folder):
    """Files replaced while they were mapped: one with the build id is the right one all the same."""
    program = build(folder)
    path = profile(program, folder / "a.heap")
    path.write_text(path.read_text().replace(f"{program}\n", f"{program} (deleted)\n"))
    out, err = slabpool("report", "--top", path)
    need("keep" not in out and err.count("another build") == 1, out, err)
    p = Profile()
    text = subprocess.run(["readelf", "-sW", program], check=True, capture_output=True, text=True,
                          timeout=20).stdout
    at = int(next(line.split()[1] for line in text.splitlines() if line.endswith(" keep")), 16)
    m = p.mapping(f"{program} (deleted)", 0x10000000, 0x20000000, 0, build_id(program))
    p.sample([p.location(0x10000000 + at + 1, m)], [1, 1, 1, 1])
    need("keep" in str(top(p.save(folder / "d.pb.gz"))[0]), "by its build id it is the right one")


@case
def not_at_zero(folder):
    """A program that is linked to an address, and one of lld's whose code lies elsewhere than its
    offset says."""
    done = 0
    for flags in (("-no-pie",), ("-fuse-ld=lld",), ("-Wl,-z,noseparate-code",)):
        try:
            program = build(folder, flags=("-O2", "-g", *flags))
        except subprocess.CalledProcessError:
            continue
        for form in ("heap", "pb.gz", "collapsed"):
            rows, _ = top(profile(program, folder / f"a.{form}"))
            need("keep" in rows and "drop" in top(folder / f"a.{form}", *(
                () if form == "collapsed" else ("--alloc",)))[0], flags, form, rows)
        done += 1
    need(done >= 2, done, "of the linkers' ways could be had")


@case
def of_clang(folder):
    """No .debug_aranges; DWARF 5, and units of their own (split)."""
    if not shutil.which("clang"):
        raise Skip("clang is not installed")
    for flags in ((), ("-gdwarf-5", "-gsplit-dwarf"), ("-gdwarf-4",)):
        os.chdir(folder)
        program = build(folder, compiler="clang", flags=("-O2", "-g", *flags))
        out, _ = sites(profile(program, folder / "a.pb.gz"))
        line = {text.strip(): i for i, text in enumerate(PLAIN.splitlines(), 1)}
        need(f"inner at p.c:{line['char *p = malloc(n);']} (inlined)" in out and
             f"keep at p.c:{line['void *p = inner(n);']}\n" in out, flags, out)


@case
def of_cxx(folder):
    """Demangled, the same in each form."""
    program = build(folder, CXX, compiler="g++")
    for form in ("heap", "pb.gz", "collapsed"):
        rows, _ = top(profile(program, folder / f"a.{form}"), *(
            () if form == "collapsed" else ("--alloc",)))
        need("deep::Pool<long>::make(int)" in rows, form, rows)


@case
def of_a_jit(folder):
    """/tmp/perf-PID.map of the profile's process, and none of another or of a stranger."""
    pid = os.getpid()
    path = f"/tmp/perf-{pid}.map"
    p = Profile()
    p.mapping("//anon", 0x7000000, 0x7100000)
    p.sample([p.location(0x7000110, 1), p.location(0x7000fff)], [1, 100, 1, 100])
    nobody = p.save(folder / "b.pb.gz")
    p.comment(f"pid: {pid}")
    mine = p.save(folder / "a.pb.gz")
    try:
        with open(path, "x", encoding="ascii") as f:
            f.write("7000100 20 old name\n7000100 20 LazyCompile:~f a.js:3\n7000f00 100 stub\nx\n")
        rows, _ = top(mine)
        need(rows["LazyCompile:~f a.js:3"][0] == "100 B" and "stub" in rows, rows)
        need("0x7000110" in top(nobody)[0], "a profile of no pid has names")
        if os.getuid() == 0:
            os.chown(path, 12345, -1)
            need("0x7000110" in top(mine)[0], "a stranger's file gives names")
    finally:
        os.unlink(path)


@case
def many_addresses(folder):
    """Ten thousand places of a library with debug information are named within seconds."""
    library = subprocess.run("ls /usr/lib/*-linux-gnu/libc.so.6", shell=True, check=True,
                             capture_output=True, text=True, timeout=20).stdout.split()[0]
    text = subprocess.run(["readelf", "-SW", library], check=True, capture_output=True, text=True,
                          timeout=20).stdout
    offset, length = (int(x, 16) for x in text.split(" .text ")[1].split()[2:4])
    p = Profile()
    m = p.mapping(library, 0x10000000 + offset, 0x10000000 + offset + length, offset,
                  build_id(library))
    for i in range(10000):
        p.sample([p.location(0x10000000 + offset + i * (length // 10000), m)], [1, 1, 1, 1])
    path = p.save(folder / "many.pb.gz")
    begin = time.monotonic()
    rows, _ = top(path)
    took = time.monotonic() - begin
    print(f"    {took:.2f} s", file=os.sys.stderr)
    named = sum(not name.startswith("libc.so.6+0x") for name in rows)
    need(named > 100 and "malloc" in " ".join(rows), named, "names")
