"""runner - one run of one workload, and the rounds of all columns.

A round runs every column once, in an order of its own; round 0 warms caches and is dropped. Time,
CPU time, peak memory and page faults come from timed.c, or from the workload itself where it says
`us N`. Resident memory when idle and over time is taken in other runs, which nobody times.
"""
import hashlib
import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from measure import server
from measure.places import JOBS, OUT, PATIENCE, ROUNDS, SCRATCH

TIMED = os.path.join(OUT, "timed")
TIMEOUT = 120


def environment(workload, column):
    """Of this process, then of the workload, then of the column."""
    return {**os.environ, **workload.env, **column.env}


def preload(workload, column):
    """What is preloaded; some programs bring an allocator that only a preload replaces."""
    return column.preload or workload.glibc


def spawn(args, env):
    """Runs a command in a process group of its own; None when it takes too long."""
    with subprocess.Popen(args, env=env, stdout=subprocess.PIPE, start_new_session=True) as p:
        try:
            out = p.communicate(timeout=TIMEOUT)[0]
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, signal.SIGKILL)
            p.communicate()
            return None
    return out.decode() if p.returncode == 0 else None


def parse_timed(text):
    """What timed printed, as a sample."""
    wall, user, system, rss, minor, major, status = (int(x) for x in text.split())
    return {"us": wall, "cpu_us": user + system, "kib": rss, "faults": minor + major,
            "major_faults": major, "status": status, "metrics": {}}


def read_metrics(sample, path):
    """Takes `us N` and `metric NAME N` from the output; returns the other lines' digest."""
    rest = hashlib.sha256()
    with open(path, "rb") as f:
        for line in f:
            words = line.split()
            if len(words) == 2 and words[0] == b"us":
                sample["us"] = int(words[1])
            elif len(words) == 3 and words[0] == b"metric":
                sample["metrics"][words[1].decode()] = float(words[2])
                if words[1] == b"checksum":
                    rest.update(line)
            else:
                rest.update(line)
    return rest


def digest(workload, sample, path):
    """Hexadecimal digest of what must be the same under every allocator."""
    rest = read_metrics(sample, path) if workload.group == "mini" else hashlib.sha256()
    paths = [workload.product] if workload.product else []
    for p in paths + ([path] if workload.group != "mini" else []):
        with open(p, "rb") as f:
            rest.update(f.read())
    return rest.hexdigest() if workload.compare else ""


def run_once(workload, column, extra=None, series=None):
    """One run; a sample whose status is not 0 failed."""
    env = {**environment(workload, column), **(extra or {})}
    if workload.server:
        return server.run(TIMED, preload(workload, column), env, series, idle=bool(extra))
    tag = f"{workload.name}.{column.name}".replace("/", "_")
    path = os.path.join(SCRATCH, tag + ".out")
    text = spawn([TIMED, *(["-s", series] if series else []), preload(workload, column), path,
                  *workload.command], env)
    if text is None:
        return {"status": "was not run to its end", "metrics": {}}
    sample = parse_timed(text)
    try:
        sample["digest"] = digest(workload, sample, path)
        os.unlink(path)
    except OSError as e:
        sample["status"] = f"wrote no output: {e}"
    return sample


def compare(samples, columns):
    """Marks samples whose output is not that of the first column in the same round."""
    for i, first in enumerate(samples[columns[0].name]):
        for c in columns[1:]:
            sample = samples[c.name][i]
            if sample["status"] == 0 and first["status"] == 0 \
                    and sample["digest"] != first["digest"]:
                sample["status"] = f"output differs from {columns[0].name}'s"


def rounds_for(seconds):
    """How many rounds, when the first one took so long."""
    return min(ROUNDS, max(3, int(min(PATIENCE / seconds, ROUNDS))))


def measure(workload, columns):
    """name of column -> its samples, one for each round but the first."""
    samples = {c.name: [] for c in columns}
    r, last, begin = 0, ROUNDS, time.monotonic()
    while r <= last:
        order = list(columns)
        random.Random(f"{workload.name} {r}").shuffle(order)
        for c in order:
            samples[c.name].append(run_once(workload, c))
        if r == 0:
            last = rounds_for(time.monotonic() - begin)
        r += 1
    compare(samples, columns)
    return {name: kept[1:] if all(s["status"] == 0 for s in kept) else kept
            for name, kept in samples.items()}


def idle(workloads, columns):
    """workload -> column -> metrics in KiB at start, free, idle, idle and used; not timed, so
    several at once. A workload that prints no such metric is not in the answer."""
    def one(pair):
        workload, column = pair
        sample = run_once(workload, column, {"MINI_IDLE": "1"})
        found = {k[:-4]: v for k, v in sample["metrics"].items()
                 if k in ("start_kib", "free_kib", "idle_kib", "idle_used_kib")}
        return workload.name, column.name, found if sample["status"] == 0 else None

    pairs = [(w, c) for w in workloads if w.group == "mini" or w.server for c in columns]
    answer = {}
    with ThreadPoolExecutor(2 * JOBS) as pool:     # most of the time they sleep
        for name, column, found in pool.map(one, pairs):
            if found is None or "idle" in found:
                answer.setdefault(name, {})[column] = found
    return answer


def series(workload, columns):
    """column -> list of (ms, KiB) of the whole process tree, every 10 ms; with the idle second."""
    answer = {}
    for c in columns:
        path = os.path.join(SCRATCH, f"{workload.name}.series")
        sample = run_once(workload, c, {"MINI_IDLE": "1"}, path)
        if sample["status"] == 0:
            with open(path, encoding="utf-8") as f:
                rows = [[int(x) for x in line.split()] for line in f]
            answer[c.name] = [row for row in rows if row[1] > 0]
    return answer
