"""compare.py: is a sampled profile what sampling can make of exact counts?"""
import math
import os
import sys

from stacks import Sums, cut
from suite import need

TOP = 10
PART = 0.05  # a site's estimate may be off by this
SURE = 5     # deviations that chance does not explain
FEW = 1e-3   # a site of less than this part of all bytes is not looked at by itself
BYTES = 1 << 20


def short(site):
    return " < ".join(frame.rsplit("/", 1)[-1] for frame in site[:4]) + (" ..." if site[4:] else "")


def deviation(*sums):
    return math.sqrt(sum(s.variance for s in sums))


def show(what, depth, rows, ours):
    if not os.environ.get("VERBOSE"):
        return
    print(f"    {what}, sites of {depth} frames\n"
          "         exact bytes     estimate   off %  sigma %  site", file=sys.stderr)
    for site, sums in rows:
        value = ours.get(site, 0)
        print(f"    {sums.bytes:16,} {value:12,} {100 * (value / sums.bytes - 1):7.2f} "
              f"{100 * deviation(sums) / sums.bytes:8.2f}  {short(site)}", file=sys.stderr)


def order(rows, ours):
    """Sites in the wrong order, but for those that sampling cannot tell apart."""
    for i, (site, sums) in enumerate(rows[:TOP]):
        for other, fewer in rows[i + 1:]:
            if ours.get(other, 0) > ours.get(site, 0):
                yield site, other, (sums.bytes - fewer.bytes) / max(deviation(sums, fewer), 1)


def agree(what, exact, ours, depths):
    """The first ten sites: within 5 % each and in their order; of all sites: nothing but chance."""
    total, mine = sum(s.bytes for s in exact.values()), sum(ours.values())
    need(abs(mine / total - 1) < PART, what, "in all", mine, "not", total)
    need(ours.get((), 0) < total / 50, what, "without a stack:", ours.get((), 0), "of", total)
    for depth in depths:
        counts, estimates = cut(exact, depth), cut(ours, depth)
        rows = sorted(counts.items(), key=lambda row: (-row[1].bytes, row[0]))
        show(what, depth, rows[:TOP + 4], estimates)
        rows = [row for row in rows if row[1].bytes > FEW * total]
        need(len(rows) >= TOP or depth == 1, what, "has", len(rows), "sites")
        for site, sums in rows[:TOP]:
            off = estimates.get(site, 0) - sums.bytes
            need(abs(off) <= PART * sums.bytes or abs(off) <= SURE * deviation(sums), what,
                 f"{100 * off / sums.bytes:.1f} % off is", short(site), "with", sums.bytes)
        for site, other, far in order(rows, estimates):
            need(far < SURE, what, short(other), "stands before", short(site), "by", far, "sigma")
        strange = [(v, s) for s, v in estimates.items() if s not in counts and s]
        need(sum(v for v, _ in strange) < FEW * total, what, "not in heaptrack's:",
             [(v, short(s)) for v, s in sorted(strange, reverse=True)[:3]])


def same(what, exact, ours, program):
    """Stack by stack, of those that lead through the program; without one is what libunwind asks
    for, which heaptrack hides too."""
    counts = {s: v.bytes for s, v in exact.items() if any(f.startswith(program) for f in s)}
    need(len(counts) >= TOP, what, "has", len(counts), "stacks")
    for site in (counts.keys() | ours.keys()) - {()}:
        want, value = counts.get(site, 0), ours.get(site, 0)
        need(want == value, what, short(site), "has", value, "not", want)
