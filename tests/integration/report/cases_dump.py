"""cases_dump.py: SLABPOOL_DUMP_SIGNAL: reports of a process that runs on."""
import json
import os
import signal
import subprocess
import time

from harness import (TIMEOUT, Failed, case, check, default_signals, environment, listing, load,
                     need, one, program, run, taken)

MAIN = 100  # dumped.c


class Idle:
    """`dumped idle PLACE` with the signal USR1; its reports go to files in the folder."""

    def __init__(self, folder, place, **settings):
        settings = {"DUMP_SIGNAL": "USR1", "STATS_FILE": os.path.join(folder, "%n"), **settings}
        self.process = subprocess.Popen([program("dumped"), "idle", place],
                                        env=environment(**settings), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def __enter__(self):
        need(self.process.stdout.readline() == b"ready\n", "it did not start")
        return self

    def __exit__(self, *unused):
        self.process.kill()
        self.process.communicate(timeout=TIMEOUT)

    def tell(self, command):
        self.process.stdin.write(command)
        self.process.stdin.flush()

    def ask(self):
        """The report that slabpool_report() gives now."""
        self.tell(b"j")
        return json.loads(self.process.stdout.readline())

    def take(self):
        """Takes 10 blocks more; the report after."""
        self.tell(b"t")
        return self.ask()

    def dump(self, path):
        """Sends the signal and waits until the file is there, new."""
        before = os.stat(path).st_ino if os.path.exists(path) else None
        self.process.send_signal(signal.SIGUSR1)
        wait_for(lambda: os.path.exists(path) and os.stat(path).st_ino != before, path)

    def end(self):
        self.tell(b"q")
        need(self.process.wait(TIMEOUT) == 3, "ended with", self.process.returncode)


def wait_for(condition, what, seconds=TIMEOUT):
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise Failed(f"waited in vain for {what}")
        time.sleep(0.005)


@case
def dump_idle(folder):
    """Whatever the program waits in, or in a loop that calls nothing; it goes on, and numbers its
    reports."""
    for place in ("read", "poll", "sleep", "lock", "loop"):
        below = os.path.join(folder, place)
        os.mkdir(below)
        with Idle(below, place) as idle:
            for number in range(3):
                path = os.path.join(below, str(number))
                idle.dump(path)
                report = load(path)
                check(report, MAIN + 10 * number, "running")
                asked = idle.ask()
                need(asked["classes"] == report["classes"], "asked at once:", asked["classes"])
                need(taken(idle.take()) == MAIN + 10 * number + 10, "after taking 10 more")
            idle.end()
            need(listing(below) == ["0", "1", "2", "3"], place, listing(below))
            check(load(os.path.join(below, "3")), MAIN + 30, "exit")


@case
def dump_replaces(folder):
    """Without %n the file is the newest report, at last the one of the end."""
    path = os.path.join(folder, "r.json")
    with Idle(folder, "poll", STATS_FILE=path) as idle:
        for _ in range(3):
            idle.dump(path)
            check(load(path), MAIN, "running")
            need(listing(folder) == ["r.json"], listing(folder))
        idle.end()
        check(load(path), MAIN, "exit")


@case
def dump_stderr(_):
    """To stderr, each whole; the form is that of the end, or text when that has none."""
    got = run("dumped", "raise", native=False, settings={"DUMP_SIGNAL": "USR1"})
    need([r["process"]["end"] for r in got.reports] == ["running", "running", "exit"], got.err)
    need([taken(r) for r in got.reports] == [MAIN, MAIN + 10, MAIN + 10], got.err)
    for form, begin in (("prometheus", b"# TYPE slabpool_build_info gauge\n"),
                        ("openmetrics", b"# TYPE slabpool_build info\n")):
        got = run("dumped", "raise", native=False, settings={"DUMP_SIGNAL": "USR1", "STATS": form})
        need(got.err.count(begin) == 3, form, got.err)
    got = run("dumped", "raise", native=False, settings={"DUMP_SIGNAL": "USR1", "STATS": "off"})
    need(got.err.count(b"slabpool 0") == got.err.count(b" running for ") == 2, got.err)


@case
def dump_by_name(_):
    """Names with SIG or not, in any case, and numbers; config has the name."""
    for word, name, number in (
            ("usr1", "USR1", signal.SIGUSR1), ("SIGUSR2", "USR2", signal.SIGUSR2),
            (f"{signal.SIGUSR1:d}", "USR1", signal.SIGUSR1), ("Quit", "QUIT", signal.SIGQUIT),
            ("winch", "WINCH", signal.SIGWINCH), ("16", "STKFLT", 16),
            ("rtmin+2", "RTMIN+2", signal.SIGRTMIN + 2), ("SIGRTMIN", "RTMIN+0", signal.SIGRTMIN),
            ("rtmax-1", f"RTMIN+{signal.SIGRTMAX - 1 - signal.SIGRTMIN}", signal.SIGRTMAX - 1),
            ("64", f"RTMIN+{64 - signal.SIGRTMIN}", 64), ("1", "1", signal.SIGHUP),
            ("15", "15", signal.SIGTERM), ("29", "29", signal.SIGIO)):
        got = run("dumped", "raise", int(number), native=False, settings={"DUMP_SIGNAL": word})
        ends = [r["process"]["end"] for r in got.reports]
        need(ends == ["running", "running", "exit"], word, got.err)
        need(got.reports[0]["config"]["dump_signal"] == name, word, got.reports[0]["config"])


@case
def dump_refused(_):
    """What cannot be caught, comes of faults, ends or stops a program, or is not a signal: one
    line, and the signal does what it always did."""
    for word in ("KILL", "9", "STOP", "SEGV", "11", "BUS", "CHLD", "17", "TERM", "INT", "HUP",
                 "PIPE", "13", "6", "19", "257", "TSTP", "32", "33", "65", "-10", "1K", "RTMIN+99", "RTMIN-1", "RTMAX+1",
                 "USR3", "SIG", "RTMI", "10 "):
        got = run("dumped", "raise", status=-signal.SIGUSR1, native=False,
                  settings={"DUMP_SIGNAL": word})
        lines = got.err.decode().splitlines()
        need(len(lines) == 1 and f"SLABPOOL_DUMP_SIGNAL={word} is not accepted (USR1," in lines[0]
             and lines[0].endswith("; using none"), word, lines)
    for word in ("none", "off", "0", ""):
        got = run("dumped", "raise", status=-signal.SIGUSR1, settings={"DUMP_SIGNAL": word})
        need(got.err == b"", word, got.err)


@case
def dump_own_handler(_):
    """A program that handles the signal itself gets it as without us; with VERBOSE that is said."""
    report = one(run("dumped", "own", settings={"DUMP_SIGNAL": "USR1"}), MAIN, "exit")
    need(report["config"]["dump_signal"] == "USR1", report["config"])
    got = run("dumped", "own", settings={"DUMP_SIGNAL": "USR1", "VERBOSE": "on"})
    need(got.err.count(b"SLABPOOL_DUMP_SIGNAL=USR1: the program has set") == 1, got.err)
    got = run("dumped", "raise", native=False, settings={"DUMP_SIGNAL": "USR1", "VERBOSE": "on"})
    need(b"the program has set" not in got.err, got.err)


@case
def dump_cancelled_thread(_):
    """A thread that was cancelled is not ended by the handler, also when the write brings a
    SIGPIPE, which is taken away."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        got = run("dumped", "cancelled", native=False, stderr=writer, preexec_fn=default_signals,
                  settings={"DUMP_SIGNAL": "USR1"})
    finally:
        os.close(writer)
    need(got.out == b"", got.out)


@case
def dump_ignored(_):
    """Started with the signal ignored: it stays so, and one line says it."""
    def ignore():
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    got = run("dumped", "raise", settings={"DUMP_SIGNAL": "USR1"}, preexec_fn=ignore)
    one(got, MAIN + 10, "exit")
    need(got.err.count(b"SLABPOOL_DUMP_SIGNAL=USR1: the process was started with") == 1, got.err)


@case
def dump_children(folder):
    """A child of fork reports itself, with its own counts; one of vfork or _Fork does not. A new
    image counts from 0."""
    for mode in ("fork", "vfork", "_Fork"):
        below = os.path.join(folder, mode)
        os.mkdir(below)
        run("dumped", mode, native=False,
            settings={"DUMP_SIGNAL": "USR1", "STATS_FILE": os.path.join(below, "%p.%n")})
        found = [load(os.path.join(below, n)) for n in listing(below)]
        ends = sorted((r["process"]["end"], taken(r)) for r in found)
        want = [("exit", MAIN), ("running", MAIN)]
        if mode == "fork":
            want = sorted([*want, ("_exit", 40), ("running", 40)])
        need(ends == want, mode, ends)
    got = run("dumped", "exec", native=False, settings={"DUMP_SIGNAL": "USR1"})
    need([taken(r) for r in got.reports] == [MAIN, MAIN, MAIN + 10, MAIN + 10], got.err)


@case
def dump_group(folder):
    """A signal to the group: a shell and the program it waits for report both."""
    env = environment(DUMP_SIGNAL="USR1", STATS_FILE=os.path.join(folder, "r"))
    shell = subprocess.Popen(["/bin/sh", "-c", program("dumped") + " idle poll; exit 5"], env=env,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             start_new_session=True)
    try:
        need(shell.stdout.readline() == b"ready\n", "it did not start")
        os.killpg(shell.pid, signal.SIGUSR1)
        wait_for(lambda: len([n for n in listing(folder) if n[0] == "r"]) == 2, "two files")
        found = {n: load(os.path.join(folder, n)) for n in listing(folder)}
        need([r["process"]["end"] for r in found.values()] == ["running"] * 2, found)
        need(found["r"]["process"]["pid"] == shell.pid, found["r"]["process"])
        shell.communicate(b"q", timeout=TIMEOUT)
        need(shell.returncode == 5, "ended with", shell.returncode)
    finally:
        shell.kill()
        shell.wait(TIMEOUT)


@case
def dump_end_race(_):
    """Signals while the process ends: the last report is that of the end, and whole."""
    for _ in range(10):
        got = run("dumped", "end", native=False, settings={"DUMP_SIGNAL": "USR1"})
        ends = [r["process"]["end"] for r in got.reports]
        need(ends and ends[-1] == "exit" and set(ends[:-1]) <= {"running"}, ends)
        need(got.err.endswith(b"}\n"), "stderr ends with", got.err[-100:])
        need({taken(r) for r in got.reports} == {MAIN}, [taken(r) for r in got.reports])


def storm(mode, signals, **settings):
    """The reports of a run: nothing else may be on its stderr."""
    got = run("dumped", mode, signals, native=False,
              settings={"DUMP_SIGNAL": "USR1", **settings})
    need(got.err.count(b"\n") == len(got.reports), settings, "stderr has other lines")
    need(got.reports[-1]["process"]["end"] == "exit", got.reports[-1]["process"])
    return got.reports


def counts(report):
    yield "hits", report["totals"]["hits"]
    for part in ("totals", "large"):
        for name in ("allocs", "frees"):
            yield f"{part}.{name}", report[part][name]
    for row in report["classes"]:
        for name in ("allocs", "frees", "hits", "misses", "remote_frees", "refills"):
            yield f"{row['size']}.{name}", row[name]


def monotone(found, settings):
    """No count goes back from one report to the next, wherever the allocator was interrupted."""
    last = {}
    for number, report in enumerate(found):
        now = dict(counts(report))
        for name, value in last.items():
            need(now.get(name, -1) >= value, settings, f"report {number}: {name} went from {value}",
                 "to", now.get(name))
        last = now


@case
def dump_storm(folder):
    """2,600 signals at any point of four threads in the allocator: no deadlock, errno is kept, every
    report is whole, no count goes back. Nothing is counted twice or lost: all that was taken and
    freed meanwhile leaves as many blocks live as a run without signals."""
    for signals, settings in ((800, {}), (300, {"HARDEN": "max"}), (300, {"GUARD_RATE": "50"}),
                              (300, {"BACKEND": "mimalloc"}), (300, {"SAMPLE_BYTES": "4096"}),
                              (300, {"ARENA_LIMIT": "2M", "PURGE_DELAY": "0"}),
                              (300, {"LIVE": folder})):
        quiet = storm("quiet", signals, **settings)
        found = storm("storm", signals, **settings)
        need(len(quiet) == 1 and len(found) >= 10, len(quiet), len(found), "reports")
        live = [{c["size"]: c["live"] for c in r["classes"] if c["live"] != 0}
                for r in (quiet[0], found[-1])]
        need(live[0] == live[1], settings, "live at the end, without and with signals:", live)
        monotone(found, settings)


@case
def dump_small_stack(folder):
    """The handler runs on the alternate stack, and needs less than 3 KiB of it besides the kernel's
    frame, in every form, to stderr and to a file."""
    room = max(os.sysconf("SC_MINSIGSTKSZ"), 2048) + 3072
    for form in ("text", "json", "openmetrics", "prometheus"):
        for settings in ({}, {"STATS_FILE": os.path.join(folder, "%n." + form)}):
            got = run("dumped", "stack", room, native=False,
                      settings={"DUMP_SIGNAL": "USR1", "STATS": form, **settings})
            need(0 < int(got.out) <= room, form, settings, got.out)
            if settings:
                need(os.path.getsize(os.path.join(folder, "0." + form)) > 500, form)
            else:
                need(b"running" in got.err, form, got.err)
    for suffix in ("pb.gz", "heap", "collapsed"):
        path = os.path.join(folder, "0." + suffix)
        got = run("dumped", "stack", room, native=False,
                  settings={"DUMP_SIGNAL": "USR1", "PROFILE": path.replace("0.", "%n."),
                            "SAMPLE_BYTES": "1"})
        need(0 < int(got.out) <= room, suffix, got.out)
        need(os.path.getsize(path) > 100, suffix)
