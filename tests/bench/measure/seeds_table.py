"""seeds_table - from the samples of the headline workloads to what is said about them.

All ratios are medians of pairs within a round. The headroom is glibc / floor; what an explicit pool
recovers of it is (glibc - explicit) / (glibc - floor).
"""
import statistics

from measure import figures

WORTH = 1.05       # a floor less than 5 % under glibc leaves nothing to win
SHARE = 0.80       # of the headroom
AT = 1.02          # "at" the floor: what two runs of one program differ by


def times(samples, run):
    """Nanoseconds an operation, one for each round."""
    return [s["ns"] for s in samples[run]]


def ratio(samples, over, under):
    """Spread of over / under."""
    return figures.spread([a / b for a, b in zip(times(samples, over), times(samples, under))])


def recovered(samples, run):
    """Spread of the share of the headroom that a column recovers."""
    return figures.spread([(g - e) / (g - f) if g > f else 0.0 for g, e, f in
                           zip(times(samples, "glibc"), times(samples, run),
                               times(samples, "floor"))])


def column_of(seed, variant):
    """The column in which a claim's variant runs on glibc, or linked."""
    if variant == seed.heap:
        return "glibc"
    return f"glibc {variant}" if variant in seed.plain else variant


def targets(seed, samples):
    """Lines: each target, met or missed."""
    answer = []

    def say(what, value, wanted, met):
        answer.append({"name": seed.name, "what": what, "value": value, "wanted": wanted,
                       "met": met})

    for c in seed.claims:
        if c.binding:
            r = ratio(samples, column_of(seed, c.over), c.under)["median"]
            say(f"{c.over} / {c.under}", f"{r:.2f}", f"at least {c.article:g}", r >= c.article)
    if seed.unpooled:
        for column, called in ((f"glibc {seed.unpooled}", "an array for each place"),
                               ("floor", "the floor, arrays used last in first out")):
            r = ratio(samples, "ours", column)["median"]
            say(f"preloaded / {called}", f"{r:.2f}", f"at most {AT:g}", r <= AT)
        r = ratio(samples, "glibc", "ours")["median"]
        most = ratio(samples, "glibc", "floor")["median"]
        say("glibc / preloaded", f"{r:.1f}", f"at least {seed.faster:g}; the floor has {most:.1f}",
            r >= seed.faster)
    if seed.memory:
        held, most = (1 - held_kib(samples, n) / max(held_kib(samples, "glibc"), 1)
                      for n in (seed.explicit, "floor"))
        say("memory held less than glibc's", f"{held:.0%}",
            f"at least {seed.memory:.0%}; the floor has {most:.0%}", held >= seed.memory)
    if not any(c.binding for c in seed.claims):
        room = ratio(samples, "glibc", "floor")["median"]
        if room <= WORTH:
            say("headroom glibc / floor", f"{room:.2f}", "nothing to win", True)
        else:
            r = recovered(samples, seed.explicit)["median"]
            say(f"share of the headroom that {seed.explicit} recovers", f"{r:.0%}",
                f"at least {SHARE:.0%}", r >= SHARE)
    return answer


def held_kib(samples, run):
    """Median growth of resident memory."""
    return statistics.median(s["kib"] for s in samples[run])


def number(ns):
    """Nanoseconds, readable."""
    for size, unit in ((1e6, "ms"), (1e3, "µs")):
        if ns >= size:
            return f"{ns / size:.{2 if ns < 10 * size else 1}f} {unit}"
    return f"{ns:.1f} ns"


def summary(seed, samples):
    """All that is said about one workload, for JSON and the tables."""
    known = {n: figures.spread(times(samples, n)) for n in samples}
    return {
        "title": seed.title, "explicit": seed.explicit, "gc": collected(seed, samples),
        "field": seed.rival[0] if seed.rival and seed.rival[0] in samples else "",
        "ns": known, "kib": {n: held_kib(samples, n) for n in samples},
        "over_glibc": {n: ratio(samples, "glibc", n) for n in samples if n != "glibc"},
        "headroom": ratio(samples, "glibc", "floor"),
        "recovered": {n: recovered(samples, n) for n in samples if n not in ("glibc", "floor")},
        "claims": [{"article": c.article, "over": c.over, "under": c.under,
                    "here": ratio(samples, column_of(seed, c.over), c.under)}
                   for c in seed.claims],
        "targets": targets(seed, samples),
        "said": sorted({s["said"] for kept in samples.values() for s in kept} - {""}),
    }


def collected(seed, samples):
    """What cannot carry over from Go, with what the two differences are."""
    if not seed.saved:
        return seed.gc
    here = statistics.median(times(samples, "glibc")) - \
        statistics.median(times(samples, seed.explicit))
    there = seed.saved[0] - seed.saved[1]
    return f"Saved in Go {number(there)}, here {number(max(here, 0))}. {seed.gc}"


def cell(known, name):
    """A time, or a dash for a column that was left out."""
    return number(known[name]["median"]) if name in known else "-"


def share(known):
    """What the share of the headroom is, where there is one."""
    if known["headroom"]["median"] <= WORTH:
        return "nothing to win"
    return f"{known['recovered'][known['explicit']]['median']:.0%}"


def head(peers):
    """First lines of the table."""
    names = ["workload", "glibc", "ours, preloaded", *peers, "floor", "ours, explicit", "field",
             "article", "here", "glibc / floor", "recovered"]
    return ["| " + " | ".join(names) + " |", "|---|" + "--:|" * (len(names) - 1)]


def row(known, peers):
    """One line of it."""
    ns = known["ns"]
    article = "; ".join(f"{c['article']:g}" for c in known["claims"]) or "-"
    here = "; ".join(f"{c['here']['median']:.2f}" for c in known["claims"]) or \
        f"{known['over_glibc'][known['explicit']]['median']:.2f}"
    own = f"{known['field']} {cell(ns, known['field'])}" if known["field"] else "-"
    return "| " + " | ".join([
        known["title"], cell(ns, "glibc"), cell(ns, "ours"), *(cell(ns, p) for p in peers),
        cell(ns, "floor"), f"{known['explicit']} {cell(ns, known['explicit'])}", own, article,
        here, f"{known['headroom']['median']:.2f}", share(known)]) + " |"


def verdicts(results):
    """A line for each target."""
    return [f"{'met' if t['met'] else 'MISSED'}: {t['name']}, {t['what']}: {t['value']} "
            f"({t['wanted']})" for r in results.values() for t in r["targets"]]


def more(results):
    """What the table has no column for: other variants, memory."""
    lines = []
    for known in results.values():
        lines += [f"- {known['title']}: {line}" for line in known["said"]]
        shown = {"glibc", "ours", "floor", known["explicit"], known["field"]}
        rest = [f"{n} {cell(known['ns'], n)}" for n in known["ns"]
                if n not in shown and (" " in n or n in known["recovered"] and n in
                                       ("levels", "fixed", "item", "count"))]
        if rest:
            lines.append(f"- {known['title']}: {', '.join(rest)}.")
        if any("memory" in t["what"] for t in known["targets"]):
            held = ", ".join(f"{n} {k:.0f}" for n, k in known["kib"].items())
            lines.append(f"- {known['title']}, KiB held: {held}.")
    return lines


def markdown(data):
    """The section for a README, from what seeds.json holds."""
    results, peers = data["workloads"], data["peers"]
    lines = ["Time of an operation. `article` and `here`: the ratio that an article reports, and "
             "the same one in C, glibc's time / the explicit pool's.", ""]
    lines += head(peers) + [row(r, peers) for r in results.values()]
    lines += ["", "What cannot carry over from Go:", ""]
    lines += [f"- {r['title']}: {r['gc']}" for r in results.values()]
    lines += ["", "Beside the table:", "", *more(results), "", "Targets:", ""]
    return lines + [f"- {v}" for v in verdicts(results)] + ["", data["about"]]
