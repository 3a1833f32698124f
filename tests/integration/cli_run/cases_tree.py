"""What is counted: trees of processes of known counts, in every way to end."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

from harness import (COMMAND, LIB, NODE, OUT, ROOT, TIMEOUT, Skip, case, environment, left,
                     live_works, need, nodes, run)


def counted_one(program, folder):
    """Shell words: node.c in the background until SIGUSR1, sent when it has said that it is ready,
    and a while after, in which it can be seen."""
    said = pathlib.Path(folder, "said")
    return (f"{program} 3 count 10 > {said} & until grep -q ready {said}; do sleep 0.02; done; "
            "sleep 0.5; kill -10 $!; wait")


@case
def tree_files(folder):
    """Without live counters: the processes that end by themselves."""
    result = run("sh", "-c", f"{NODE} 5 exit 0; {NODE} 7 _exit 0 | cat; {NODE} 9 signal 9; exit 3",
                 options=["--files"], status=3)
    need(nodes(result.tree) == [(5, "exit"), (7, "_exit")], nodes(result.tree))


@case
def tree_ends(folder):
    """Live counters: each way to end, with its count."""
    live_works()
    script = (f"{NODE} 1 exit 0; {NODE} 2 _exit 0; {NODE} 3 signal 9; {NODE} 4 signal 6; "
              f"{NODE} 5 signal 11; {NODE} 6 exec true; {NODE} 7 exit 0 2>&- | cat; exit 0")
    result = run("sh", "-c", "ulimit -c 0; " + script)
    need([n for n, _ in nodes(result.tree)] == [1, 2, 3, 4, 5, 6, 7], nodes(result.tree))
    ends = dict(nodes(result.tree))
    for n, end in ((1, "exit"), (2, "_exit"), (3, "signal"), (5, "signal"), (6, "exec"),
                   (7, "exit")):
        need(ends[n] == end, f"{n} ended by {ends[n]}, not {end}")


@case
def tree_command_signal(folder):
    """The command's own way to end is known, and passed on."""
    live_works()
    for number, end in ((signal.SIGKILL, "signal"), (signal.SIGABRT, "abort")):
        result = run(NODE, 8, "signal", int(number), status=-number)
        need(nodes(result.tree) == [(8, end)], nodes(result.tree))


@case
def tree_exec(folder):
    """Both images of a process that execs are counted, each under its program."""
    live_works()
    result = run(NODE, 4, "exec", NODE, 6, "exit", 5, status=5)
    need(nodes(result.tree) == [(4, "exec"), (6, "exit")], nodes(result.tree))
    need(len({p["process"]["pid"] for p in result.tree["processes"]}) == 1, "one process")


@case
def tree_many(folder):
    """200 children at once, and 500 one after another, each its block: more than are left in the
    folder until the end."""
    live_works()
    result = run("sh", "-c", f"for i in $(seq 200); do {NODE} 2 _exit 0 & done; "
                 f"{NODE} 3 fork 500; wait")
    want = [(1, "_exit")] * 500 + [(2, "_exit")] * 200 + [(3, "exit")]
    need(nodes(result.tree) == want, len(nodes(result.tree)), nodes(result.tree)[-3:])
    pids = {p["process"]["pid"] for p in result.tree["processes"]
            if p["process"]["exe"] == NODE}
    need(len(pids) == 701, len(pids), "processes")


@case
def tree_namespace(folder):
    """Processes with PIDs of their own, which seem to have ended: counted at their end."""
    live_works()
    if subprocess.run(["unshare", "-pf", "true"], check=False, capture_output=True).returncode:
        raise Skip("no PID namespace can be had here")
    result = run("unshare", "-pf", "sh", "-c", counted_one(NODE, folder))
    need((3, "exit") in nodes(result.tree), nodes(result.tree))


def removed():
    """The next run removes what was left behind, once nothing runs."""
    for _ in range(500):
        run("true", tidy=False)
        if not left():
            return
    need(False, "still there:", left())


@case
def tree_daemon(folder):
    """What the command leaves behind is counted so far, said, and keeps the folder."""
    live_works()
    flag = pathlib.Path(folder, "flag")
    flag.touch()
    result = run(NODE, 1, "daemon", flag, tidy=False)
    try:
        need((2, "running") in nodes(result.tree), nodes(result.tree))
        need(b"still run" in result.err, result.err)
        kept = os.listdir(OUT / "tmp")
        need(len(kept) == 1, "the folder stays for what runs:", kept)
        run("true", tidy=False)
        need(os.listdir(OUT / "tmp") == kept, "another run took it away")
    finally:
        flag.unlink()
    removed()


@case
def tree_left_at_once(folder):
    """What the command only just started when it ended is waited for, though it has no counters
    yet. A busy machine may take longer than we wait, so not each time: three times in a row."""
    live_works()
    script = f"{NODE} 4 exit 0 & exit 0"
    row = 0
    for _ in range(100):
        result = run("sh", "-c", script, tidy=False)
        row = row + 1 if (4, "exit") in nodes(result.tree) else 0
        if row == 3:
            break
    need(row == 3, "never counted three times in a row;", result.err[-200:])
    removed()


@case
def tree_daemon_wait(folder):
    """--wait: the daemon is counted to its end."""
    live_works()
    flag = pathlib.Path(folder, "flag")
    flag.touch()
    script = f"{NODE} 1 daemon {flag}; (sleep 0.3; rm {flag}) &"
    result = run("sh", "-c", script, options=["--wait"])
    need((5, "_exit") in nodes(result.tree), nodes(result.tree))


@case
def tree_static(folder):
    """A static program in the tree does not disturb, and is named when it lives long enough;
    alone, nothing is reported, and why is said."""
    result = run("sh", "-c", f"{OUT}/node_static 3 exit 0; {NODE} 2 exit 0",
                 options=["--files"])
    need(nodes(result.tree) == [(2, "exit")], nodes(result.tree))
    result = run("sh", "-c", counted_one(OUT / "node_static", folder), options=["--files"])
    need(b"not counted: " + str(OUT / "node_static").encode() in result.err, result.err)
    result = run(OUT / "node_static", 3, "exit", 4, status=4)
    need(result.tree["processes"] == [], "reports of a static program")
    need(b"nothing reported" in result.err and b"linked statically" in result.err, result.err)


@case
def tree_set_id(folder):
    """A program that gains rights is not counted, and named."""
    if os.getuid() != 0:
        raise Skip("needs root, to make such a file and to be another user")
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        os.chmod(place, 0o1777)
        command, library = (shutil.copy(f, place) for f in (COMMAND, LIB))
        plain, gains = (shutil.copy(NODE, f"{place}/{name}") for name in ("plain", "gains"))
        os.chmod(gains, 0o4755)
        done = subprocess.run(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", command, "run",
             "--files", "--library", library, "--", "sh", "-c",
             f"{plain} 2 exit 0; " + counted_one(gains, place)],
            env=environment(TMPDIR="/tmp"), check=False, capture_output=True, timeout=TIMEOUT)
    if b"setpriv" in done.stderr:
        raise Skip("setpriv cannot be another user here")
    need(b"not counted: gains" in done.stderr and b"plain" in done.stderr, done.stderr)


@case
def tree_make(folder):
    """`slabpool run -- make -j2` of our own tree."""
    live_works()
    source = pathlib.Path(folder, "source")
    source.mkdir()
    for name in ("Makefile", "scripts", "core", "stats", "preload"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    targets = [f"build/obj/stats/{n}.o" for n in ("out", "json", "process", "text_table")]
    result = run("make", "-s", "-j2", *targets, cwd=source, timeout=240)
    need(all((source / t).exists() for t in targets), "not made; stderr:", result.err)
    by = {os.path.basename(p["exe"]): p for p in result.tree["programs"]}
    need(by["cc1"]["processes"] == len(targets), by["cc1"]["processes"], "cc1")
    need(by["make"]["totals"]["allocs"] > 0 and any(n.endswith("as") for n in by), list(by))
    need(by["cc1"]["totals"]["allocs"] > result.tree["totals"]["allocs"] // 2, "cc1 is the busiest")
    text = result.err.decode()
    need(text.index("/cc1\n") < text.index("/make\n"), "programs are listed by allocations")


@case
def tree_report(folder):
    """`slabpool report` of the tree that --json wrote."""
    result = run("sh", "-c", f"{NODE} 5 exit 0; {NODE} 6 exit 0", options=["--files"])
    file = pathlib.Path(folder, "tree.json")
    file.write_text(json.dumps(result.tree))
    done = subprocess.run([COMMAND, "report", "--json", str(file)], env=environment(),
                          capture_output=True, check=True, timeout=TIMEOUT)
    need(done.stderr == b"", done.stderr)
    need(b'"allocs":' + str(result.tree["totals"]["allocs"]).encode() in done.stdout
         or done.stdout.count(b'"schema":"slabpool/1"') == len(result.tree["processes"]),
         done.stdout)


@case
def tree_sampled(folder):
    """--sample: processes that end by themselves have their own report in the tree, with what the
    sampler saw; the others their live counters. Each is there once."""
    live_works()
    result = run("sh", "-c", f"{NODE} 5 exit 0; {NODE} 6 signal 9; {NODE} 900 exit 0; exit 0",
                 options=["--sample=4K"])
    need(nodes(result.tree) == [(5, "exit"), (6, "signal"), (900, "exit")], nodes(result.tree))
    if b"SAMPLE_BYTES" in result.err:
        raise Skip("this library has no sampler")
    for process in result.tree["processes"]:
        if process["process"]["exe"] == NODE and process["process"]["end"] == "exit":
            need("requested" in process, "no sizes asked for in", process)
