"""figures - from samples to ratios: medians of pairs within a round, and their spread.

A pair is one run of a column and one of another in the same round. Quartiles are taken as the
spread; with fewer than four rounds that is nearly all there is, so least and most are kept, too.
"""
import statistics

FIGURES = ("us", "cpu_us", "kib", "faults")
CLOSE = 1.05      # a time within this of the best is as good
NOISE = 1.005     # memory that prints as 1.00 is as good


def failed(samples):
    """Why a list of samples cannot be used, or nothing."""
    bad = [s["status"] for s in samples if s["status"] != 0]
    if not bad:
        return ""
    if isinstance(bad[0], str):
        return bad[0]
    return f"signal {bad[0] - 128}" if bad[0] > 128 else f"exit status {bad[0]}"


def spread(values):
    """Median, quartiles, least and most."""
    q1, _, q3 = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 \
        else values * 3
    return {"median": statistics.median(values), "q1": q1, "q3": q3,
            "min": min(values), "max": max(values)}


def ratio(samples, column, base, figure):
    """Spread of column / base over the rounds; None where one of the two failed."""
    if failed(samples[column]) or failed(samples[base]):
        return None
    return spread([s[figure] / max(g[figure], 1)
                   for s, g in zip(samples[column], samples[base])])


def ratios(samples, base="glibc"):
    """column -> figure -> ratio, for all but the base."""
    return {c: {f: ratio(samples, c, base, f) for f in FIGURES} for c in samples if c != base}


def absolute(samples):
    """column -> figure -> spread of the values themselves."""
    return {c: {f: spread([s[f] for s in kept]) for f in FIGURES}
            for c, kept in samples.items() if not failed(kept)}


def metrics(samples):
    """metric -> column -> median of what the workload prints about itself."""
    answer = {}
    for c, kept in samples.items():
        for name in kept[0]["metrics"] if not failed(kept) else ():
            values = [s["metrics"][name] for s in kept if name in s["metrics"]]
            answer.setdefault(name, {})[c] = statistics.median(values)
    return answer


def geometric(values):
    """Geometric mean of those that are there."""
    values = [v for v in values if v]
    return statistics.geometric_mean(values) if values else None


def rivals(samples):
    """The columns ours is compared with: all but our own."""
    return [c for c in samples if not c.startswith("ours") and not failed(samples[c])]


def time_miss(samples):
    """Ours against the fastest of the others: (its name, spread) when more than 5 % slower."""
    if failed(samples["ours"]):
        return None
    pairs = [(ratio(samples, "ours", c, "us"), c) for c in rivals(samples)]
    worst, name = max(pairs, key=lambda p: p[0]["median"], default=(None, ""))
    return (name, worst) if worst and worst["median"] > CLOSE else None


def gave_up(samples, column):
    """Whether a column did less than ours: grow_1g stops after three seconds and says how far."""
    done = metrics(samples).get("grown_mib", {})
    return done.get(column, 0) < done.get("ours", 0)


def memory_miss(samples, peer="mimalloc2.0"):
    """Ours against mimalloc's peak memory, in the same form; not when that did less."""
    usable = peer in samples and not gave_up(samples, peer)
    found = ratio(samples, "ours", peer, "kib") if usable else None
    return (peer, found) if found and found["median"] >= NOISE else None


def summary(samples):
    """All that is said about one workload."""
    known = "ours" in samples
    return {"samples": samples, "ratios": ratios(samples), "absolute": absolute(samples),
            "metrics": metrics(samples), "time_miss": time_miss(samples) if known else None,
            "memory_miss": memory_miss(samples) if known else None,
            "failed": {c: failed(kept) for c, kept in samples.items() if failed(kept)}}
