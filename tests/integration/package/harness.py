"""What the cases of suite `package` share: one installation, and commands in it."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(1, str(ROOT / "tests" / "integration"))

import suite  # noqa: E402
from suite import Skip, case, need  # noqa: E402,F401

OUT = ROOT / "build" / "tests" / "package"
NEEDS = [ROOT / "build" / name for name in ("libslabpool.so", "libslabpool.a", "slabpool")]
CC = os.environ.get("CC", "gcc")
DEST = OUT / "root"
PREFIX = "/opt/slabpool"
HERE = DEST / PREFIX[1:]  # where it is now
LIBDIR = HERE / "lib"
TIMEOUT = 120
VERSION = re.search(r'SLP_VERSION "(.*)"', (ROOT / "stats/version.h").read_text()).group(1)
SONAME = re.search(r'SLP_SONAME +"(.*)"', (ROOT / "stats/version.h").read_text()).group(1)


def environment(**more):
    """Without our variables, nor those of a make that started us."""
    kept = {k: v for k, v in os.environ.items()
            if not k.startswith(("SLABPOOL_", "MAKE", "MFLAGS", "LD_"))}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


def run(*command, status=0, **more):
    more = {"timeout": TIMEOUT, "env": environment(), "stdin": subprocess.DEVNULL, **more}
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False,
                          **more)
    need(done.returncode == status, command, "ended with", done.returncode, done.stdout[-300:],
         done.stderr[-600:])
    return done


def make(*arguments, folder=ROOT, **more):
    return run("make", "-s", *arguments, cwd=folder, **{"timeout": 900, **more})


def install(destination, *more):
    return make("install", f"DESTDIR={destination}", f"PREFIX={PREFIX}", *more)


def begin():
    """One installation, which the cases use and do not change."""
    shutil.rmtree(OUT, ignore_errors=True)
    DEST.mkdir(parents=True)
    done = subprocess.run(["make", "-s", "install", f"DESTDIR={DEST}", f"PREFIX={PREFIX}"],
                          cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise subprocess.CalledProcessError(done.returncode, ["make install"])


def tool(*names):
    """Skips when one of these is not installed."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    missing = [name for name in names if not shutil.which(name, path=path)]
    if missing:
        raise Skip(f"not installed: {' '.join(missing)}")


def files(folder):
    """Of a folder: all that is not a folder, by its path there."""
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*")
                  if p.is_symlink() or not p.is_dir())
