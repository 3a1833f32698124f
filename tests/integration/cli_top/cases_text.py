"""The plain text: figures against the exact report, what is found, what is said when not."""
import os
import pathlib
import re
import shutil
import signal
import subprocess

from harness import (COMMAND, PATH, WAIT, Block, Folder, Terminal, blocks, case, compile_program,
                     do, expect, once, run_top, tell, until)

BOTH = "live", "live_bytes", "cached", "slabs"


@case
def at_rest():
    """All that is not a rate is what the exact report says, class by class."""
    with Folder() as f:
        p = f.steady()
        for command in "keep 1000 100", "pairs 500 5000", "keep 3 300000", "drop 2 0":
            do(p, command)
        block = once(p.pid)
        tell(p, "end")
        r = f.report(p)
        expect(block.over is not None, f"no rates: {block.title}")
        expect(" running," in block.title and f" {p.pid} " in block.title, block.title)
        for row in r["classes"]:
            shown = block.rows[str(row["size"])]
            for key in BOTH:
                expect(shown[key] == row[key], f"class {row['size']}: {key} is {row[key]}, "
                       f"shown is {shown[key]}")
            for key in "allocs/s", "frees/s", "misses/s":
                expect(shown[key] == 0, f"{key} of a program at rest is {shown[key]}")
            expect(shown["hit%"] is None, "a hit rate without allocations")
        expect(block.rows["112"]["live"] == 1000, "1000 blocks were kept")
        for name, part in ("large", r["large"]), ("total", r["totals"]):
            for key in "live", "live_bytes":
                expect(block.rows[name][key] == part[key], f"{name}: {key} is {part[key]}, "
                       f"shown is {block.rows[name][key]}")
        expect(block.more["arena"]["committed_bytes"] == r["arena"]["committed_bytes"], "arena")
        extra = set(block.rows) - {str(row["size"]) for row in r["classes"]}
        expect(extra == {"large", "fallback", "total"}, f"rows that the report has not: {extra}")


def integral(shown, row, key):
    return sum(b.rows[row][key] * b.over for b in shown if row in b.rows)


@case
def rates_integrate():
    """Rates times their intervals are the counts of the exact report."""
    with Folder() as f:
        p = f.steady()
        do(p, "keep 10 100")
        out = f.top / "out"
        with open(out, "wb") as to:
            top = subprocess.Popen([COMMAND, "top", "--delay", "0.1", str(p.pid)], stdout=to)
        f.started.append(top)
        until("first block", lambda: out.read_text().count("memory ") >= 1)
        before = out.read_text().count("memory ")
        for _ in range(4):
            do(p, "pairs 100000 100")
            do(p, "keep 50 5000")
        at = out.read_text().count("memory ")
        until("more blocks", lambda: out.read_text().count("memory ") >= at + 2)
        tell(p, "end")
        expect(top.wait(WAIT) == 0, "top did not end with its process")
        shown, r = blocks(out.read_text()), f.report(p)
        expect(before < len(shown), "no blocks")
        expect(" _exit," in shown[-1].title, f"the last block: {shown[-1].title}")
        rows = {row["size"]: row for row in r["classes"]}
        for size, kept in (112, 10), (5120, 0):
            want = rows[size]["allocs"] - kept
            got = integral(shown, str(size), "allocs/s")
            expect(abs(got - want) <= 1 + want / 1000, f"class {size}: {want} allocations, "
                   f"but rates come to {got:.1f}")
        want = rows[112]["frees"]
        got = integral(shown, "112", "frees/s")
        expect(abs(got - want) <= 1 + want / 1000, f"{want} frees, but rates come to {got:.1f}")
        busy = [b for b in shown if "112" in b.rows and b.rows["112"]["allocs/s"]]
        expect(busy and all(b.rows["112"]["hit%"] > 99 for b in busy), "hit rates of a tight loop")


@case
def folder():
    """A row for each process: exact, sorted, and what ended with how it ended."""
    with Folder() as f:
        gone, killed, small, big = (f.steady() for _ in range(4))
        do(small, "keep 10 1000")
        do(big, "keep 500 1000")
        tell(gone, "end")
        gone.wait()
        killed.kill()
        killed.wait()
        block = once("--sort", "live_bytes", f.live)
        expect(list(block.rows) == [str(big.pid), str(small.pid)], f"rows: {list(block.rows)}")
        expect("2 running, 2 ended, rates" in block.title, block.title)
        block = once("--sort", "-live_bytes", f.live)
        expect(list(block.rows) == [str(small.pid), str(big.pid)], "reversed")
        row = block.rows[str(big.pid)]
        expect(row["program"] == compile_program("steady"), f"program {row['program']}")
        expect(row["threads"] == 1 and row["rss_bytes"] > 0, "threads, RSS")
        block = once("--ended", "--sort", "pid", f.live)
        states = {pid: r["state"] for pid, r in block.rows.items()}
        want = {str(small.pid): "running", str(big.pid): "running", str(gone.pid): "_exit",
                str(killed.pid): "signal"}
        expect(states == want, f"states {states}, not {want}")
        expect(list(states.values())[:2] == ["running"] * 2, f"the dead are not last: {states}")
        expect(block.rows[str(killed.pid)]["rss_bytes"] is None, "RSS of a dead process")
        expect(list(once("--filter", str(big.pid), f.live).rows) == [str(big.pid)], "filter")
        for p in small, big:
            tell(p, "end")
        expect(row["live_bytes"] == f.report(big)["totals"]["live_bytes"], "live bytes")
        expect(not once(f.live).rows, "rows, but all have ended")


@case
def come_and_go():
    """Processes that start, exec and end, and files that are removed, while top watches."""
    with Folder() as f:
        first = f.steady()
        out = f.top / "out"
        with open(out, "wb") as to:
            top = subprocess.Popen([COMMAND, "top", "--delay", "0.1", str(f.live)], stdout=to)
        f.started.append(top)

        def last():
            text = out.read_text()
            return blocks(text[:text.rindex("\n\n")])[-1].rows if "\n\n" in text else {}

        def row(pid):
            return last().get(str(pid), {})

        until("row", lambda: row(first.pid))
        second = f.steady()
        until("row of the second", lambda: row(second.pid).get("state") == "running")
        f.file_of(second.pid).unlink()
        until("end of that row", lambda: not row(second.pid))
        tell(first, "end")
        until("end of the first", lambda: row(first.pid).get("state") == "_exit")
        top.send_signal(signal.SIGTERM)
        expect(top.wait(WAIT) == -signal.SIGTERM, "SIGTERM")


@case
def exec_restarts():
    """The counters of a PID are those of the image that runs."""
    with Folder() as f:
        p = f.steady()
        do(p, "keep 70 100")
        expect(once(p.pid).rows["112"]["live"] == 70, "before exec")
        do(p, "exec")
        do(p, "keep 3 100")
        expect(once(p.pid).rows["112"]["live"] == 3, "after exec")
        out, _ = run_top("--once", "--delay", "0.1", "--ended", f.live)
        expect(" exec " in out and " running " in out, f"states of the images: {out}")


@case
def leader_ended():
    """A process whose main thread ended runs on: /proc calls it a zombie, and has no map of it."""
    with Folder() as f:
        p = f.steady(compile_program("steady"), "thread")
        stat = pathlib.Path(f"/proc/{p.pid}/stat")
        until("end of the main thread",
              lambda: stat.read_text().rsplit(")", 1)[1].split()[0] == "Z")
        do(p, "keep 7 100")
        block = once(p.pid)
        expect(" running," in block.title and block.rows["112"]["live"] == 7, block.title)
        p.kill()
        p.wait()
        expect(once("--ended", f.live).rows[str(p.pid)]["state"] == "signal", "its end")


READER = ("stats/live_read.c", "stats/snapshot.c", "stats/json.c", "stats/text.c", "stats/out.c",
          "stats/text_table.c", "stats/requested.c", "stats/interval.c", "stats/metrics.c",
          "build/libslabpool-core.a")


@case
def killed():
    """A killed process was killed, and made no exec, in whatever state it is looked at."""
    dying = compile_program("dying", *READER)
    with Folder() as f:
        for _ in range(20):
            p = f.steady()
            do(p, "keep 5000 5000")
            said = subprocess.run([dying, str(p.pid), f.file_of(p.pid)], capture_output=True,
                                  text=True, check=False)
            expect(said.stdout == "signal\n", f"status {said.returncode}: {said.stdout}")


@case
def stopped():
    """A stopped process is read, and stays stopped."""
    with Folder() as f:
        p = f.steady()
        do(p, "keep 7 100")
        p.send_signal(signal.SIGSTOP)
        stat = pathlib.Path(f"/proc/{p.pid}/stat")
        until("stop", lambda: stat.read_text().rsplit(")", 1)[1].split()[0] == "T")
        expect(once(p.pid).rows["112"]["live"] == 7, "live")
        expect(stat.read_text().rsplit(")", 1)[1].split()[0] == "T", "it was continued")
        p.send_signal(signal.SIGCONT)


@case
def relative_folder():
    """A PID is found where its folder was given relative to a directory it has left."""
    with Folder() as f:
        env = f.environment() | {"SLABPOOL_LIVE": "live"}
        p = subprocess.Popen(["/usr/bin/python3", "-c",
                              "import os, sys; os.chdir('/'); print('ok', flush=True); input()"],
                             cwd=f.top, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        f.started.append(p)
        p.stdout.readline()
        expect(float(once(p.pid).rows["total"]["live"]) > 100, "live blocks of python3")


@case
def says_why():
    """Each reason why there is nothing to show has its own message."""
    with Folder() as f:
        plain = f.steady(live=False, library=False)
        off = f.steady(live=False)
        removed = f.steady()
        f.file_of(removed.pid).unlink()
        gone = subprocess.Popen(["true"])
        gone.wait()
        (f.top / "text.slabpool").write_text("no live file\n")
        for argument, words in ((plain.pid, "does not run under slabpool"),
                                (off.pid, "keeps no live counters"),
                                (removed.pid, "was removed"),
                                (gone.pid, "there is no process"),
                                (f.top / "missing", "No such file"),
                                (f.top / "text.slabpool", "not a live file")):
            out, err = run_top("--once", argument, status=2)
            expect(out == "" and words in err and err.count("\n") == 1, f"{argument}: {err!r}")
        for wrong in (["--sort", "colour"], ["--delay", "0"], ["--count", "x"], ["--bad"],
                      ["a", "b"]):
            _, err = run_top(*wrong, f.live, status=2)
            expect("slabpool top --help" in err, f"{wrong}: {err!r}")
        _, err = run_top("--sort", "colour", f.live, status=2)
        expect("live_bytes" in err, f"the keys are not named: {err}")


@case
def other_files():
    """What else lies in the folder, hostile or half-written, is passed over."""
    with Folder() as f:
        p = f.steady()
        do(p, "keep 5 100")
        real = f.file_of(p.pid)
        (f.live / "1.1.0.slabpool").write_bytes(b"\0" * 4096)
        (f.live / "2.1.0.slabpool").write_bytes(b"")
        (f.live / "3.1.0.slabpool").write_bytes(real.read_bytes()[:700])
        os.mkfifo(f.live / "4.1.0.slabpool")
        (f.live / "5.1.0.slabpool").symlink_to("5.1.0.slabpool")
        (f.live / "6.1.0.slabpool").mkdir()
        (f.live / "deep").mkdir()
        block = once(f.live)
        expect(list(block.rows) == [str(p.pid)], f"rows: {list(block.rows)}")
        expect(" 6 unreadable" in block.title, block.title)
        real.rename(f.live / "deep" / real.name)
        expect(list(once(f.live).rows) == [str(p.pid)], "one folder below")
        expect(once(f.live / "deep" / real.name).rows["112"]["live"] == 5, "a file")


NAMES = {"a b": "a b", "\x1b[31mred\n": "?[31mred?", "\u65e5\u672c": "\u65e5\u672c",
         b"broken\xff": "broken?"}


@case
def odd_names():
    """Programs of any name are one clean line each."""
    with Folder() as f:
        for name in NAMES:
            path = os.fsencode(f.top) + b"/" + os.fsencode(name)
            shutil.copy(compile_program("steady"), path)
            f.steady(path)
        shown = {row["program"] for row in once(f.live).rows.values()}
        want = {f"{f.top}/{clean}" for clean in NAMES.values()}
        expect(shown == want, f"{shown}, not {want}")
        with Terminal(f, 60, 20) as t:
            t.top(f.live)
            for clean in NAMES.values():
                t.see(re.escape(clean) + "$")


@case
def default_folder():
    """Without an argument: the folder of SLABPOOL_LIVE."""
    with Folder() as f:
        p = f.steady()
        out, _ = run_top("--once", "--delay", "0.1",
                         env={"PATH": PATH, "SLABPOOL_LIVE": str(f.live)})
        expect(str(p.pid) in Block(out).rows, out)
        run_top("--once", status=2)
