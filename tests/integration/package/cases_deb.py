"""The tarball and the Debian packages."""
import os
import re
import shutil
import tarfile

from harness import ROOT, SONAME, VERSION, Skip, case, environment, files, make, need, run, tool

DIST = ROOT / "build" / f"slabpool-{VERSION}.tar.gz"


def sources():
    """A copy of the tree without git and what is built, as `make dist` has it."""
    make("dist")
    with tarfile.open(DIST) as tar:
        tar.extractall(".")
    return f"slabpool-{VERSION}"


@case
def dist(folder):
    """The same bytes twice, and again from what was unpacked, at another time and umask."""
    make("dist")
    first = DIST.read_bytes()
    os.umask(0o077)
    try:
        tree = sources()
    finally:
        os.umask(0o022)
    need(DIST.read_bytes() == first, "another umask")
    for path in (folder / tree).rglob("*.c"):
        path.chmod(0o600)
        os.utime(path, (1, 1))
        if os.getuid() == 0:
            os.chown(path, 1, 1)
    make("dist", folder=folder / tree)
    again = (folder / tree / "build" / DIST.name).read_bytes()
    need(again == first, "from the unpacked tree", len(again), len(first))
    with tarfile.open(DIST) as tar:
        for entry in tar:
            need(entry.uid == entry.gid == 0 and entry.name.startswith(tree + "/"), entry.name)
            need(not re.search(r"/(\.git|build|__pycache__)/", entry.name[:-len("build")]) or
                 "scripts/deb/build" in entry.name, entry.name)


@case
def dist_builds(folder):
    """What is unpacked builds without git, and its library is used; with ALL=1 all of it."""
    tree = folder / sources()
    make("-j2", "all" if os.environ.get("ALL") == "1" else "lib", folder=tree)
    done = run("/bin/true", env=environment(LD_PRELOAD=str(tree / "build/libslabpool.so")))
    need(done.stderr.startswith(f"slabpool {VERSION}"), done.stderr)
    need("fatal" not in make("dist", folder=tree).stderr, "git is asked")


def packages(folder):
    """Makes both into ROOT/build/deb; their paths by name."""
    tool("dpkg-deb", "dpkg-shlibdeps", "scdoc")
    made = make("deb").stdout.split()
    made = [ROOT / p for p in made if p.endswith(".deb")]
    need(len(made) == 2, made)
    for path in made:
        shutil.copy(path, folder)
    return {path.name.split("_")[0]: folder / path.name for path in made}


@case
def deb(folder):
    """Two packages, each file in one of them; the same bytes twice."""
    first = packages(folder)
    (folder / "again").mkdir()
    for name, path in packages(folder / "again").items():
        need(path.read_bytes() == first[name].read_bytes(), name, "is not the same twice")
    trees = {}
    for name, path in first.items():
        run("dpkg-deb", "-x", path, folder / name)
        trees[name] = set(files(folder / name))
        owners = set(re.findall(r"^\S+ +(\S+)", run("dpkg-deb", "-c", path).stdout, re.M))
        need(owners == {"root/root"}, owners)
        run("dpkg-deb", "-e", path, folder / name / "DEBIAN")
        run("md5sum", "--quiet", "-c", "DEBIAN/md5sums", cwd=folder / name)
    need(not trees["slabpool"] & trees["libslabpool-dev"], "in both")

    def ends(name, *wanted):
        for end in wanted:
            need([f for f in trees[name] if f.endswith(end)], name, "has no", end)

    ends("slabpool", "usr/bin/slabpool", "/" + SONAME, f"/libslabpool.so.{VERSION}",
         "/slabpool/libslabpool-leaks.so", "/slabpool/libslabpool-profile.so", "man1/slabpool.1.gz",
         "man7/libslabpool.7.gz", "completions/slabpool", "doc/slabpool/copyright")
    ends("libslabpool-dev", "/libslabpool.a", "/libslabpool.so", "/pkgconfig/slabpool.pc",
         "include/slabpool.h", "include/slabpool/api.h", "man3/slabpool.h.3.gz")
    fields = run("dpkg-deb", "-f", first["slabpool"]).stdout
    for library in ("libc6", "libdw1", "libjansson4", "libprotobuf-c1", "zlib1g"):
        need(library in re.search("^Depends: (.*)", fields, re.M).group(1), library, fields)
    need(f"slabpool (= {VERSION})" in run("dpkg-deb", "-f", first["libslabpool-dev"]).stdout, "dev")
    done = run(folder / "slabpool/usr/bin/slabpool", "run", "--", "/bin/echo", "1")
    need(done.stdout == "1\n" and "processes 1," in done.stderr, done)


@case
def deb_elsewhere(folder):
    """The same bytes from the tarball, unpacked in another folder; with ALL=1."""
    if os.environ.get("ALL") != "1":
        raise Skip("with ALL=1")
    first = packages(folder)
    tree = folder / sources()
    make("-j2", "deb", folder=tree)
    for name, path in first.items():
        need((tree / "build/deb" / path.name).read_bytes() == path.read_bytes(), name, "differs")


@case
def lintian(folder):
    """No error and no warning."""
    tool("lintian")
    root = ["--allow-root"] if os.getuid() == 0 else []
    done = run("lintian", *root, "--tag-display-limit", "0", "--fail-on", "error,warning",
               *packages(folder).values(), env=environment(TMPDIR="/tmp"))
    need(not re.search("^[EW]: ", done.stdout, re.M), done.stdout)


@case
def installs(folder):
    """In a new Debian: installed, used by name and by the command, purged, and nothing is left."""
    if os.environ.get("ALL") != "1":
        raise Skip("with ALL=1")
    if os.getuid() != 0:
        raise Skip("needs root")
    tool("debootstrap", "unshare")
    try:
        run("unshare", "--mount", "mount", "-t", "proc", "proc", "/proc")
    except Exception as error:
        raise Skip(f"no mount here: {error}") from error
    made = packages(folder)
    root = folder / "debian"
    try:
        run("debootstrap", "--variant=minbase",
            "--include=python3-minimal,gcc,libc6-dev,pkg-config", "bookworm", root, timeout=900)
    except Exception as error:
        raise Skip(f"no mirror: {error}") from error

    def inside(script, **more):
        return run("unshare", "--mount", "sh", "-c",
                   'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -ec "$1"', root, script,
                   timeout=600, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8",
                        "DEBIAN_FRONTEND": "noninteractive"}, **more).stdout

    def everything():
        skipped = ("/proc", "/sys", "/dev", "/tmp", "/var/lib/apt", "/var/lib/dpkg", "/var/cache",
                   "/var/log", "/root")
        return {str(p.relative_to(root)) for top in root.iterdir() if "/" + top.name not in skipped
                for p in [top, *top.rglob("*")]
                if not ("/" + str(p.relative_to(root))).startswith(skipped)}

    for path in made.values():
        shutil.copy(path, root / "tmp")
    inside("apt-get -qq install -y --no-install-recommends "
           "$(dpkg-deb -f /tmp/slabpool_*.deb Depends | sed 's/([^)]*)//g; s/,/ /g') > /dev/null 2>&1")
    before = everything()
    inside("dpkg -i /tmp/*.deb")
    need(inside("slabpool run --quiet -- python3 -c 'print(1)'") == "1\n", "run")
    need("slabpool " in inside(f"LD_PRELOAD={SONAME} python3 -c '' 2>&1"), "by its soname")
    need("slabpool " in inside("LD_PRELOAD=libslabpool.so python3 -c '' 2>&1"), "by its name")
    (root / "tmp/a.c").write_text("#include <slabpool.h>\nint main(void) { slabpool_purge(); }\n")
    need(inside("gcc /tmp/a.c $(pkg-config --cflags --libs slabpool) -o /tmp/a;"
                " SLABPOOL_STATS=off /tmp/a && echo linked") == "linked\n", "linked")
    inside("dpkg --purge libslabpool-dev slabpool")
    after = everything()
    need(before == after, "left:", after - before, "gone:", before - after)
    need("slabpool" not in inside("ldconfig -p; dpkg -l"), "still known")
