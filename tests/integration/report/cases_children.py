"""cases_children.py: which processes of a tree report, and what their reports count."""
import os
import subprocess
import time

from harness import (TIMEOUT, Result, case, check, environment, listing, load, need, one, program,
                     reports, run, taken)

PARENT = 100


@case
def fork_exact_counts(_):
    """A child counts from the fork on, and says who its parent is."""
    got = run("children", "fork", 40, settings={"CHILDREN": "all"})
    need(len(got.reports) == 2, f"{len(got.reports)} reports, not 2", got.err)
    child, parent = got.reports
    check(child, 40, "_exit")
    check(parent, PARENT, "exit")
    need(child["process"]["ppid"] == parent["process"]["pid"], child["process"])
    need(child["totals"]["allocs"] == 40, "the child's total", child["totals"])


@case
def fork_in_thread(_):
    got = run("children", "thread", settings={"CHILDREN": "all"})
    need([taken(r) for r in got.reports] == [40, PARENT], [taken(r) for r in got.reports])
    need(got.reports[0]["process"]["threads"] == 1, got.reports[0]["process"])


@case
def fork_grandchild(_):
    got = run("children", "grandchild", settings={"CHILDREN": "all"})
    need([taken(r) for r in got.reports] == [50, 40, PARENT], [taken(r) for r in got.reports])
    pids = [r["process"]["pid"] for r in got.reports]
    need([r["process"]["ppid"] for r in got.reports] == [pids[1], pids[2], os.getpid()],
         [r["process"] for r in got.reports])


@case
def fork_orphan(_):
    """A child that outlives its parent reports to the same stderr."""
    got = run("children", "orphan", settings={"CHILDREN": "all"})
    need(sorted(taken(r) for r in got.reports) == [40, PARENT], [taken(r) for r in got.reports])


@case
def fork_without_handlers(_):
    """What no fork handler has seen (_Fork, a raw clone) ends by _exit: only the parent reports."""
    for mode in ("_Fork", "clone"):
        one(run("children", mode, settings={"CHILDREN": "all"}), PARENT, "exit")


@case
def fork_many_at_once(folder):
    """16 children and their parent append to one file: 17 whole reports."""
    path = os.path.join(folder, "err")
    fd = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o644)
    try:
        run("children", "many", settings={"CHILDREN": "all"}, native=False, stderr=fd)
    finally:
        os.close(fd)
    with open(path, "rb") as file:
        found = sorted(taken(r) for r in reports(file.read()))
    need(found == [*range(40, 56), PARENT], "blocks", found)


@case
def busy_from_1000(_):
    """busy, the default: a child of 999 allocations is silent, one of 1,000 is not."""
    one(run("children", "fork", 999), PARENT, "exit")
    got = run("children", "fork", 1000)
    need([taken(r) for r in got.reports] == [1000, PARENT], [taken(r) for r in got.reports])


@case
def none_but_files(folder):
    """none: a busy child is silent on stderr; its file is written all the same."""
    one(run("children", "fork", 5000, settings={"CHILDREN": "none"}), PARENT, "exit")
    path = os.path.join(folder, "r.json")
    got = run("children", "fork", 5000, settings={"CHILDREN": "none", "STATS_FILE": path})
    need(got.err == b"", "stderr has", got.err)
    need(sorted(taken(load(os.path.join(folder, n))) for n in listing(folder)) == [PARENT, 5000],
         listing(folder))


def tree(choice):
    """How many of a shell and its two quiet children report."""
    command = f"{program('ends')} exit; {program('ends')} return; exit 5"
    done = Result(subprocess.run(["/bin/sh", "-c", command], env=environment(CHILDREN=choice),
                                 capture_output=True, timeout=TIMEOUT, check=False))
    need(done.status == 5, "the shell ended with", done.status, done.err)
    return done.reports


@case
def children_by_exec(_):
    """A program that a shell under the library starts is a child, seen in the parent's map."""
    for choice, want in (("busy", 1), ("all", 3), ("none", 1)):
        found = tree(choice)
        need(len(found) == want, f"{choice}: {len(found)} reports, not {want}")
        need("sh" in found[-1]["process"]["exe"], "the last is of", found[-1]["process"])


@case
def daemon_file(folder):
    """daemon(3) changes to / and drops stderr; a relative file is still written where the program
    was started. (Its parent ends inside the C library, which no report can see.)"""
    begin = time.monotonic()
    run("children", "daemon", status=0, native=False, cwd=folder, settings={"STATS_FILE": "r.json"})
    while not (names := [n for n in listing(folder) if n[0] != "."]):
        need(time.monotonic() < begin + TIMEOUT, "no report:", listing(folder))
        time.sleep(0.02)
    need(len(names) == 1, names)
    report = load(os.path.join(folder, names[0]))
    check(report, 40, "exit")
    need(names[0] == f"r.json.{report['process']['pid']}", names, report["process"])
