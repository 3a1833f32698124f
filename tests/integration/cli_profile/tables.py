"""tables.py: what `slabpool report` prints of profiles, read back."""
import re

from harness import need, slabpool

UNITS = {"B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}
SIZE = r"[\d.]+ [KMGT]?i?B"
FUNCTION = re.compile(rf" *({SIZE}|\d+) +([\d.]+) +([\d.]+) +({SIZE}|\d+) +([\d.]+) +(\d+)? +"
                      rf"(?:([\d.]+)-([\d.]+)(?: ([KMGT]?i?B))?)?  (.+)$")


def size(text):
    number, _, unit = text.partition(" ")
    return float(number) * UNITS.get(unit, 1)


def close(text, value):
    """Is it the value, as far as it is printed?"""
    unit = UNITS.get(text.partition(" ")[2], 1)
    return abs(size(text) - value) <= (unit / 20 + 1e-9 if unit > 1 else .5)


def top(*arguments):
    """{function: (flat, cum, blocks, (low, high) or None)} of --top; the total's text."""
    out, _ = slabpool("report", "--top", "--rows", 100000, *arguments)
    lines = out.splitlines()
    rows = {}
    for line in lines[4:]:
        found = FUNCTION.match(line)
        need(found, "a line of no function:", line)
        flat, _, _, cum, _, blocks, low, high, unit, name = found.groups()
        by = UNITS[unit or "B"]
        interval = (float(low) * by, float(high) * by) if low else None
        rows[name.split("  ")[0]] = (flat, cum, int(blocks) if blocks else None, interval)
    return rows, re.match(rf"\w+ ({SIZE}|\d+)", lines[1]).group(1)


def folded(*arguments):
    """{stack, root first, as a tuple: value} of --folded."""
    out, _ = slabpool("report", "--folded", *arguments)
    stacks = {}
    for line in out.splitlines():
        stack, _, value = line.rpartition(" ")
        stacks[tuple(stack.split(";"))] = stacks.get(tuple(stack.split(";")), 0) + int(value)
    return stacks
