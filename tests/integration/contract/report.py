#!/usr/bin/env python3
"""Checks a slabpool/1 JSON report: its own sums always, and a list of expectations.

report.py REPORT [EXPECTATIONS] [LINE...]

An expectation is a line `PATH OP VALUE`, with PATH like class:64.allocs, large.live,
process.end or totals.hits, and OP one of == != >= <= > <. Lines of EXPECTATIONS count when they
begin with `expect `; a class that the report does not list counts as all zero. One message for
each failure on stdout; exit status 1 if there was one.
"""
import json
import operator
import sys

OPERATORS = {"==": operator.eq, "!=": operator.ne, ">=": operator.ge, "<=": operator.le,
             ">": operator.gt, "<": operator.lt}
KEYS = {
    "process": "pid ppid exe end seconds threads",
    "totals": "allocs frees hits misses hit_rate live live_bytes peak_live_bytes peak_rss_bytes",
    "large": "allocs frees cache_hits mmaps munmaps mremaps live live_bytes peak_bytes histogram",
    "arena": "reserved_bytes committed_bytes purged_bytes refills",
    "fallback": "backend allocs frees live reasons",
}
CLASS_KEYS = ("size allocs hits misses hit_rate frees remote_frees refills live live_bytes cached "
              "slabs peak_slab_bytes")
REASONS = "arena_limit class_limit reserve_failed alignment backend"


def same_rate(row):
    total = row["hits"] + row["misses"]
    return total == 0 or abs(row["hit_rate"] - row["hits"] / total) <= 0.00051


def own_sums(report):
    """What must hold in every report, whatever the program did."""
    bad = []

    def need(condition, text):
        if not condition:
            bad.append(text)

    need(report.get("schema") == "slabpool/1", f"schema is {report.get('schema')!r}")
    need(isinstance(report.get("config"), dict), "no config")
    for part, keys in KEYS.items():
        for key in keys.split():
            need(key in report.get(part, {}), f"{part}.{key} is missing")
    for row in report.get("classes", []):
        for key in CLASS_KEYS.split():
            need(key in row, f"class {row.get('size')}: {key} is missing")
    for key in REASONS.split():
        need(key in report["fallback"].get("reasons", {}), f"fallback.reasons.{key} is missing")
    if bad:
        return bad
    for row in report["classes"]:
        name = f"class {row['size']}"
        need(row["allocs"] == row["hits"] + row["misses"],
             f"{name}: allocs {row['allocs']} is not hits {row['hits']} + misses {row['misses']}")
        need(row["live"] == row["allocs"] - row["frees"],
             f"{name}: live {row['live']} is not {row['allocs']} - {row['frees']}")
        need(row["live_bytes"] == row["live"] * row["size"],
             f"{name}: live_bytes {row['live_bytes']}")
        need(row["remote_frees"] <= row["frees"], f"{name}: more remote frees than frees")
        need(same_rate(row), f"{name}: hit_rate {row['hit_rate']}")
        for key in "allocs hits misses frees remote_frees refills cached slabs".split():
            need(row[key] >= 0, f"{name}: {key} is {row[key]}")
    sizes = [row["size"] for row in report["classes"]]
    need(sizes == sorted(set(sizes)), "class sizes are not strictly ascending")
    totals, large, fallback = report["totals"], report["large"], report["fallback"]
    for key in ("allocs", "frees", "live"):
        total = sum(row[key] for row in report["classes"]) + large[key] + fallback[key]
        need(totals[key] == total, f"totals.{key} {totals[key]} is not the sum {total}")
    for key in ("hits", "misses"):
        total = sum(row[key] for row in report["classes"])
        need(totals[key] == total, f"totals.{key} {totals[key]} is not the sum {total}")
    # The report has no bytes for the fallback, so they can only be bounded where it has blocks;
    # in a child of fork that freed its parent's, these are fewer than none.
    total = sum(row["live_bytes"] for row in report["classes"]) + large["live_bytes"]
    need(totals["live_bytes"] == total or (fallback["live"] > 0 and totals["live_bytes"] > total)
         or (fallback["live"] < 0 and totals["live_bytes"] < total),
         f"totals.live_bytes {totals['live_bytes']}, sum {total}, fallback.live {fallback['live']}")
    need(same_rate(totals), f"totals.hit_rate {totals['hit_rate']}")
    need(large["live"] == large["allocs"] - large["frees"], f"large.live {large['live']}")
    need(fallback["live"] == fallback["allocs"] - fallback["frees"], "fallback.live")
    need(sum(bucket["allocs"] for bucket in large["histogram"]) == large["allocs"],
         "large.histogram does not sum to large.allocs")
    need(totals["peak_live_bytes"] >= totals["live_bytes"],
         f"peak_live_bytes {totals['peak_live_bytes']} below live_bytes {totals['live_bytes']}")
    need(totals["peak_rss_bytes"] > 0, "peak_rss_bytes is 0")
    need(report["process"]["threads"] >= 0 and report["process"]["pid"] > 0, "process")
    return bad


def lookup(report, path):
    first, _, rest = path.partition(".")
    if first.startswith("class:"):
        size = int(first[6:])
        node = next((row for row in report["classes"] if row["size"] == size), {})
        return node.get(rest, 0)
    node = report[first]
    for key in rest.split("."):
        node = node[key]
    return node


def expectation(report, line):
    path, op, value = line.split(None, 2)
    actual = lookup(report, path)
    wanted = type(actual)(value) if isinstance(actual, (int, float, str)) else value
    if OPERATORS[op](actual, wanted):
        return None
    return f"{path} is {actual}, expected {op} {value}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    lines = []
    if len(sys.argv) > 2 and sys.argv[2] != "-":
        with open(sys.argv[2], encoding="utf-8") as file:
            lines = [line[7:].strip() for line in file if line.startswith("expect ")]
    lines += sys.argv[3:]
    failures = own_sums(report)
    if not failures:
        failures = [text for text in (expectation(report, line) for line in lines) if text]
    for text in failures[:8]:
        print("failed: " + text)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
