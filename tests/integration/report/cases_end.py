"""cases_end.py: when the report is taken: after all that runs, once, however the process ends."""
import json
import os
import signal
import subprocess

from harness import (LIB, TIMEOUT, Result, case, default_signals, environment, need, one, program,
                     run)

EXIT = 141  # ends.c: main, atexit, destructors of the program and of its library
MAIN = 100


@case
def order_return(_):
    one(run("ends", "return"), EXIT, "exit")


@case
def order_exit(_):
    one(run("ends", "exit"), EXIT, "exit")


@case
def order_many_handlers(_):
    """More atexit handlers than the C library has room for without allocating."""
    one(run("ends", "many"), EXIT + 600, "exit")


@case
def order_exit_in_thread(_):
    one(run("ends", "thread", status=4), EXIT + 2, "exit")


@case
def order_handler_ends(_):
    """An atexit handler calls _exit: no destructor has run then."""
    one(run("ends", "handler-ends", status=6), MAIN + 5, "_exit")


@case
def end_signal_handler(_):
    one(run("ends", "signal-handler", status=9), MAIN, "_exit")


@case
def end_small_signal_stack(_):
    """_exit from a handler on a stack with 4 KiB besides what the kernel needs."""
    one(run("ends", "fault", 4096, status=9), MAIN, "_exit")


@case
def end_race(_):
    """Eight threads call _exit at the same time: one report, whole."""
    for _ in range(20):
        report = one(run("ends", "race", status=5, native=False), MAIN, "_exit")
        need(report["process"]["threads"] >= 1, report["process"])


@case
def end_exec(_):
    """The image that is replaced does not report; the new one does, with its counts alone."""
    report = one(run("ends", "exec", "exit"), EXIT, "exit")
    need(report["process"]["ppid"] == os.getpid(), "ppid", report["process"]["ppid"])


@case
def end_unseen(_):
    """By abort, a signal or a raw exit_group there is no report, nor a part of one."""
    for mode, status in (("abort", -signal.SIGABRT), ("killed", -signal.SIGTERM), ("raw", 3)):
        got = run("ends", mode, status=status)
        need(got.err == b"", f"{mode}: stderr has", got.err)


@case
def end_no_memory(_):
    """RLIMIT_AS below what the process has: no mapping can be had for the report. (The C library's
    own malloc serves no more blocks then.)"""
    one(run("ends", "no-memory", native=False), EXIT, "exit")


@case
def end_stdout_held(_):
    """Another thread holds the lock of stdout, or of stdin, for good."""
    for mode in ("stdout-held", "stdin-held"):
        reader, writer = os.pipe()
        try:
            got = run("ends", mode, stdin=reader)
        finally:
            os.close(reader)
            os.close(writer)
        one(got, EXIT, "exit")
        need(got.out == b"buffered", f"{mode}: stdout is", got.out)


@case
def end_after_output(_):
    """With 2>&1 the report stands behind what the program's stdout had buffered."""
    got = run("ends", "text", native=False, stderr=subprocess.STDOUT)
    text = b"%1000d\n" % 5
    need(got.out.startswith(text + b'{"schema"'), "stdout begins with", got.out[-400:])


@case
def end_output_refused(_):
    """The program itself dies of SIGPIPE at its last flush: as natively, and reported."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        got = run("ends", "text", status=-signal.SIGPIPE, stdout=writer,
                  preexec_fn=default_signals)
    finally:
        os.close(writer)
    one(got, EXIT, "exit")


@case
def asked(_):
    """slabpool_report() while the program runs: each format, EINVAL, EBADF."""
    for word, begin in (("json", b'{"schema":"slabpool/1"'), ("text", b"slabpool "),
                        ("openmetrics", b"# TYPE "), ("prometheus", b"# TYPE ")):
        got = run("ends", "ask", word, native=False)
        one(got, EXIT, "exit")
        need(got.out.startswith(begin), f"{word}: begins with", got.out[:60])
        if word == "json":
            asked_for = got.out.splitlines()
            need(len(asked_for) == 1 and b'"end":"running"' in asked_for[0], got.out)
        need(got.out.endswith(b"# EOF\n") == (word == "openmetrics"), f"{word}: ends with",
             got.out[-20:])


@case
def asked_counts(_):
    """slabpool_stats() says what a report asked for next says; slabpool_purge() gives back."""
    got = run("ends", "counts", native=False)
    stats, report = map(json.loads, got.out.splitlines())
    threads = stats.pop("threads")
    need(threads == report["process"]["threads"] == 1, threads, report["process"])
    need(stats == {k: report["totals"][k] for k in stats}, stats, report["totals"])
    need(stats["allocs"] >= 500 and stats["frees"] >= 400, stats)


FROM_PYTHON = """
import ctypes, errno, json, os, sys
class Stats(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t)] + [(n, ctypes.c_int64) for n in (
        "allocs frees hits misses live live_bytes peak_live_bytes reserved_bytes committed_bytes "
        "purged_bytes threads").split()]
here = ctypes.CDLL(None, use_errno=True)
here.dlvsym.restype = ctypes.c_void_p
for name in ("report", "stats", "purge"):
    plain = ctypes.cast(getattr(here, "slabpool_" + name), ctypes.c_void_p).value
    version = here.dlvsym(None, ("slabpool_" + name).encode(), b"SLABPOOL_0")
    assert plain == version, (name, plain, version)
def refused(call, *args):
    ctypes.set_errno(0)
    assert call(*args) == -1
    return ctypes.get_errno()
assert refused(here.slabpool_stats, None) == errno.EINVAL
assert refused(here.slabpool_stats, ctypes.byref(Stats(size=0))) == errno.EINVAL
assert refused(here.slabpool_report, 1, b"xml") == errno.EINVAL
assert refused(here.slabpool_report, 99, b"json") == errno.EBADF
full, short = Stats(size=ctypes.sizeof(Stats)), Stats(size=24, hits=-7)
assert here.slabpool_stats(ctypes.byref(full)) == here.slabpool_stats(ctypes.byref(short)) == 0
assert 0 < full.misses < full.hits < full.allocs <= short.allocs
assert full.live == full.allocs - full.frees and full.threads == 1
assert full.frees <= short.frees and short.hits == -7
here.slabpool_purge.restype = ctypes.c_size_t
block = [bytes(5000) for _ in range(3000)]
del block
assert here.slabpool_purge() > 1 << 20
assert here.slabpool_report(1, None) == here.slabpool_report(1, b"json") == 0
"""


@case
def asked_by_python(_):
    """The calls of slabpool.h through ctypes, by name and by version; a shorter struct is filled as
    far as it goes; what they refuse."""
    done = subprocess.run(["/usr/bin/python3", "-c", FROM_PYTHON], env=environment(),
                          capture_output=True, timeout=TIMEOUT, check=False)
    need(done.returncode == 0, done.stderr)
    lines = done.stdout.decode().splitlines()
    need(lines[0].startswith("slabpool ") and " running for " in lines[0], lines[0])
    need(json.loads(lines[-1])["process"]["end"] == "running", lines[-1])


@case
def opened_by_dlopen(_):
    """Not preloaded but opened: the report comes all the same, of what went through it alone,
    in an atexit handler and a destructor that run after main."""
    env = {**environment(False), "SLABPOOL_STATS": "json"}
    done = subprocess.run([program("ends"), "dlopen", LIB], env=env, capture_output=True,
                          timeout=TIMEOUT, check=False)
    need(done.returncode == 3, "ended with", done.returncode, done.stderr)
    report = one(Result(done), 16, "exit")
    need(report["totals"]["allocs"] == 16, report["totals"])
