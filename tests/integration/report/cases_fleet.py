"""cases_fleet.py: how a fleet is watched: report files in the folder of node exporter's textfile
collector, read by Prometheus, asked over its HTTP interface."""
import contextlib
import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import urllib.parse
import urllib.request

from cases_dump import Idle, wait_for
from harness import TIMEOUT, Skip, case, environment, listing, need, program

EXPORTER, PROMETHEUS = "prometheus-node-exporter", "prometheus"
PR_SET_PDEATHSIG = 1
STARTS = 60  # seconds that a server may take


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextlib.contextmanager
def server(log, *argv):
    """A server that ends with this block, or with us, however that is."""
    def bound():
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    with open(log, "wb") as to:
        process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=to, stderr=to,
                                   env=environment(False), preexec_fn=bound)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(TIMEOUT)


def fetch(url):
    with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
        return answer.read()


def answers(url, process):
    need(process.poll() is None, process.args[0], "ended with", process.returncode)
    try:
        return bool(fetch(url))
    except OSError:
        return False


def query(base, expression):
    """labels, sorted -> value, of an instant query."""
    url = f"{base}/api/v1/query?{urllib.parse.urlencode({'query': expression})}"
    answer = json.loads(fetch(url))
    need(answer["status"] == "success", expression, answer)
    return {tuple(sorted(r["metric"].items())): float(r["value"][1])
            for r in answer["data"]["result"]}


@contextlib.contextmanager
def watched(folder, files):
    """node exporter over these files, and a Prometheus that reads it each second: both bases."""
    ports = free_port(), free_port()
    bases = [f"http://127.0.0.1:{p}" for p in ports]
    config = os.path.join(folder, "prometheus.yml")
    with open(config, "w", encoding="ascii") as f:
        f.write("global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n"
                "  - job_name: node\n    static_configs:\n"
                f"      - targets: ['127.0.0.1:{ports[0]}']\n")
    with server(os.path.join(folder, "exporter.log"), EXPORTER, "--collector.disable-defaults",
                "--collector.textfile", f"--collector.textfile.directory={files}",
                f"--web.listen-address=127.0.0.1:{ports[0]}") as exporter, \
         server(os.path.join(folder, "prometheus.log"), PROMETHEUS, f"--config.file={config}",
                f"--storage.tsdb.path={folder}/data",
                f"--web.listen-address=127.0.0.1:{ports[1]}") as prometheus:
        wait_for(lambda: answers(bases[0] + "/metrics", exporter), "node exporter", STARTS)
        wait_for(lambda: answers(bases[1] + "/-/ready", prometheus), "prometheus", STARTS)
        yield bases


def wanted(report):
    """What Prometheus must say of the counts in a JSON report, process for process."""
    process = report["process"]
    same = {"exe": process["exe"], "pid": str(process["pid"])}
    for row in report["classes"]:
        labels = tuple(sorted({**same, "size_class": str(row["size"])}.items()))
        for name in ("allocs", "hits", "misses", "frees"):
            yield f"slabpool_{name}_total", labels, row[name]


def own(labels):
    """Without what Prometheus adds of the target."""
    return tuple(p for p in labels if p[0] in ("exe", "pid", "size_class"))


def agrees(base, selector, reports):
    """Prometheus' answer for these series is these reports', class for class, and nothing else."""
    want = {}
    for report in reports:
        for name, labels, value in wanted(report):
            want.setdefault(name, {})[labels] = value
    return all({own(k): v for k, v in query(base, name + selector).items()} == values
               for name, values in want.items())


@case
def fleet_prometheus(folder):
    """Two processes of one program and one that has ended, in one folder: Prometheus' answers are
    the counts of their JSON reports; and follow them when a signal renews the files."""
    for name in (EXPORTER, PROMETHEUS, "promtool"):
        if not shutil.which(name):
            raise Skip(f"{name} is not installed (Debian: prometheus, prometheus-node-exporter)")
    files = os.path.join(folder, "textfile")
    os.mkdir(files)
    pattern = os.path.join(files, "%e.%p.prom")
    settings = {"STATS": "prometheus", "STATS_FILE": pattern}
    done = subprocess.run([program("ends"), "exit"], env=environment(**settings), check=False,
                          capture_output=True, timeout=TIMEOUT)
    need(done.returncode == 3 and not done.stderr, done.returncode, done.stderr)
    with Idle(folder, "poll", **settings) as one, Idle(folder, "sleep", **settings) as two:
        both = (one, two)
        two.take()
        paths = [os.path.join(files, f"dumped.{i.process.pid}.prom") for i in both]
        for idle, path in zip(both, paths):
            idle.dump(path)
        need(len(listing(files)) == 3, listing(files))
        for name in listing(files):
            with open(os.path.join(files, name), "rb") as f:
                checked = subprocess.run(["promtool", "check", "metrics"], stdin=f, check=False,
                                         capture_output=True, timeout=TIMEOUT)
            need(checked.returncode == 0 and not checked.stderr, name, checked.stderr)
        with watched(folder, files) as (exporter, base):
            page = fetch(exporter + "/metrics").decode()
            need("node_textfile_scrape_error 0\n" in page, page[-500:])
            need(page.count("slabpool_process_info{") == 3, page.count("slabpool_process_info{"))
            selector = f'{{exe="{program("dumped")}"}}'
            for renewed in (False, True):
                if renewed:
                    one.take()
                    one.dump(paths[0])
                reports = [i.ask() for i in both]
                wait_for(lambda: agrees(base, selector, reports), "the counts of the reports")
                allocs = query(base, f"sum(slabpool_allocs_total{selector})")
                want = sum(c["allocs"] for r in reports for c in r["classes"])
                need(list(allocs.values()) == [want], "the sum is", allocs, "not", want)
            ended = query(base, f'slabpool_process_info{{exe="{program("ends")}"}}')
            need(len(ended) == 1 and ("end", "exit") in list(ended)[0], ended)
