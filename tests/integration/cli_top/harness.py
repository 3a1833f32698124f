"""What the cases of suite `cli_top` share: programs to watch, the text parsed, tmux."""
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BUILD = ROOT / "build"
LIB = os.environ.get("LIB", str(BUILD / "libslabpool.so"))
COMMAND = os.environ.get("COMMAND", str(BUILD / "slabpool"))
WAIT = float(os.environ.get("TIMEOUT", "60"))
PATH = "/usr/bin:/bin:/usr/sbin:/sbin"

cases = {}


class Skip(Exception):
    pass


class Failed(Exception):
    pass


def case(function):
    cases[function.__name__] = function
    return function


def expect(holds, text):
    if not holds:
        raise Failed(text)


def until(what, function):
    """The first result of function that is true; fails when there is none in time."""
    end = time.monotonic() + WAIT
    while True:
        result = function()
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"no {what} after {WAIT:g} s")
        time.sleep(0.03)


@functools.cache
def compile_program(name, *sources):
    """A program of this folder; sources of the repository are compiled in."""
    out = BUILD / "tests" / "cli_top" / name
    out.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([os.environ.get("CC", "gcc"), "-std=gnu11", "-D_GNU_SOURCE", "-O0", "-pthread",
                    "-ffunction-sections", "-Wl,--gc-sections", f"-I{ROOT}", "-o", out,
                    HERE / f"{name}.c", *(ROOT / source for source in sources)], check=True)
    return str(out)


class Folder:
    """A test's own folder, with its live folder in it; ends what the test started."""

    def __init__(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="slabpool-top.", dir="/tmp"))
        self.live = self.top / "live"
        self.live.mkdir(mode=0o700)
        self.started = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.wait()
            for pipe in process.stdin, process.stdout:
                if pipe:
                    pipe.close()
        shutil.rmtree(self.top, ignore_errors=True)

    def environment(self, live=True, library=True):
        env = {"PATH": PATH, "HOME": str(self.top), "LANG": "C.UTF-8"}
        if library:
            env |= {"LD_PRELOAD": LIB, "SLABPOOL_STATS": "json",
                    "SLABPOOL_STATS_FILE": str(self.top / "%p.%n.json")}
        if live:
            env["SLABPOOL_LIVE"] = str(self.live)
        return env

    def start(self, *command, **changes):
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   cwd=self.top, env=self.environment(**changes))
        self.started.append(process)
        return process

    def file_of(self, pid):
        """Its newest file."""
        files = sorted(self.live.glob(f"{pid}.*.slabpool"))
        return files[-1] if files else None

    def steady(self, *command, **changes):
        process = self.start(*(command or [compile_program("steady")]), **changes)
        do(process, "pairs 1 1")
        return process

    def report(self, process):
        """The exact report of a process that ended."""
        process.wait(WAIT)
        files = list(self.top.glob(f"{process.pid}.*json"))
        expect(len(files) == 1, f"{len(files)} reports of process {process.pid}")
        return json.loads(files[0].read_text())


def tell(process, command):
    process.stdin.write(command.encode() + b"\n")
    process.stdin.flush()


def do(process, command):
    tell(process, command)
    answer = process.stdout.readline()
    expect(answer == b"ok\n", f"{command}: the program said {answer!r}")


# ---- the text ----

def number(word):
    return None if word == "-" else float(word)


class Block:
    """One block of the text form: title, rows by their label (a class or a PID), last lines."""

    def __init__(self, text):
        lines = text.splitlines()
        self.title = lines[0]
        self.over = re.search(r"rates over ([0-9.]+) s$", lines[0])
        self.over = float(self.over[1]) if self.over else None
        keys = lines[1].split()
        self.rows, self.more = {}, {}
        for line in lines[2:]:
            if not line.startswith(" "):
                name, *words = line.split()
                self.more[name] = dict(zip(words[::2], map(number, words[1::2])))
                continue
            words = line.split(None, len(keys) - 1)
            expect(len(words) == len(keys), f"{len(keys)} headings, but the row: {line}")
            row = dict(zip(keys, words))
            self.rows[words[0]] = {k: v if k in ("size", "state", "program") else number(v)
                                   for k, v in row.items()}


def blocks(text):
    return [Block(part) for part in text.split("\n\n") if part.strip()]


def run_top(*arguments, status=0, env=None):
    """Output and messages of a `slabpool top` that ends by itself."""
    done = subprocess.run([COMMAND, "top", *map(str, arguments)], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=WAIT,
                          env=env or {"PATH": PATH, "LANG": "C.UTF-8"})
    expect(done.returncode == status,
           f"top {' '.join(map(str, arguments))}: status {done.returncode}: {done.stderr.strip()}")
    return done.stdout, done.stderr


def once(*arguments):
    out, _ = run_top("--once", "--delay", "0.1", *arguments)
    return Block(out)


# ---- the screen ----

class Terminal:
    """A tmux server of its own, with a shell in it."""

    def __init__(self, folder, columns=120, lines=30, settings=""):
        if not shutil.which("tmux", path=PATH):
            raise Skip("tmux is not installed")
        self.socket = str(folder.top / "tmux")
        self.env = {"PATH": PATH, "LANG": "C.UTF-8", "HOME": str(folder.top), "TERM": "xterm"}
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(lines),
                  f"env PS1='$ ' {settings} bash --norc --noprofile")
        self.shell = int(self.tmux("list-panes", "-F", "#{pane_pid}"))
        until("prompt", lambda: "$" in self.screen())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], env=self.env,
                       stderr=subprocess.DEVNULL, check=False)

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-S", self.socket, *arguments], env=self.env, check=True,
                              capture_output=True, text=True, timeout=WAIT).stdout

    def keys(self, *keys):
        self.tmux("send-keys", *keys)

    def type(self, line):
        self.tmux("send-keys", "-l", line)
        self.keys("Enter")

    def screen(self, *options):
        return self.tmux("capture-pane", "-p", *options)

    def see(self, pattern, *options):
        """Waits for it, and returns the screen that shows it."""
        last = [""]

        def shown():
            last[0] = self.screen(*options)
            return re.search(pattern, last[0], re.MULTILINE)
        try:
            until(pattern, shown)
        except Failed as failed:
            raise Failed(f"{failed}; the screen: {last[0].strip()!r}") from None
        return last[0]

    def top(self, *arguments, settings=""):
        """Starts it; what the screen showed before is gone."""
        until("prompt", lambda: self.child() == 0)
        self.type(f"clear; {settings} {COMMAND} top --delay 0.2 {' '.join(map(str, arguments))}")
        until("top", lambda: self.name(self.child()) == "slabpool")

    def child(self):
        """The PID of the program that the shell runs; 0: none."""
        path = f"/proc/{self.shell}/task/{self.shell}/children"
        return int((pathlib.Path(path).read_text().split() or ["0"])[0])

    def quit(self):
        self.keys("q")
        until("end of top", lambda: self.child() == 0)
        self.see(r"^\$ *$")

    @staticmethod
    def name(pid):
        try:
            return pathlib.Path(f"/proc/{pid}/comm").read_text().strip()
        except OSError:
            return ""

    def resize(self, columns, lines):
        self.tmux("resize-window", "-x", str(columns), "-y", str(lines))
