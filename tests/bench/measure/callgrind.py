"""callgrind - how often the locked instructions of each shared object were executed.

callgrind writes how often every instruction was executed, by object and address; objdump says which
of them read, change and write memory in one step: those with a lock prefix, and xchg with memory.
"""
import functools
import re
import subprocess
from dataclasses import dataclass

INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\s+(.*)$")
SOURCE = re.compile(r"^(/?[^\s:]+):(\d+)(?: \(discriminator \d+\))?$")
LOCKED = re.compile(r"\block\s|\bxchg\b.*(\(|%[fg]s:)")


@dataclass(frozen=True)
class Locked:
    """One such instruction, and the file its line of source is in ('' without debug data)."""
    text: str
    source: str


@functools.lru_cache(maxsize=None)
def locked(path, lines=False):
    """address -> instruction, for all locked ones of an object."""
    found, source = {}, ""
    flags = ["-l"] if lines else []
    with subprocess.Popen(["objdump", "-d", "--no-show-raw-insn", *flags, path],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as p:
        for text in p.stdout:
            place = SOURCE.match(text) if lines else None
            if place:
                source = place.group(1)
            elif "lock" in text or "xchg" in text:
                match = INSTRUCTION.match(text)
                if match and LOCKED.search(match.group(2)):
                    found[int(match.group(1), 16)] = Locked(match.group(2).strip(), source)
    if p.returncode != 0:
        raise RuntimeError(f"objdump failed on {path}")
    return found


@dataclass
class Counts:
    """What a run under callgrind did."""
    times: dict      # object -> address -> times executed
    entered: dict    # object -> calls into it from other objects


def executed(path):
    """Reads a file written with whole names and positions."""
    counts = Counts({}, {})
    own = callee = ""
    skip = False
    with open(path, encoding="utf-8", errors="replace") as f:
        for line in f:
            if line.startswith("0x"):
                if not skip:
                    address, _, times = line.split()[:3]
                    by_address = counts.times.setdefault(own, {})
                    by_address[int(address, 16)] = by_address.get(int(address, 16), 0) + int(times)
                skip = False
            elif line.startswith("ob="):
                own = line[3:].strip()
            elif line.startswith("cob="):
                callee = line[4:].strip()
            elif line.startswith("calls="):
                skip = True      # the next line is what the called function cost
                if callee and callee != own:
                    times = int(line[6:].split()[0])
                    counts.entered[callee] = counts.entered.get(callee, 0) + times
                callee = ""
    return counts


def run(command, env, out, timeout):
    """Runs a command under callgrind; the counts, or a text that says why there are none."""
    tool = ["valgrind", "--tool=callgrind", "--dump-instr=yes", "--compress-strings=no",
            "--compress-pos=no", f"--callgrind-out-file={out}"]
    try:
        done = subprocess.run([*tool, *command], env=env, timeout=timeout, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        return f"not done after {timeout} s"
    if done.returncode != 0:
        said = [x for x in done.stderr.decode(errors="replace").splitlines()
                if x.strip() and not x.startswith("==")]
        return f"status {done.returncode} {' '.join(said[:1])}".strip()
    return executed(out)


def sum_of(counts, path, wanted=lambda instruction: True, lines=False):
    """Executions of the locked instructions of one object; only those wanted."""
    times = counts.times.get(path, {})
    return sum(times.get(at, 0) for at, instruction in locked(path, lines).items()
               if wanted(instruction))
