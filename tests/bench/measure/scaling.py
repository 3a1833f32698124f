"""scaling - operations a second by number of threads.

The workloads named scale_* take a number of threads and print `metric ops_per_s N`. scale_compute
allocates nothing: it says what the machine gives a second thread. Where it gives little, somebody
else is busy; such rounds are taken again and do not count for the demands.
"""
import os
import random

from measure.figures import spread
from measure.places import ROUNDS, SCALE, complain
from measure.programs import MINI, Workload, mini_names
from measure.runner import run_once

THREADS = (1, 2, 4, 8, 16, 32, 64)
COMPUTE = "scale_compute"
INDEPENDENT = "scale_independent"
FREE = 1.8      # what a second thread gains at least when nobody else wants its core


def demanded(column):
    """What the two demands compare: next to each other in time, in every round."""
    most = THREADS[-1]
    return [(COMPUTE, column, 1), (INDEPENDENT, column, 1), (INDEPENDENT, column, 2),
            (COMPUTE, column, 2), (INDEPENDENT, column, most), (COMPUTE, column, most)]


def drawn(columns):
    """What the picture needs besides: all numbers of threads of every workload."""
    for name in [n for n in mini_names() if n.startswith("scale_")]:
        for column in columns:
            for count in THREADS:
                if (name, column, count) not in demanded(column) \
                        and (name != COMPUTE or column is columns[0]):
                    yield [(name, column, count)]


def groups(columns, number):
    """The groups of one round, in an order of its own; the picture takes fewer rounds."""
    found = [demanded(c) for c in columns]
    if number <= max(2, ROUNDS // 2):
        found += drawn(columns)
    random.Random(number).shuffle(found)
    return found


def one(name, column, count):
    """Operations a second of one run, or None."""
    workload = Workload(name, "mini", [MINI, name, str(SCALE), str(count)])
    sample = run_once(workload, column)
    if sample["status"] != 0 or "ops_per_s" not in sample["metrics"]:
        complain(f"{name} with {count} threads: {column.name} failed: {sample['status']}")
        return None
    return sample["metrics"]["ops_per_s"]


def measure(columns):
    """(name, column, threads) -> one rate for each round; the first round is dropped."""
    rates = {}
    for r in range(ROUNDS + 1):
        for name, column, count in (task for group in groups(columns, r) for task in group):
            rates.setdefault((name, column.name, count), []).append(one(name, column, count))
    rates = {key: values[1:] for key, values in rates.items()}
    again(rates, columns)
    return rates


def paired(rates, *keys):
    """The rounds of several series, or nothing when one of them has a gap."""
    series = [rates.get(k, [None]) for k in keys]
    return [] if any(None in s for s in series) else list(zip(*series))


def rounds_of(rates, column):
    """The rounds of what is demanded: (all, those in which the machine had two cores to give)."""
    rounds = paired(rates, *((name, column, count) for name, _, count in demanded(column)))
    found = [dict(zip(("c1", "a1", "a2", "c2", "most", "c_most"), r)) for r in rounds]
    return found, [r for r in found if min(r["c2"], r["c_most"]) / r["c1"] >= FREE]


def again(rates, columns):
    """More rounds of what is demanded, while others wanted the cores."""
    for _ in range(ROUNDS * 2):
        for c in columns:
            found, good = rounds_of(rates, c.name)
            if found and len(good) < min(3, ROUNDS):
                for name, column, count in demanded(c):
                    rates[name, column.name, count].append(one(name, column, count))


def summary(rates, column):
    """The two demands, as spreads: what a second thread gains when allocating / what it gains when
    computing; the rate of the most threads / that of two."""
    found, good = rounds_of(rates, column)
    used = good or found
    if not used:
        return {}
    return {"two_threads": spread([r["a2"] / r["a1"] / (r["c2"] / r["c1"]) for r in used]),
            "many_threads": spread([r["most"] / r["a2"] for r in used]),
            "compute_gain": spread([r["c2"] / r["c1"] for r in used]),
            "rounds": len(good), "of_rounds": len(found)}


def place(columns, name):
    """Sorts columns as they are given."""
    return [c.name != name for c in columns]


def run(columns):
    """All figures; columns with statistics off are left out of it."""
    columns = [c for c in columns if c.name != "ours-off"]
    rates = measure(columns)
    table = {}
    for name, column, count in sorted(rates, key=lambda k: (k[0], *place(columns, k[1]), k[2])):
        values = rates[name, column, count]
        if None not in values:
            table.setdefault(name, {}).setdefault(column, {})[count] = spread(values)
    return {"threads": THREADS, "rates": table, "cores": os.cpu_count(),
            "summary": {c.name: summary(rates, c.name) for c in columns},
            "failed": sorted({c for (_, c, _), values in rates.items() if None in values}),
            "samples": [[*key, values] for key, values in rates.items()]}

