"""scaling - operations a second by number of threads.

The workloads named scale_* take a number of threads and print `metric ops_per_s N`. scale_compute
allocates nothing: it says what the machine gives a second thread, so it is run for glibc alone
where the other allocators are not compared with it.
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


def demanded(column):
    """What the two demands compare: next to each other in time, in every round."""
    most = THREADS[-1]
    return [(COMPUTE, column, 1), (INDEPENDENT, column, 1), (INDEPENDENT, column, 2),
            (COMPUTE, column, 2), (INDEPENDENT, column, most)]


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
    return {key: values[1:] for key, values in rates.items()}


def paired(rates, *keys):
    """The rounds of several series, or nothing when one of them has a gap."""
    series = [rates.get(k, [None]) for k in keys]
    return [] if any(None in s for s in series) else list(zip(*series))


def two_threads(rates, column):
    """Gain of the second thread when allocating / its gain when computing."""
    rounds = paired(rates, (INDEPENDENT, column, 2), (INDEPENDENT, column, 1),
                    (COMPUTE, column, 2), (COMPUTE, column, 1))
    return [(a2 / a1) / (c2 / c1) for a2, a1, c2, c1 in rounds]


def many_threads(rates, column):
    """Rate of the most threads / rate of two."""
    rounds = paired(rates, (INDEPENDENT, column, THREADS[-1]), (INDEPENDENT, column, 2))
    return [most / two for most, two in rounds]


def summary(rates, column):
    """The two demands, as spreads."""
    found = {"two_threads": two_threads(rates, column), "many_threads": many_threads(rates, column)}
    return {key: spread(values) for key, values in found.items() if values}


def run(columns):
    """All figures; columns with statistics off are left out of it."""
    columns = [c for c in columns if c.name != "ours-off"]
    rates = measure(columns)
    table = {}
    for (name, column, count), values in rates.items():
        if None not in values:
            table.setdefault(name, {}).setdefault(column, {})[count] = spread(values)
    return {"threads": THREADS, "rates": table, "cores": os.cpu_count(),
            "summary": {c.name: summary(rates, c.name) for c in columns},
            "failed": sorted({c for (_, c, _), values in rates.items() if None in values}),
            "samples": [[*key, values] for key, values in rates.items()]}

