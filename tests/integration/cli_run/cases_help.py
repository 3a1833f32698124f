"""Help is true, and completion knows what help knows."""
import os
import re
import subprocess

from harness import COMMAND, ROOT, TIMEOUT, case, environment, need

COMPLETE = """
. "$0"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_slabpool
printf '%s\\n' "${COMPREPLY[@]}"
"""


def ask(*arguments):
    return subprocess.run([COMMAND, *arguments], env=environment(), capture_output=True,
                          check=False, text=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL)


def verbs():
    return re.findall(r"^  (?!slabpool )([a-z]+) ", ask("--help").stdout, re.M)


def helped(verb):
    return set(re.findall(r"--[a-z][a-z-]*", ask(verb, "--help").stdout)) - {"--help"}


@case
def help_is_true(folder):
    """Each option that help names is accepted, and each that the sources accept is named."""
    need(len(verbs()) >= 6, verbs())
    for verb in verbs():
        done = ask(verb, "--help")
        need(done.returncode == 0 and done.stdout.startswith(f"usage: slabpool {verb}"), done)
        named = helped(verb)
        for option in named:
            need("unrecognized" not in ask(verb, option + "=").stderr, verb, option)
        need("unrecognized" in ask(verb, "--no-such").stderr or not named, verb, "--no-such")
        accepted = set()
        for name in os.listdir(ROOT / "stats" / "cli"):
            if re.fullmatch(rf"{verb}(_[a-z]+)?\.c", name):
                text = (ROOT / "stats" / "cli" / name).read_text()
                accepted |= {"--" + o for o in
                             re.findall(r'\{"([a-z-]+)", *(?:no|required|optional)_arg', text)}
        need(accepted <= named, verb, "does not name", accepted - named)


@case
def usage(folder):
    """Without a verb, or with a wrong one: 2 and the verbs; help and --version: 0."""
    for arguments in ((), ("nosuch",)):
        done = ask(*arguments)
        need(done.returncode == 2 and "run" in done.stderr and done.stdout == "", done)
    for arguments in (("--help",), ("help", "run"), ("--version",)):
        done = ask(*arguments)
        need(done.returncode == 0 and done.stdout and done.stderr == "", done)


@case
def dashes_are_no_file(folder):
    """An option whose value was forgotten does not take the -- before the command for it."""
    done = subprocess.run([COMMAND, "run", "--json", "--", "true"], env=environment(), cwd=folder,
                          capture_output=True, text=True, check=False, timeout=TIMEOUT)
    need(done.returncode == 2 and "--json" in done.stderr, done)
    need(os.listdir(folder) == [], os.listdir(folder))
    done = subprocess.run([COMMAND, "run", "--quiet", "--json=--", "--", "true"], cwd=folder,
                          env=environment(), capture_output=True, text=True, check=False,
                          timeout=TIMEOUT)
    need(done.returncode == 0 and os.listdir(folder) == ["--"], done)


def complete(*words):
    done = subprocess.run(["bash", "-c", COMPLETE, str(ROOT / "scripts" / "completion.bash"),
                           COMMAND, *words], env=environment(), capture_output=True, text=True,
                          check=False, timeout=TIMEOUT, cwd=ROOT)
    return {w for w in done.stdout.splitlines() if w}


@case
def completion(folder):
    need(complete("") == {*verbs(), "--help", "--version"}, complete(""))
    need(complete("r") == {"run", "report"}, complete("r"))
    for verb in verbs():
        need(complete(verb, "--") == helped(verb) | {"--help"}, verb, complete(verb, "--"))
    need(complete("report", "Make") == {"Makefile"}, complete("report", "Make"))
    need(complete("run", "--json", "Make") == {"Makefile"}, complete("run", "--json", "Make"))
    need(complete("run", "--stats", "j") == {"json"}, complete("run", "--stats", "j"))
    need(complete("report", "--sample-index", "inuse_s") == {"inuse_space"}, "values of profiles")
    need("bash" in complete("run", "--quiet", "bas"), complete("run", "--quiet", "bas"))
    need("bash" in complete("run", "--rows", "3", "--", "bas"), "a command behind --")
    need(complete("run", "--", "cat", "Make") == {"Makefile"}, "the command's own arguments")
    need("bash" in complete("check", "bas"), complete("check", "bas"))
