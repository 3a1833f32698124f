"""The full screen, in tmux."""
import os
import re
import signal
import time

from harness import Folder, Terminal, case, do, expect, until

CLASS = r"^ *112 .*$"


def order(screen, pids):
    """These PIDs in the order of their rows."""
    found = [int(m[1]) for m in re.finditer(r"^ *(\d+) ", screen, re.MULTILINE)]
    return [pid for pid in found if pid in pids]


@case
def screen():
    """Rows, sorting, filter, the classes of a process, and back."""
    with Folder() as f:
        small, big = f.steady(), f.steady()
        do(small, "keep 10 1000")
        do(big, "keep 500 1000")
        pids = small.pid, big.pid
        with Terminal(f) as t:
            t.top("--sort", "live_bytes", f.live)
            text = t.see(r"2 running, 0 ended[^$]*\n *%d .*\n *%d " % (big.pid, small.pid))
            for word in "allocs/s", "live", "RSS", "PROGRAM", "FALLBACK", "q quit":
                expect(word in text, f"no {word} in {text!r}")
            t.keys("r")
            t.see(r"^ *%d .*\n *%d " % (small.pid, big.pid))
            t.keys("r", "<")  # by REFILLS/S, none of them has any: by PID
            t.keys("<", "<", "<", "<")
            t.see(r"^ *%d .*\n *%d " % pids)
            t.keys("r")
            t.see(r"^ *%d .*\n *%d " % pids[::-1])
            t.keys("/")
            t.type(str(small.pid))
            until("filtered row", lambda: order(t.screen(), pids) == [small.pid])
            t.keys("Enter")
            text = t.see(CLASS.replace("112", "1,?024"))
            expect(re.search(r"^ *total .* 10\.\d KiB", text, re.M), f"no total: {text!r}")
            expect(f" {small.pid} " in text.splitlines()[0], text.splitlines()[0])
            t.keys("Escape")
            t.see("PROGRAM")
            t.keys("Escape")
            until("both rows", lambda: len(order(t.screen(), pids)) == 2)
            t.keys("h")
            t.see("sort by the column")
            t.keys("x", "p")
            t.see("PAUSED")
            t.keys("p")
            small.kill()
            t.see(r"1 running, 1 ended[^$]*\[signal\]")
            t.keys("d", "d")
            until("one row", lambda: order(t.screen(), pids) == [big.pid])
            t.quit()


@case
def live_figures():
    """What the screen shows of a busy process moves, and at rest is exact."""
    with Folder() as f:
        p = f.steady()
        with Terminal(f) as t:
            t.top(p.pid)
            t.see(r"^ *total +0 +0 ")
            do(p, "keep 321 100")
            t.see(r"^ *112 +0 +0 .* 321 +35\.1 KiB ")
            p.stdin.write(b"pairs 40000000000 100\n")  # until it is killed
            p.stdin.flush()
            t.see(r"^ *112 +[0-9.]+[kM] +[0-9.]+[kM] +0 +(99|100)\.\d+ ")
            until("sparkline", lambda: len(set(re.search(
                r"^allocs/s +\S+ (\S*)", t.screen(), re.M)[1])) > 1)
            p.kill()
            t.see(r"slabpool top .* signal ")
            t.quit()


def settings_of(t):
    t.type("clear; stty -a | cksum")
    return re.search(r"^(\d+ \d+)", t.see(r"^\d+ \d+"), re.M)[1]


@case
def restored():
    """The terminal is as it was: after q, Ctrl-C, SIGTERM, SIGHUP, and while stopped."""
    with Folder() as f:
        p = f.steady()
        with Terminal(f) as t:
            before = settings_of(t)
            for how, status in (("q", 0), ("C-c", 130), (signal.SIGTERM, 143),
                                (signal.SIGHUP, 129), (signal.SIGQUIT, 131)):
                t.top(p.pid)
                t.see(r"^ *total ")
                expect(t.tmux("display", "-p", "#{alternate_on}") == "1\n", "no screen of its own")
                if isinstance(how, str):
                    t.keys(how)
                else:
                    os.kill(t.child(), how)
                until("end", lambda: t.child() == 0)
                t.type("echo status $?")
                t.see(f"^status {status}$")
                expect(t.tmux("display", "-p", "#{alternate_on} #{cursor_flag}") == "0 1\n",
                       f"after {how}: the screen or the cursor is not back")
                expect(settings_of(t) == before, f"after {how}: stty differs")
            t.top(f.live)
            t.see("PROGRAM")
            t.keys("C-z")
            t.see("Stopped")
            expect(settings_of(t) == before, "while stopped: stty differs")
            t.type("fg")
            t.see("PROGRAM")
            t.quit()
            expect(settings_of(t) == before, "after fg and q: stty differs")


@case
def sizes():
    """Any size: what does not fit is left out, nothing breaks."""
    with Folder() as f:
        p = f.steady()
        do(p, "keep 5 100")
        with Terminal(f, 20, 5) as t:
            t.top(f.live)
            t.see(r"^ *%d steady$" % p.pid)
            t.keys("Enter")
            t.see(r"^ *\d+ ")
            for columns, lines in (1, 1), (2, 10), (300, 3), (40, 2), (20, 5), (250, 90):
                t.resize(columns, lines)
                t.keys("h", "x", "Down", "Up", "NPage", "End", "PPage", "Home", "/", "1",
                       "Escape", ">", "<", "r", "r")
                time.sleep(0.1)
            t.see(r"^ *112 .* 5 +560 B ")
            t.keys("Escape")
            t.see(r"^ *%d .*steady$" % p.pid)
            t.resize(80, 24)
            t.see(r"^ *%d .*steady$" % p.pid)
            t.quit()


@case
def plain_terminals():
    """No colour when NO_COLOR says so, ASCII without UTF-8, text on a dumb terminal."""
    colour = re.compile(r"\x1b\[[0-9;]*3[0-7]")
    with Folder() as f:
        p = f.steady()
        with Terminal(f, 170, 24) as t:
            t.top(p.pid)
            t.see("\u2588|\u2581")
            until("colours", lambda: colour.search(t.screen("-e")))
            t.quit()
            t.top(p.pid, settings="NO_COLOR=1 LC_ALL=C")
            t.see(r"^allocs/s +0 _+")
            expect(not colour.search(t.screen("-e")), "colours in spite of NO_COLOR")
            expect(t.screen().isascii(), "not ASCII in the C locale")
            t.quit()
            for term in "dumb", "''", "unheard-of":
                t.top(f.live, settings=f"TERM={term}")
                t.see("rates over")
                expect(t.tmux("display", "-p", "#{alternate_on}") == "0\n", f"TERM={term}")
                t.keys("C-c")
            t.top(f.live, "< /dev/null")
            t.see(r"1 running")
            t.quit()


@case
def hang_up():
    """A terminal that goes away ends it, and it does not spin."""
    with Folder() as f:
        p = f.steady()
        for settings in "", "env --ignore-signal=HUP":
            with Terminal(f) as t:
                t.top(p.pid, settings=settings)
                t.see(r"^ *total ")
                top = t.child()
                t.tmux("kill-server")
            until("end of top", lambda: t.name(top) != "slabpool")
