"""On a terminal: Ctrl-C, Ctrl-Z, the foreground group, colours."""
import os
import pathlib
import pty
import select
import signal
import time

from harness import COMMAND, NODE, TIMEOUT, Failed, case, environment, need


class Terminal:
    """A program on a pty, an interactive shell if none is given; what it prints is in `seen`."""

    def __init__(self, *command, **variables):
        self.seen = b""
        shell = ("bash", "--norc", "--noprofile", "-i")
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe((command or shell)[0], command or shell,
                       environment(PS1="@ ", TERM="xterm", INPUTRC="/dev/null", **variables))
        if not command:
            self.until(b"@ ")

    def until(self, text):
        """Reads until text has come; forgets what came before its end."""
        end = time.monotonic() + TIMEOUT
        while text not in self.seen:
            if time.monotonic() > end:
                raise Failed(f"{text!r} did not come, but {self.seen!r}")
            if select.select([self.fd], [], [], 0.1)[0]:
                self.seen += os.read(self.fd, 65536)
        before, self.seen = self.seen.split(text, 1)
        return before

    def type(self, text):
        os.write(self.fd, text.encode())

    def foreground(self, name):
        """Waits until a program of that name has the terminal."""
        end = time.monotonic() + TIMEOUT
        comm = ""
        while comm != name:
            need(time.monotonic() < end, f"{name} is not in the foreground, but {comm}")
            time.sleep(0.02)
            try:
                comm = pathlib.Path(f"/proc/{os.tcgetpgrp(self.fd)}/comm").read_text().strip()
            except OSError:
                comm = ""

    def close(self):
        os.close(self.fd)
        os.waitpid(self.pid, 0)


RUN = f"{COMMAND} run --files --rows 0 --"


@case
def ctrl_c(folder):
    """The command dies by SIGINT, the report comes, the shell sees 130."""
    t = Terminal()
    t.type(f"{RUN} sh -c 'echo be''gun; exec sleep 60'; echo st=$?.\n")
    t.until(b"begun")
    t.type("\x03")
    t.until(b"killed by SIGINT")
    # bash forgets the rest of a line after SIGINT: it saw the death by signal
    t.type("echo st=$?.\n")
    t.until(b"st=130.")
    t.close()


@case
def ctrl_c_handled(folder):
    """A command that handles SIGINT gets it once and goes on."""
    t = Terminal()
    t.type(f"{RUN} sh -c 'n=0; trap \"n=\\$((n+1)); echo in''t\\$n\" INT; echo be''gun; "
           "while [ $n -lt 2 ]; do sleep 0.05; done; exit 9'; echo st=$?.\n")
    t.until(b"begun")
    t.type("\x03")
    t.until(b"int1")
    t.type("\x03")
    t.until(b"int2")
    t.until(b"ended with status 9")
    t.until(b"st=9.")
    t.close()


@case
def ctrl_c_once(folder):
    """Not once from the terminal and once more from us: while we are stopped, the command has
    handled its own; ours comes after that."""
    t = Terminal(COMMAND, "run", "--files", "--rows", "0", "--", NODE, "1", "count", "2")
    t.until(b"ready")
    os.kill(t.pid, signal.SIGSTOP)
    t.type("\x03")
    time.sleep(0.05)
    os.kill(t.pid, signal.SIGCONT)
    before = t.until(b"ended with status 0")
    need(b"^C1\r\n" in before, "it came more than once:", before)
    t.close()


@case
def ctrl_z(folder):
    """The job stops, is a job, and goes on in the foreground."""
    t = Terminal()
    t.type(f"{RUN} sh -c 'echo be''gun; exec cat'; echo st=$?.\n")
    t.until(b"begun")
    t.type("one\n")
    t.until(b"one\r\none\r\n")
    t.type("\x1a")
    t.until(b"Stopped")
    t.until(b"st=148.")  # the shell's own word for SIGTSTP
    t.type("fg\n")
    t.until(b"exec cat'")
    t.type("two\n")
    t.until(b"two\r\ntwo\r\n")
    t.type("\x04")
    t.until(b"ended with status 0")
    t.type("jobs; echo en''d\n")
    before = t.until(b"end\r\n")
    need(b"Stopped" not in before, before)
    t.close()


@case
def foreground_group(folder):
    """The command is in the terminal's foreground group, with a terminal on each descriptor; a
    shell with jobs of its own gives it back."""
    t = Terminal()
    script = ("import os,sys; print('is', os.tcgetpgrp(0) == os.getpgrp(), "
              "os.isatty(0), os.isatty(1), os.isatty(2))")
    t.type(f"{RUN} /usr/bin/python3 -c \"{script}\"\n")
    t.until(b"is True True True True")
    t.until(b"@ ")
    t.type(f"PS1='inner> ' {RUN} bash --norc --noprofile -i\n")
    t.until(b"inner> ")
    t.type("sleep 60\n")
    t.foreground("sleep")
    t.type("\x03")
    t.until(b"inner> ")
    t.type("exit 3\n")
    t.until(b"ended with status 3")
    t.until(b"@ ")
    t.type("echo st=$?.\n")
    t.until(b"st=3.")
    t.close()


@case
def colours(folder):
    """On a terminal, and not with NO_COLOR."""
    for variables, want in (({}, True), ({"NO_COLOR": "1"}, False)):
        t = Terminal(**variables)
        t.type(f"{COMMAND} run --files -- true; echo en''d\n")
        before = t.until(b"end\r\n")
        need(b"program" in before, before)
        need((b"\x1b[1m" in before) == want, variables, before)
        t.close()
