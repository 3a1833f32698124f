"""The folder of the counters: private, removed in every way to end, or the user's."""
import os
import pathlib
import resource
import signal
import subprocess
import time

from harness import (COMMAND, NODE, OUT, TIMEOUT, case, environment, left, live_works, need, nodes,
                     run)


def started(*options):
    """A run whose command says ready, and the folder it made."""
    process = subprocess.Popen([COMMAND, "run", "--quiet", *options, "--", NODE, "1", "count",
                                str(int(signal.SIGUSR2))],
                               env=environment(), stdout=subprocess.PIPE, start_new_session=True,
                               stderr=subprocess.DEVNULL)
    need(process.stdout.readline() == b"ready\n", "not ready")
    return process


@case
def folder_private(folder):
    """0700, one, and gone at the end."""
    for options in ((), ("--files",)):
        process = started(*options)
        names = left()
        need(len(names) == 1, names)
        mode = (OUT / "tmp" / names[0]).stat().st_mode & 0o777
        process.send_signal(signal.SIGUSR2)
        process.wait(timeout=TIMEOUT)
        need(mode == 0o700, oct(mode))
        need(left() == [], "left:", left())


@case
def folder_after_signals(folder):
    """Gone as well when signals end the run."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE):
        process = started()
        os.kill(process.pid, number)
        need(process.wait(timeout=TIMEOUT) == -number, process.returncode)
        need(left() == [], number, "left:", left())
        process = started()
        os.killpg(process.pid, number)
        process.wait(timeout=TIMEOUT)
        need(left() == [], number, "to the group left:", left())


@case
def folder_after_kill(folder):
    """SIGKILL leaves it; the next run removes it, but only once nothing uses it."""
    process = started("--files")
    process.kill()
    process.wait(timeout=TIMEOUT)
    need(len(left()) == 1, left())
    other = started("--files")
    need(len(left()) == 1, "one of them is to be gone:", left())
    run("true", options=["--files"], tidy=False)
    need(len(left()) == 1, "the folder of a run that runs was removed")
    other.send_signal(signal.SIGUSR2)
    other.wait(timeout=TIMEOUT)
    need(left() == [], left())
    os.killpg(process.pid, signal.SIGKILL)  # its command


@case
def folder_parallel(folder):
    """Many runs at once do not take each other's folders for left behind."""
    script = f"for i in $(seq 40); do {COMMAND} run --rows 0 -- {NODE} 1 exit 0 & done; wait"
    done = subprocess.run(["sh", "-c", script], env=environment(), check=True, timeout=TIMEOUT,
                          capture_output=True)
    need(done.stderr.count(b"processes 1,") == 40 and b"slabpool: " not in done.stderr, done.stderr)
    need(left() == [], left())


@case
def folder_fallback(folder):
    """Where no file of shared counters can be had, reports are taken, and that is said."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (200000, 200000))
    result = run("sh", "-c", f"{NODE} 5 exit 0; {NODE} 6 signal 9; exit 3", preexec_fn=limit,
                 status=3)
    need(nodes(result.tree) == [(5, "exit")], nodes(result.tree))
    need(b"no folder for live counters" in result.err, result.err)


@case
def folder_given(folder):
    """--live=DIR and SLABPOOL_LIVE: made if need be, kept, older files not counted again."""
    live_works()
    place = pathlib.Path(folder, "live")
    for env, options in ((None, [f"--live={place}"]),
                         (environment(SLABPOOL_LIVE=str(place)), [])):
        before = len(list(place.iterdir())) if place.exists() else 0
        result = run(NODE, 5, "exit", 0, env=env, options=options)
        need(nodes(result.tree) == [(5, "exit")], nodes(result.tree))
        need(len(list(place.iterdir())) == before + 1, "files stay")
        need((b"slabpool top" in result.err) == bool(options), result.err)
    done = subprocess.run([COMMAND, "report", str(place)], env=environment(), check=True,
                          capture_output=True, timeout=TIMEOUT)
    need(NODE[-20:].encode() in done.stdout, done.stdout)


@case
def folder_clean(folder):
    """report --clean removes files of dead processes, and nothing else."""
    live_works()
    place = pathlib.Path(folder, "live")
    run(NODE, 5, "exit", 0, options=[f"--live={place}"])
    (place / "other").write_text("x")
    (place / "1.2.3.slabpool").write_text("x")
    process = started(f"--live={place}")
    try:
        done = subprocess.run([COMMAND, "report", "--clean", str(place)], env=environment(),
                              check=False, capture_output=True, timeout=TIMEOUT)
        need(done.returncode == 2 and b"1.2.3.slabpool" in done.stderr, done)
        need(b"1 removed" in done.stdout and b"1 of running" in done.stdout, done.stdout)
        need(len(list(place.iterdir())) == 3, list(place.iterdir()))
    finally:
        process.send_signal(signal.SIGUSR2)
        process.wait(timeout=TIMEOUT)


@case
def folder_read_only(folder):
    """No place for live counters: the next place is taken."""
    before = set(os.listdir("/dev/shm"))
    run(NODE, 2, "exit", 0, env=environment(TMPDIR="/proc"))
    end = time.monotonic() + TIMEOUT
    while new := [n for n in set(os.listdir("/dev/shm")) - before if n.startswith("slabpool-run.")]:
        need(time.monotonic() < end, "left in /dev/shm:", new)  # others' come and go
        time.sleep(0.05)
