"""What passes through: status, signals, standard streams, variables; and what is refused."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import time

from harness import COMMAND, LIB, NODE, TIMEOUT, case, environment, need, nodes, run

FILES = ["--files"]


@case
def status(folder):
    for number in (0, 1, 2, 7, 126, 127, 255):
        run("sh", "-c", f"exit {number}", options=FILES, status=number)


@case
def status_signal(folder):
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGPIPE, signal.SIGSEGV,
                   signal.SIGUSR1, signal.SIGRTMIN + 3):
        run("sh", "-c", f"ulimit -c 0; kill -{int(number)} $$", options=FILES, status=-number)


@case
def status_trouble(folder):
    """127, 126 and 2; the command has not run."""
    mark = pathlib.Path(folder, "mark")
    need(b"no such command" in run("./nosuch", status=127, json_wanted=False).err, "127")
    plain = pathlib.Path(folder, "plain")
    plain.write_text("x")
    run(plain, status=126, json_wanted=False)
    plain.write_text("#!/no/such\n")
    plain.chmod(0o755)
    need(b"interpreter" in run(plain, status=127, json_wanted=False).err, "no interpreter")
    for options in (["--json", f"{folder}/no/such"], ["--library", "/nosuch.so"], ["--rows", "x"],
                    ["--wrong"], ["--config", "/nosuch.conf"], ["--output", f"{folder}/no/such"],
                    ["--live=/proc/nosuch"]):
        result = run("touch", mark, options=options, status=2, json_wanted=False)
        need(b"slabpool: " in result.err and b"\n" in result.err, result.err)
    need(not mark.exists(), "the command ran")


@case
def standard_streams(folder):
    """Standard input is the command's, standard output is nobody else's."""
    data = os.urandom(300000)
    result = run("cat", options=FILES, input=data, stdin=None)
    need(result.out == data, "stdin did not pass through")
    need(b"ended with status 0" in result.err, result.err)
    # No file of ours becomes the standard error that was closed.
    file = pathlib.Path(folder, "tree.json")
    subprocess.run(["sh", "-c", f"exec {COMMAND} run --files --json {file} -- true 2>&- 0<&-"],
                   env=environment(), check=True, timeout=TIMEOUT)
    json.loads(file.read_bytes())
    # With 0 and 2 closed, and 3 open, the command has the same descriptors.
    count = "sh -c 'ls -l /proc/self/fd | wc -l' 0<&- 2>&- 3>&1"
    seen = [subprocess.run(["sh", "-c", f"exec {before} {count}"], env=environment(), check=False,
                           stdout=subprocess.PIPE, timeout=TIMEOUT).stdout
            for before in ("", f"{COMMAND} run --files --")]
    need(seen[0] == seen[1] and seen[0], "descriptors natively", seen[0], "under us", seen[1])


@case
def output_closed(folder):
    """What should go to a closed standard output is not lost in silence: trouble before it runs."""
    mark = pathlib.Path(folder, "mark")
    for option in ("--json", "--output"):
        done = subprocess.run(f"exec '{COMMAND}' run --files {option} - touch {mark} >&-",
                              shell=True, env=environment(), check=False, capture_output=True,
                              timeout=TIMEOUT)
        need(done.returncode == 2 and b"standard output" in done.stderr, option, done)
    need(not mark.exists(), "it ran")


@case
def output(folder):
    """--output, --quiet, --rows 0, --json -."""
    file = pathlib.Path(folder, "text")
    result = run("true", options=[*FILES, "--output", str(file)])
    need(result.err == b"" and file.read_text().startswith("slabpool "), result.err)
    need(run("true", options=[*FILES, "--quiet"]).err == b"", "not quiet")
    need(b"program\n" not in run("true", options=[*FILES, "--rows", "0"]).err, "rows")
    result = run("echo", "x", options=[*FILES, "--json", "-", "--quiet"], json_wanted=False)
    need(result.out.startswith(b'x\n{"schema":"slabpool-tree/1"'), result.out)


@case
def variables(folder):
    """What was preloaded stays, behind the library; relative paths are made absolute."""
    env = environment(LD_PRELOAD="/usr/lib/nosuch.so")
    config = pathlib.Path(folder, "config")
    config.write_text("")
    result = run("sh", "-c", "echo $LD_PRELOAD; echo $SLABPOOL_PROFILE; echo $SLABPOOL_CONFIG; "
                 "echo $SLABPOOL_STATS", env=env, cwd=folder,
                 options=["--profile", "p.heap", "--config", "config"], json_wanted=False)
    lines = result.out.decode().splitlines()
    need(lines[0] == f"{LIB}:/usr/lib/nosuch.so", lines)
    need(lines[1] == f"{folder}/p.heap" and lines[2] == f"{folder}/config", lines)
    need(lines[3] == "off", lines)
    for env, options, want in ((environment(SLABPOOL_STATS="json"), [], "json"),
                               (environment(), ["--stats", "text"], "text")):
        result = run("sh", "-c", "echo $SLABPOOL_STATS", env=env, options=options)
        need(result.out.decode() == want + "\n", result.out)


@case
def library(folder):
    """Where it is looked for: beside the command, in ../lib and below; else the error names it."""
    copy = pathlib.Path(folder, "bin", "slabpool")
    copy.parent.mkdir()
    shutil.copy(COMMAND, copy)

    def attempt(*options):
        return subprocess.run([str(copy), "run", "--files", *options, "--", NODE, "1", "exit", "0"],
                              env=environment(), capture_output=True, check=False, timeout=TIMEOUT)

    done = attempt()
    need(done.returncode == 2 and b"libslabpool.so" in done.stderr
         and b"--library" in done.stderr, done.stderr)
    need(attempt("--library", LIB).returncode == 0, "--library")
    for place in ("lib/x86_64-linux-gnu", "lib", "bin"):
        target = pathlib.Path(folder, place, "libslabpool.so")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(LIB, target)
        done = attempt()
        need(done.returncode == 0 and b"processes 1" in done.stderr, place, done.stderr)
        target.unlink()
    odd = pathlib.Path(folder, "a b.so")
    shutil.copy(LIB, odd)
    need(b"space" in attempt("--library", str(odd)).stderr, "a path with a space")


def start(*command, **how):
    return subprocess.Popen([COMMAND, "run", *FILES, "--quiet", "--", *(str(c) for c in command)],
                            env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            **how)


@case
def signal_forwarded(folder):
    """A signal sent to `slabpool run` alone comes to the command, once."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGWINCH,
                   signal.SIGALRM):
        process = start(NODE, 1, "count", int(number))
        need(process.stdout.readline() == b"ready\n", "not ready")
        process.send_signal(number)
        out, _ = process.communicate(timeout=TIMEOUT)
        need(process.returncode == 0 and out == b"1\n", number, process.returncode, out)


@case
def signal_forwarded_kills(folder):
    process = start(NODE, 1, "count", int(signal.SIGUSR2))
    need(process.stdout.readline() == b"ready\n", "not ready")
    process.terminate()
    need(process.wait(timeout=TIMEOUT) == -signal.SIGTERM, process.returncode)


@case
def signal_of_our_own(folder):
    """What `slabpool run` draws on itself, by writing to nobody, is not for the command."""
    ends = os.pipe()
    os.close(ends[0])
    try:
        run("sh", "-c", "sleep 0.2; exit 4", options=["--live", "--quiet"], stderr=ends[1],
            status=4)
    finally:
        os.close(ends[1])


@case
def signal_of_the_tree(folder):
    """What the command sends to its group or to its parent does not come back to it."""
    for number, want in ((signal.SIGTERM, b"1\n"), (-signal.SIGUSR1, b"0\n")):
        process = start(NODE, 1, "parent", int(number), start_new_session=True)
        out, _ = process.communicate(timeout=TIMEOUT)
        need(process.returncode == 0 and out == want, number, process.returncode, out)


@case
def signal_dispositions(folder):
    """Ignored and blocked signals are inherited as they were; SIGCHLD ignored does no harm."""
    def ignore():
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGUSR1})
    script = ["grep", "-E", "^Sig(Blk|Ign|Cgt)", "/proc/self/status"]
    want = subprocess.run(script, env=environment(), capture_output=True, check=True,
                          preexec_fn=ignore).stdout
    result = run(*script, options=FILES, preexec_fn=ignore)
    need(result.out == want, result.out, "natively", want)
    run("sh", "-c", "exit 5", options=FILES, preexec_fn=ignore, status=5)


@case
def stopped_child(folder):
    """A command stopped by SIGSTOP does not stop `slabpool run`; continued, it goes on."""
    process = start(NODE, 1, "stop")
    end = time.monotonic() + TIMEOUT
    while True:
        children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        if children and " T " in pathlib.Path(f"/proc/{children.strip()}/stat").read_text():
            break
        need(time.monotonic() < end, "the command did not stop")
        time.sleep(0.005)
    time.sleep(0.1)  # in which it would stop
    need(" T " not in pathlib.Path(f"/proc/{process.pid}/stat").read_text(), "it stopped as well")
    os.kill(int(children), signal.SIGCONT)
    need(process.wait(timeout=TIMEOUT) == 0, process.returncode)


@case
def nested(folder):
    """A run in a run: both end well, each with its report."""
    result = run(COMMAND, "run", "--files", "--", NODE, 4, "exit", 6, options=FILES, status=6)
    need(result.err.count(b"ended with status 6") == 2, result.err)
    need((4, "exit") not in nodes(result.tree), "the inner run's counters are the inner run's")
