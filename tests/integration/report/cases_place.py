"""cases_place.py: where the report goes: descriptors, pipes, terminals, and their signals."""
import fcntl
import os
import pty
import resource
import signal
import socket
import subprocess
import termios
import time

from harness import (TIMEOUT, Result, case, default_signals, environment, load, need, one,
                     program, reports, run)

BLOCKS = 100


def content(path):
    with open(path, "rb") as file:
        return file.read()


@case
def fd_closed(_):
    """The program closes stdout and stderr, as streams or as descriptors, or all above 2."""
    for mode in ("fclose", "close", "closefrom"):
        one(run("descriptors", mode), BLOCKS, "exit")


@case
def fd_freopen(folder):
    """The stream stderr is reopened on a data file: it stays clean."""
    path = os.path.join(folder, "data")
    one(run("descriptors", "freopen", path), BLOCKS, "exit")
    need(content(path) == b"data\n", "the file holds", content(path))


@case
def fd_every_number_reused(folder):
    """Every descriptor there can be is a data file: nothing is written anywhere."""
    path = os.path.join(folder, "data")
    got = run("descriptors", "every", path)
    need(got.err == b"" and content(path) == b"", got.err, content(path))


@case
def fd_reused_in_child(folder):
    """A forked child has no duplicate; its descriptor 2 is a data file: it is silent."""
    path = os.path.join(folder, "data")
    one(run("children", "reuse", path, settings={"CHILDREN": "all"}), BLOCKS, "exit")
    need(content(path) == b"", "the file holds", content(path))


def few(limit):
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))


@case
def fd_limits(_):
    """The duplicate finds a place under any limit on descriptors a program can start with."""
    for limit in (1100, 256, 64, 24, 4):
        one(run("descriptors", "close", native=False, preexec_fn=few(limit)), BLOCKS, "exit")


@case
def fd_not_inherited(_):
    """A program that one under the library starts has the descriptors that it has natively."""
    command = ["/bin/sh", "-c", "exec env -u LD_PRELOAD ls /proc/self/fd"]
    out = []
    for preload in (False, True):
        done = Result(subprocess.run(command, env=environment(preload), capture_output=True,
                                     timeout=TIMEOUT, check=False, stdin=subprocess.DEVNULL))
        need(done.status == 0, done.err)
        out.append(done.out)
    need(out[0] == out[1] and out[0].startswith(b"0\n"), "descriptors", out)


@case
def one_write(_):
    """A report is one write: one message of a socket that keeps their bounds."""
    for form in ("json", "text", "openmetrics"):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with ours, theirs:
            run("ends", "exit", native=False, stderr=theirs, settings={"STATS": form})
            theirs.close()
            ours.settimeout(TIMEOUT)
            whole, rest = ours.recv(1 << 20), ours.recv(1 << 20)
        need(rest == b"" and whole.endswith(b"\n"), f"{form}: a second write of {len(rest)} bytes")
        need(form != "json" or len(reports(whole)) == 1, whole)


@case
def pipe_small_blocking(_):
    """A pipe of one page with a reader that is late: the report comes whole."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as pipe:
        fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
        with subprocess.Popen([program("ends"), "exit"], env=environment(STATS="openmetrics"),
                              stderr=writer) as p:
            os.close(writer)
            time.sleep(0.3)
            data = pipe.read()
            need(p.wait(TIMEOUT) == 3, "status", p.returncode)
    need(len(data) > 6000, "the report is too short for this test:", len(data))
    need(data.startswith(b"# TYPE") and data.endswith(b"\n# EOF\n"), data[-100:])


@case
def pipe_never_read(_):
    """A full pipe that would block and is never read: given up after 5 s, status as ever."""
    reader, writer = os.pipe()
    begin = time.monotonic()
    try:
        run("descriptors", "nonblock", native=False, stderr=writer)
    finally:
        os.close(reader)
        os.close(writer)
    took = time.monotonic() - begin
    need(took > 4, f"given up after {took:.1f} s")


@case
def pipe_read_late(_):
    """The same pipe, read after half a second: the report comes whole."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as pipe:
        with subprocess.Popen([program("descriptors"), "nonblock"], env=environment(),
                              stderr=writer) as p:
            os.close(writer)
            time.sleep(0.5)
            data = pipe.read()
            need(p.wait(TIMEOUT) == 3, "status", p.returncode)
    need(len(reports(data)) == 1, "reports in what was read:", len(reports(data)))


def gone():
    """The writing end of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


@case
def signal_pipe_gone(_):
    """Nobody reads stderr: neither the status nor a handler of the program's sees it."""
    for mode in ("exit", "signals"):
        writer = gone()
        try:
            run("ends", mode, stderr=writer, preexec_fn=default_signals)
        finally:
            os.close(writer)


@case
def signal_file_size(folder):
    """stderr is a file at its limit: no SIGXFSZ reaches the program, and the file stays so."""
    for mode in ("exit", "signals"):
        path = os.path.join(folder, mode)
        with open(path, "wb") as file:
            file.write(b"x" * 100)
            file.flush()

            def limited():
                default_signals()
                resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

            run("ends", mode, stderr=file, preexec_fn=limited)
        need(content(path) == b"x" * 100, "the file holds", content(path))


@case
def signal_background_terminal(_):
    """A background job on a terminal that stops writers (stty tostop): it is not stopped, and its
    report is on the terminal."""
    pid, terminal = pty.fork()
    if pid == 0:
        status = 99
        try:
            mode = termios.tcgetattr(0)
            mode[3] |= termios.TOSTOP
            termios.tcsetattr(0, termios.TCSANOW, mode)
            with subprocess.Popen([program("ends"), "signals"], env=environment(),
                                  process_group=0) as p:
                try:
                    status = p.wait(10)
                except subprocess.TimeoutExpired:
                    p.kill()
        finally:
            os._exit(status)
    data = b""
    try:
        while chunk := os.read(terminal, 65536):
            data += chunk
    except OSError:
        pass  # the terminal is gone with its last process
    os.close(terminal)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    need(status == 3, "ended with", status, data)
    need(len(reports(data)) == 1, "the terminal has", data)


@case
def signal_ignored(_):
    """Dispositions that a program inherits are the same behind the library."""
    got = run("ends", "exit", native=False,
              preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN))
    one(got, 141, "exit")


@case
def off(folder):
    """Nothing on stderr, and no file."""
    path = os.path.join(folder, "r")
    got = run("ends", "exit", settings={"STATS": "off", "STATS_FILE": path})
    need(got.err == b"" and not os.listdir(folder), got.err, os.listdir(folder))
    run("ends", "exit", native=False, settings={"STATS": "json", "STATS_FILE": path})
    need(load(path)["process"]["end"] == "exit", "the same with json")
