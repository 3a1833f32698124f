"""redis-server under the load of redis-benchmark, on the screen and as text."""
import re
import shutil
import socket
import subprocess
import time

from harness import (COMMAND, PATH, Folder, Skip, Terminal, blocks, case, expect, once, until)

PROGRAMS = "redis-server", "redis-benchmark", "redis-cli"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return str(s.getsockname()[1])


@case
def redis():
    """Rows, rates and sparklines under load; rates times time are the exact report's counts."""
    for program in PROGRAMS:
        if not shutil.which(program, path=PATH):
            raise Skip(f"{program} is not installed")
    with Folder() as f, Terminal(f, 150, 30) as t:
        out = f.top / "out"
        with open(out, "wb") as to: # before the server, so that it counts from its start
            text = subprocess.Popen([COMMAND, "top", "--delay", "0.2", str(f.live)], stdout=to)
        f.started.append(text)
        until("first block", lambda: "running" in out.read_text())
        port = free_port()
        server = f.start("redis-server", "--bind", "127.0.0.1", "--port", port, "--save", "",
                         "--io-threads", "2", "--logfile", "/dev/null")
        here = "-h", "127.0.0.1", "-p", port

        def ping():
            return subprocess.run(["redis-cli", *here, "ping"], capture_output=True,
                                  check=False).stdout == b"PONG\n"
        until("answer of redis", ping)
        load = subprocess.Popen(["redis-benchmark", *here, "-q", "-n", "100000000", "-r", "100000",
                                 "-c", "20", "-P", "8", "-d", "512", "-t", "set,get"],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        f.started.append(load)
        t.top(f.live)
        t.see(r"^ *%d +[0-9.,]+[kM]? +[0-9.,]+[kM]? +\d+\.\d\d .* /usr/bin/redis-\S+$"
              % server.pid)
        t.keys("Enter")
        t.see(r"^ *total +[0-9.,]+[kM]")
        time.sleep(3) # for the sparklines
        spark = re.search(r"^allocs/s +\S+ (\S+)", t.screen(), re.M)[1]
        expect(len(spark) > 8 and set(spark) - {"\u2581"}, f"sparkline {spark}")
        load.kill()
        t.see(r"^ *total +[0-9.,]+ +[0-9.,]+ ") # 10 times a second it does this and that
        shown = {row: cells["live_bytes"] for row, cells in once(server.pid).rows.items()}
        expect(shown["total"] > 10e6, f"live bytes {shown['total']}")
        t.keys("q")
        server.terminate()
        report = f.report(server)
        ended = re.compile(rf"^ *{server.pid} .* exit ", re.M)
        until("blocks after its end", lambda: len(ended.findall(out.read_text())) > 1)
        text.kill()
        text.wait()
        rows = [(b.over, b.rows[str(server.pid)]) for b in blocks(out.read_text())[:-1]
                if str(server.pid) in b.rows]
        for key, want in (("allocs/s", report["totals"]["allocs"]),
                          ("frees/s", report["totals"]["frees"])):
            got = sum(over * (row[key] or 0) for over, row in rows)
            expect(abs(got - want) <= 10 + want / 1000,
                   f"{want} by the report, {key} comes to {got:.0f}")
