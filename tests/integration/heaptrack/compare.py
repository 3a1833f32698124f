"""compare.py: is a sampled profile what sampling can make of exact counts?"""
import math
import os
import sys

from stacks import cut
from suite import need

TOP = 10
PART = 0.05  # a site's estimate may be off by this
SURE = 6     # deviations that chance does not explain
FEW = 1e-3   # a site of less than this part of all bytes is not looked at by itself
BYTES = 1 << 20


def short(site):
    return " < ".join(frame.rsplit("/", 1)[-1] for frame in site[:4]) + (" ..." if site[4:] else "")


class Row:
    """A site: exact, estimate, and the deviation of the latter."""

    def __init__(self, site, sums, unit, estimate):
        self.site = site
        self.exact = getattr(sums, unit)
        self.deviation = math.sqrt(getattr(sums, "spread_" + unit))
        self.estimate = estimate

    def close(self):
        off = abs(self.estimate - self.exact)
        return off <= PART * self.exact or off <= SURE * self.deviation

    def __str__(self):
        off, sigma = self.estimate / self.exact - 1, self.deviation / self.exact
        return (f"{self.exact:15,} {self.estimate:13,} {100 * off:7.2f} {100 * sigma:8.2f}  "
                f"{short(self.site)}")


def show(what, depth, rows):
    if os.environ.get("VERBOSE"):
        print(f"    {what}, sites of {depth} frames\n"
              "              exact      estimate   off %  sigma %  site", file=sys.stderr)
        for row in rows:
            print(f"    {row}", file=sys.stderr)


def misplaced(rows):
    """(site, site before it, deviations between them) where the estimates change the order."""
    for i, row in enumerate(rows[:TOP]):
        for other in rows[i + 1:]:
            if other.estimate > row.estimate:
                apart = math.hypot(row.deviation, other.deviation)
                yield row.site, other.site, (row.exact - other.exact) / max(apart, 1)


def agree(what, exact, ours, depths, unit="bytes", sites=TOP):
    """The first ten sites are within 5 % each and in their order, or chance may have done it.

    A site for which 5 % is less than 6 deviations may be off by these, and two sites may stand in
    each other's place when they differ by less than 6 deviations. sites: as many there must be.
    """
    total, mine = sum(getattr(s, unit) for s in exact.values()), sum(ours.values())
    need(abs(mine / total - 1) < PART, what, "in all", mine, "not", total)
    need(ours.get((), 0) < total / 50, what, "without a stack:", ours.get((), 0), "of", total)
    for depth in depths:
        counts, estimates = cut(exact, depth), cut(ours, depth)
        rows = [Row(site, sums, unit, estimates.get(site, 0)) for site, sums in counts.items()]
        rows = sorted((row for row in rows if row.exact > FEW * total), key=lambda row: -row.exact)
        show(what, depth, rows[:TOP + 2])
        need(len(rows) >= sites or depth == 1, what, "has", len(rows), "sites")
        for row in rows[:TOP]:
            need(row.close(), what, f"{100 * (row.estimate / row.exact - 1):.1f} % off is",
                 short(row.site), "with", row.exact)
        for site, other, far in misplaced(rows):
            need(far < SURE, what, short(other), "stands before", short(site), "by", far, "sigma")
        strange = [(v, s) for s, v in estimates.items() if s not in counts and s]
        need(sum(v for v, _ in strange) < FEW * total, what, "not in heaptrack's:",
             [(v, short(s)) for v, s in sorted(strange, reverse=True)[:3]])


def same(what, exact, ours, unit, program):
    """Stack by stack, of those that lead through the program; without one is what libunwind asks
    for, which heaptrack hides too."""
    counts = {s: getattr(v, unit) for s, v in exact.items()
              if any(f.startswith(program) for f in s)}
    need(len(counts) >= TOP, what, "has", len(counts), "stacks")
    for site in (counts.keys() | ours.keys()) - {()}:
        want, value = counts.get(site, 0), ours.get(site, 0)
        need(want == value, what, short(site), "has", value, "not", want)
