"""cases_file.py: SLABPOOL_STATS_FILE: names, folders, what cannot be written."""
import os
import shutil
import stat
import subprocess
import tempfile
import time

from harness import (LIB, TIMEOUT, Result, case, check, environment, listing, load, need, one,
                     program, reports, run)

EXIT = 141


def to_file(folder, pattern, *args, **how):
    """Runs `ends` with a report file, silent on stderr; the names in the folder."""
    got = run("ends", *(args or ("exit",)), native=False, settings={"STATS_FILE": pattern}, **how)
    need(got.err == b"", "stderr has", got.err)
    return listing(folder)


@case
def file_pattern(folder):
    """%p %e %t %n %h and %%, each where it belongs."""
    before = int(time.time())
    names = to_file(folder, os.path.join(folder, "%p;%e;%t;%n;%h;%%.json"))
    need(len(names) == 1, names)
    report = load(os.path.join(folder, names[0]))
    check(report, EXIT, "exit")
    pid, exe, start, sequence, host, end = names[0].split(";")
    need(int(pid) == report["process"]["pid"], names, report["process"]["pid"])
    need(exe == "ends" and sequence == "0" and host == os.uname().nodename and end == "%.json",
         names)
    need(before <= int(start) <= time.time(), names, before)


@case
def file_twice_in_pattern(folder):
    """The same letter more than once, and text that only looks like one."""
    names = to_file(folder, os.path.join(folder, "%e%e.p%%p"))
    need(names == ["endsends.p%p"], names)


@case
def file_child_adds_pid(folder):
    """A forked child adds .%p when the pattern has none, so that it overwrites nothing."""
    pattern = os.path.join(folder, "r.json")
    got = run("children", "fork", 40, native=False, settings={"STATS_FILE": pattern})
    need(got.err == b"", "stderr has", got.err)
    names = listing(folder)
    need(len(names) == 2 and names[0] == "r.json", names)
    check(load(pattern), 100, "exit")
    child = load(os.path.join(folder, names[1]))
    check(child, 40, "_exit")
    need(names[1] == f"r.json.{child['process']['pid']}", names, child["process"])


@case
def file_child_has_pid(folder):
    """With %p in the pattern nothing is added."""
    pattern = os.path.join(folder, "%p.json")
    run("children", "fork", 40, native=False, settings={"STATS_FILE": pattern})
    for name in listing(folder):
        need(name == f"{load(os.path.join(folder, name))['process']['pid']}.json", name)
    need(len(listing(folder)) == 2, listing(folder))


@case
def file_children_by_exec(folder):
    """Programs started by a shell under the library are children too; no variable tells them."""
    pattern = os.path.join(folder, "r.json")
    ends = program("ends")
    command = f"{ends} exit; {ends} return; env | grep -c ^SLABPOOL_; true"
    done = Result(subprocess.run(["/bin/sh", "-c", command], env=environment(STATS_FILE=pattern),
                                 capture_output=True, timeout=TIMEOUT, check=False))
    need(done.status == 0 and done.err == b"", done.status, done.err)
    need(done.out == b"2\n", "SLABPOOL_ variables of a child:", done.out)
    names = listing(folder)
    need("sh" in load(pattern)["process"]["exe"], load(pattern)["process"])
    of_ends = [n for n in names if "ends" in load(os.path.join(folder, n))["process"]["exe"]]
    need(len(of_ends) == 2, names)
    for name in names:
        report = load(os.path.join(folder, name))
        need(name in ("r.json", f"r.json.{report['process']['pid']}"), name, report["process"])


@case
def file_relative(folder):
    """A relative path counts from the folder at start, wherever the program goes."""
    other = os.path.join(folder, "other")
    os.mkdir(other)
    need(to_file(folder, "r.json", cwd=folder) == ["other", "r.json"], listing(folder))
    os.unlink(os.path.join(folder, "r.json"))
    names = to_file(folder, "r.json", "chdir", other, cwd=folder)
    need(names == ["other", "r.json"] and listing(other) == [], names, listing(other))


@case
def file_whole_by_rename(folder):
    """A file that is there is replaced, never written into; no temporary name is left."""
    path = os.path.join(folder, "r.json")
    with open(path, "w+", encoding="ascii") as old:
        old.write("old")
        old.flush()
        need(to_file(folder, path) == ["r.json"], listing(folder))
        old.seek(0)
        need(old.read() == "old", "the old file was written into")
    check(load(path), EXIT, "exit")
    mode = stat.S_IMODE(os.stat(path).st_mode)
    need(mode & 0o111 == 0 and mode & 0o600 == 0o600, oct(mode))


@case
def file_in_dev_shm(folder):
    """/dev/shm is a folder, where a report is a new file like anywhere else."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as shm:
        path = os.path.join(shm, "r.json")
        need(to_file(shm, path) == ["r.json"], listing(shm))
        check(load(path), EXIT, "exit")


@case
def file_devices(folder):
    """What is no regular file, and anything in /dev or /proc, is written in place. The names are
    such that a library that renames over them, run by root, does the system no harm: links in the
    test's folder, and /dev/fd, which is in /proc."""
    for name in ("/dev/fd/1", "/proc/self/fd/1"):
        got = run("ends", "exit", native=False, settings={"STATS_FILE": name})
        need(got.err == b"" and len(reports(got.out)) == 1, name, got.out, got.err)
    kept = os.path.join(folder, "stdout")
    with open(kept, "wb") as file:  # a regular file behind /dev: added to, not replaced
        file.write(b"before\n")
        file.flush()
        run("ends", "exit", native=False, settings={"STATS_FILE": "/dev/fd/1"}, stdout=file)
    with open(kept, "rb") as file:
        data = file.read()
    need(data.startswith(b"before\n") and len(reports(data)) == 1, data)
    null = os.path.join(folder, "null")
    os.symlink("/dev/null", null)
    got = run("ends", "exit", native=False, settings={"STATS_FILE": null})
    need(got.err == b"" and got.out == b"" and os.path.islink(null), got.err, os.lstat(null))
    path = os.path.join(folder, "pipe")
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        run("ends", "exit", native=False, settings={"STATS_FILE": path})
        need(len(reports(os.read(reader, 1 << 16))) == 1, "the pipe has no whole report")
    finally:
        os.close(reader)
    need(stat.S_ISFIFO(os.stat(path).st_mode), "the pipe was replaced")


def refused(pattern, reason, *args, **how):
    """One line that names the variable, the path and the reason; status as ever."""
    got = run("ends", *(args or ("exit",)), native=False, settings={"STATS_FILE": pattern}, **how)
    text = got.err.decode()
    need(text.count("\n") == 1 and "SLABPOOL_STATS_FILE" in text and reason in text, repr(text))
    need(os.path.basename(pattern)[:40] in text, repr(text))
    return got


@case
def file_not_written(folder):
    """No such folder, a full disk, a folder in its place, no reader, a name too long."""
    refused(os.path.join(folder, "none", "x"), "No such file")
    os.symlink("/dev/full", os.path.join(folder, "full-disk"))
    refused(os.path.join(folder, "full-disk"), "No space left")
    os.mkdir(os.path.join(folder, "is-folder"))
    refused(os.path.join(folder, "is-folder"), "s a directory")
    os.mkfifo(os.path.join(folder, "unread"))
    refused(os.path.join(folder, "unread"), "No such device")
    refused(os.path.join(folder, "n" * 300), "File name too long")
    need(listing(folder) == ["full-disk", "is-folder", "unread"], "left over:", listing(folder))


@case
def file_size_limit(folder):
    """RLIMIT_FSIZE is in the way: one line, nothing left, no signal."""
    refused("r.json", "File too large", "small-files", 512, cwd=folder)
    need(listing(folder) == [], "left over:", listing(folder))


@case
def file_bad_pattern(folder):
    """%q means nothing: one warning, and the report is on stderr."""
    path = os.path.join(folder, "x%q")
    got = run("ends", "exit", native=False, settings={"STATS_FILE": path})
    warnings = [line for line in got.err.splitlines() if line.startswith(b"slabpool:")]
    need(len(warnings) == 1 and b"%q" in warnings[0] and b"STATS_FILE" in warnings[0], warnings)
    one(got, EXIT, "exit")
    need(listing(folder) == [], listing(folder))


@case
def file_renamed_library(folder):
    """The library is known to a child under any name of its file."""
    renamed = os.path.join(folder, "other-name.so")
    shutil.copy(LIB, renamed)
    pattern = os.path.join(folder, "r.json")
    env = {**environment(STATS_FILE=pattern), "LD_PRELOAD": renamed}
    done = subprocess.run(["/bin/sh", "-c", program("ends") + " exit; true"], env=env,
                          capture_output=True, timeout=TIMEOUT, check=False)
    need(done.returncode == 0 and done.stderr == b"", done.stderr)
    names = [n for n in listing(folder) if n.startswith("r.json")]
    need(len(names) == 2 and names[0] == "r.json", names)
