"""tables - Markdown from the figures: a short table for the README, and one for every figure."""
from measure.figures import CLOSE, NOISE, geometric

UNITS = {"us": ("Time", "ms", 1000), "cpu_us": ("CPU time, user and system", "ms", 1000),
         "kib": ("Peak resident memory of the largest process", "MiB", 1024),
         "faults": ("Page faults, minor and major", "faults", 1)}


def line(cells):
    """A row."""
    return "| " + " | ".join(cells) + " |"


def rule(count):
    """The line below the head: names to the left, figures to the right."""
    return "|---|" + "--:|" * (count - 1)


def number(value):
    """Three digits or all there are, a dash for none."""
    if value is None:
        return "-"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def times(value):
    """A ratio."""
    return "failed" if value is None else f"{value:.2f}"


def with_spread(value):
    """A ratio with its quartiles."""
    if value is None:
        return "failed"
    return f"{value['median']:.2f} ({value['q1']:.2f}–{value['q3']:.2f})"


def median(results, figure, column):
    """Of a ratio; None where it failed."""
    found = results["ratios"][column][figure]
    return found and found["median"]


class Short:
    """The short table, a row at a time."""

    def __init__(self, columns):
        self.others = [c.name for c in columns[1:]]
        self.base = columns[0].name
        self.kept = {f: {c: [] for c in self.others} for f in ("us", "kib")}

    def head(self):
        """Two lines."""
        cells = ["workload", f"{self.base} ms", *self.others, f"{self.base} MiB", *self.others]
        return [line(cells), rule(len(cells))]

    def row(self, name, results):
        """A workload; * marks what figures.py calls a miss."""
        cells = [name]
        for figure, miss in (("us", "time_miss"), ("kib", "memory_miss")):
            value = results["absolute"].get(self.base, {}).get(figure)
            cells.append(number(value and value["median"] / UNITS[figure][2]))
            for c in self.others:
                found = median(results, figure, c)
                self.kept[figure][c].append(found)
                cells.append(times(found) + ("*" if c == "ours" and results.get(miss) else ""))
        return line(cells)

    def last(self):
        """Geometric means of all rows."""
        cells = ["geometric mean"]
        for figure in ("us", "kib"):
            cells.append("")
            cells += [times(geometric(self.kept[figure][c])) for c in self.others]
        return line(cells)


def versus(results, figure, miss):
    """`1.20 times tcmalloc's (1.10–1.30)`."""
    name, value = results[miss]
    share = median(results, figure, "ours")
    limit = CLOSE if figure == "us" else NOISE
    return (f"{value['median']:.2f} times {name}'s ({value['q1']:.2f}–{value['q3']:.2f})" +
            (f", {times(share)} times glibc's" if name != "glibc" else "") +
            (", not in all quartiles" if value["q1"] <= limit else ""))


def misses(workloads):
    """Where ours is behind, in words."""
    lines = []
    for name, results in workloads.items():
        if results["time_miss"]:
            lines.append(f"- {name}: time is {versus(results, 'us', 'time_miss')}")
        if results["memory_miss"]:
            lines.append(f"- {name}: memory is {versus(results, 'kib', 'memory_miss')}")
        lines += [f"- {name}: {c} failed: {why}" for c, why in results["failed"].items()]
    if not lines:
        return ["No workload misses."]
    return [f"\\* Misses: time more than {CLOSE} of the best other column, glibc among them, or "
            "memory above mimalloc2.0's (medians of pairs of one round, quartiles in brackets; "
            "`not in all quartiles`: the lower one is no miss):",
            "", *lines]


def metrics(workloads):
    """What workloads print about themselves."""
    lines = []
    for name, results in workloads.items():
        for metric, values in results["metrics"].items():
            if metric not in ("checksum", "start_kib"):
                said = ", ".join(f"{c} {number(v)}" for c, v in values.items())
                lines.append(f"- {name} {metric}: {said}")
    return lines


def full_figure(figure, workloads, columns):
    """All columns of one figure, with spread."""
    title, unit, divisor = UNITS[figure]
    base, others = columns[0].name, [c.name for c in columns[1:]]
    cells = ["workload", f"{base} {unit}", *others]
    lines = [f"## {title}", "", line(cells), rule(len(cells))]
    for name, results in workloads.items():
        value = results["absolute"].get(base, {}).get(figure)
        said = "failed" if value is None else (
            f"{number(value['median'] / divisor)} ({number(value['q1'] / divisor)}–"
            f"{number(value['q3'] / divisor)})")
        lines.append(line([name, said] + [with_spread(results["ratios"][c][figure])
                                          for c in others]))
    means = [times(geometric([median(r, figure, c) for r in workloads.values()])) for c in others]
    return [*lines, line(["geometric mean", "", *means]), ""]


def idle_cell(found):
    """After the last free, a second later, after some calls."""
    if not found:
        return "failed" if found is None else "-"
    return " → ".join(number(found[k] / 1024 if k in found else None)
                      for k in ("free", "idle", "idle_used"))


def idle_table(workloads, idle, columns):
    """Resident memory when all is freed; a dash for programs where that cannot be asked."""
    names = [c.name for c in columns]
    lines = ["## Resident MiB: all freed → after an idle second → after 1,000 more calls", "",
             "For redis: after `flushall`, and 500 more requests.", "",
             line(["workload", *names]), rule(len(names) + 1)]
    lines += [line([w, *(idle_cell(idle.get(w, {}).get(c, {})) for c in names)])
              for w in workloads]
    return [*lines, ""]


def scaling_table(scaling):
    """Operations a second by threads."""
    if not scaling:
        return []
    counts = scaling["threads"]
    lines = ["## Threads", ""]
    for name, rates in scaling["rates"].items():
        lines += [f"{name}, million operations a second", "",
                  line(["threads", *(str(n) for n in counts)]), rule(len(counts) + 1)]
        for c, by_count in rates.items():
            lines.append(line([c] + [number(by_count[n]["median"] / 1e6) if n in by_count else "-"
                                     for n in counts]))
        lines.append("")
    return lines + scaling_words(scaling)


def scaling_words(scaling):
    """What the two demands on scaling come to."""
    lines = []
    for c, found in scaling["summary"].items():
        said = [f"{label} {with_spread(found[key])}" for key, label in
                (("two_threads", "two threads reach, of what pure computation gains,"),
                 ("many_threads", "64 threads reach, of the rate of two,")) if key in found]
        if said:
            free = f"{found['rounds']} rounds of {found['of_rounds']}" if found["rounds"] else \
                "no round with both cores free: says nothing"
            lines.append(f"- {c}: {'; '.join(said)}; {free}, computing gained "
                         f"{times(found['compute_gain']['median'])}")
    return [*lines, ""]


def full(about, workloads, idle, scaling, columns):
    """The second table: every figure with its spread."""
    lines = ["# Bench, all figures", "", about, "",
             "Multiples of glibc's: median of the pairs of each round (quartiles).", ""]
    for figure in UNITS:
        lines += full_figure(figure, workloads, columns)
    lines += idle_table(workloads, idle, columns) if idle else []
    lines += scaling_table(scaling)
    said = metrics(workloads)
    return "\n".join(lines + (["## What workloads say themselves", "", *said] if said else []))
