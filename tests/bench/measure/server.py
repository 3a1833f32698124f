"""server - redis under an allocator: the server is measured, what loads it is not.

The server listens on a socket in a folder of its own below /tmp, as the path of a socket must be
short. Time is that of a load of fixed size by
redis-benchmark without any preload; CPU time, peak memory and page faults are those of the server.
In an idle run the data is dropped after the load, and resident memory read at once, after a second,
and after some more calls.
"""
import os
import shutil
import signal
import subprocess
import tempfile
import time

from measure.places import QUICK

REQUESTS = 30000 if QUICK else 100000
IDLE_SECONDS = 1.2


def children(pid):
    """Process ids of the children of a process's first thread."""
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as f:
        return [int(x) for x in f.read().split()]


def resident_kib(pid):
    """Rss of a process."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as f:
        for line in f:
            if line.startswith("Rss:"):
                return int(line.split()[1])
    return 0


class Client:
    """Speaks to the server by its own tools."""

    def __init__(self, path):
        self.path = path
        self.env = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}

    def tool(self, *args):
        """True when the tool ended well."""
        program, *rest = args
        try:
            return subprocess.run([program, "-s", self.path, *rest], env=self.env, timeout=60,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def wait(self, timed):
        """Until the server answers; False when it ended or after ten seconds."""
        limit = time.monotonic() + 10
        while time.monotonic() < limit and timed.poll() is None:
            if os.path.exists(self.path) and self.tool("redis-cli", "ping"):
                return True
            time.sleep(0.01)
        return False

    def load(self):
        """The load: 20 clients, pipelined, several types of value."""
        return self.tool("redis-benchmark", "-q", "-n", str(REQUESTS), "-r", "50000", "-d", "100",
                         "-P", "16", "-c", "20", "-t", "set,get,lpush,lpop,sadd,hset,zadd")


def idle_metrics(client, pid):
    """Resident memory after the data is gone, an idle second later, and after some calls."""
    found = {}
    if client.tool("redis-cli", "flushall", "sync"):
        found["free_kib"] = resident_kib(pid)
        time.sleep(IDLE_SECONDS)
        found["idle_kib"] = resident_kib(pid)
        client.tool("redis-benchmark", "-q", "-n", "500", "-c", "1", "-t", "ping")
        found["idle_used_kib"] = resident_kib(pid)
    return found


def talk(client, timed, idle):
    """Loads the server and ends it; (microseconds of the load, metrics), or None."""
    if not client.wait(timed):
        return None
    pid = children(timed.pid)[0]
    metrics = {"start_kib": resident_kib(pid)}
    begin = time.monotonic()
    good = client.load()
    took = int((time.monotonic() - begin) * 1e6)
    if idle:
        metrics.update(idle_metrics(client, pid))
    client.tool("redis-cli", "shutdown", "nosave")
    return (took, metrics) if good else None


def run(timed_path, preload, env, series=None, idle=False):
    """One run, as a sample of runner.py."""
    folder = tempfile.mkdtemp(prefix="slabpool-redis.")
    socket = os.path.join(folder, "s")
    command = [timed_path, *(["-s", series] if series else []), preload,
               os.path.join(folder, "out"), "redis-server", "--port", "0", "--unixsocket", socket,
               "--save", "", "--appendonly", "no", "--daemonize", "no", "--dir", folder]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, start_new_session=True) as p:
        try:
            answer = talk(Client(socket), p, idle)
            text = p.communicate(timeout=20)[0].decode().split()
        except (OSError, IndexError, subprocess.TimeoutExpired):
            answer, text = None, []
        finally:
            if p.poll() is None:
                os.killpg(p.pid, signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)
    if answer is None or len(text) != 7:
        return {"status": "the server did not start or end, or the load failed", "metrics": {}}
    _, user, system, rss, minor, major, status = (int(x) for x in text)
    return {"us": answer[0], "cpu_us": user + system, "kib": rss, "faults": minor + major,
            "major_faults": major, "status": status, "metrics": answer[1], "digest": ""}
