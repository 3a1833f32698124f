"""What is installed, and used as a preload from there."""
import os
import re
import signal
import subprocess
import sys

from harness import (DEST, HERE, LIBDIR, PREFIX, ROOT, SONAME, VERSION, case, environment, files,
                     install, make, need, run, tool)

FILE = f"libslabpool.so.{VERSION}"


@case
def installed(folder):
    """Each file that belongs there, and no other, readable for all."""
    expected = {"bin/slabpool", "lib/" + FILE, "lib/" + SONAME, "lib/libslabpool.so",
                "lib/libslabpool.a", "lib/pkgconfig/slabpool.pc", "include/slabpool.h",
                "lib/slabpool/libslabpool-profile.so", "lib/slabpool/libslabpool-leaks.so",
                "share/bash-completion/completions/slabpool"}
    expected |= {f"include/slabpool/{p.name}" for p in (ROOT / "core/slabpool").glob("*.h")}
    pages = {"share/man/man1/slabpool.1", "share/man/man7/libslabpool.7",
             "share/man/man3/slabpool.h.3"}
    found = set(files(HERE))
    need(found | pages == expected | pages, found ^ expected)
    need(not found & pages or pages <= found, "some pages only", found)
    need(set(files(DEST)) == {f"{PREFIX[1:]}/{f}" for f in found}, "outside of the prefix")
    need(os.readlink(LIBDIR / SONAME) == FILE and os.readlink(LIBDIR / "libslabpool.so") == SONAME,
         "links")
    for name in found:
        mode = (HERE / name).stat().st_mode & 0o777
        need(mode == (0o755 if name == "bin/slabpool" else 0o644), name, oct(mode))
    need(f"[{SONAME}]" in run("readelf", "-dW", LIBDIR / FILE).stdout, "soname")


@case
def uninstalled(folder):
    """Nothing is left, nor a folder of ours; what is another's stays."""
    install(folder, "LIBDIR=/opt/slabpool/lib/odd")
    other = folder / "opt/slabpool/lib/odd/libother.so"
    other.write_text("")
    need("opt/slabpool/lib/odd/" + FILE in files(folder), files(folder))
    make("uninstall", f"DESTDIR={folder}", f"PREFIX={PREFIX}", "LIBDIR=/opt/slabpool/lib/odd")
    need(files(folder) == [str(other.relative_to(folder))], files(folder))
    left = [p for p in folder.rglob("slabpool") if p.parent.name != "opt"]
    need(left == [], left)


@case
def without_scdoc(folder):
    """The pages are left out, with a word; all else is there."""
    done = install(folder, "SCDOC=", "MAN=")
    need("no scdoc" in done.stdout and not list(folder.rglob("man*")), done.stdout, files(folder))
    need((folder / "opt/slabpool/bin/slabpool").exists(), files(folder))


def names():
    return [("libslabpool.so", LIBDIR), (SONAME, LIBDIR), (LIBDIR / "libslabpool.so", ""),
            (LIBDIR / SONAME, ""), (LIBDIR / FILE, "")]


@case
def preloaded(folder):
    """By name and by path, with a version and without."""
    for name, path in names():
        done = run(sys.executable, "-c", "print(1)",
                   env=environment(LD_PRELOAD=str(name), LD_LIBRARY_PATH=str(path)))
        need(done.stdout == "1\n", done)
        need(re.match(rf"slabpool {re.escape(VERSION)}  pid \d+  \S*python", done.stderr), name,
             done.stderr)


@case
def parent_known(folder):
    """A child sees that its parent runs under the library, whatever the file is called."""
    for name, path in names():
        done = run("sh", "-c", "/bin/cat /dev/null; :",
                   env=environment(LD_PRELOAD=str(name), LD_LIBRARY_PATH=str(path),
                                   SLABPOOL_CHILDREN="none"))
        need(done.stderr.count("slabpool ") == 1, name, done.stderr)


@case
def parent_gone(folder):
    """The same when the file has been replaced since, as an upgrade does."""
    copy = folder / FILE
    copy.write_bytes((LIBDIR / FILE).read_bytes())
    done = run("sh", "-c", f"cp {copy} {folder}/x; mv {folder}/x {copy}; /bin/cat /dev/null; :",
               env=environment(LD_PRELOAD=str(copy), SLABPOOL_CHILDREN="none"))
    need(done.stderr.count("slabpool ") == 1, done.stderr)


@case
def objects(folder):
    """The two objects that the library opens are found in their folder."""
    preload = {"LD_PRELOAD": str(LIBDIR / SONAME), "SLABPOOL_STATS": "off"}
    done = run(sys.executable, "-c", "print(1)", env=environment(
        **preload, SLABPOOL_PROFILE=f"{folder}/a.pb.gz", SLABPOOL_SAMPLE_BYTES="4K"))
    need(done.stderr == "" and (folder / "a.pb.gz").stat().st_size > 100, done)
    done = run(HERE / "bin/slabpool", "report", "--top", folder / "a.pb.gz")
    need("python" in done.stdout.lower(), "report", done.stdout)
    done = run("sh", "-c", ":", env=environment(**preload, SLABPOOL_LEAKS="report",
                                                SLABPOOL_SAMPLE_BYTES="1"))
    need("not found" not in done.stderr and "SUMMARY: slabpool" in done.stderr, done.stderr)


@case
def command(folder):
    """The command finds the library, and knows it in a process."""
    slabpool = HERE / "bin/slabpool"
    need(run(slabpool, "--version").stdout == f"slabpool {VERSION}\n", "version")
    done = run(slabpool, "run", "--", sys.executable, "-c", "print(1)")
    need(done.stdout == "1\n" and "processes 1," in done.stderr, done)
    need("takes effect" in run(slabpool, "check", "true").stdout, "check")
    # A package has no link without a version.
    (folder / "bin").mkdir()
    (folder / "lib/odd").mkdir(parents=True)
    for source, to in ((slabpool, "bin/slabpool"), (LIBDIR / FILE, "lib/odd/" + FILE)):
        (folder / to).write_bytes(source.read_bytes())
    (folder / "lib/odd" / SONAME).symlink_to(FILE)
    (folder / "bin/slabpool").chmod(0o755)
    need("takes effect" in run(folder / "bin/slabpool", "check", "true").stdout, "by its soname")
    process = subprocess.Popen(["sleep", "60"], env=environment(LD_PRELOAD=str(LIBDIR / SONAME),
                                                                SLABPOOL_STATS="off"))
    try:
        while "libslabpool" not in open(f"/proc/{process.pid}/maps", encoding="ascii").read():
            need(process.poll() is None, "it has ended")
        done = run(slabpool, "check", process.pid)
        need(f"{FILE} is loaded" in done.stdout and "serves it" in done.stdout, done.stdout)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


@case
def completion(folder):
    """The file parses, and completes verbs and options of the command."""
    tool("bash")
    path = HERE / "share/bash-completion/completions/slabpool"
    run("bash", "-n", path)
    script = (f'. {path}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _slabpool; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = run("bash", "-c", script, "-", HERE / "bin/slabpool", "run", "--q")
    need(done.stdout == "--quiet\n", done)
