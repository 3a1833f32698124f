"""stacks.py: bytes by stack, exactly from heaptrack's raw file and estimated from our profiles.

A stack is a tuple of frames, innermost first; a frame is MODULE+0xOFFSET of the call. Frames of
heaptrack itself are left out, and those of operator new in libstdc++, which our library replaces.
"""
import bisect
import math
import os
import subprocess


class Sums:
    """Of one stack or site: blocks and bytes, and the variance of an estimate of each."""
    __slots__ = ("blocks", "bytes", "spread_blocks", "spread_bytes")

    def __init__(self):
        self.blocks = self.bytes = self.spread_blocks = self.spread_bytes = 0

    def add(self, other):
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


class Modules:
    """Where code was mapped: as heaptrack says it, lines `m`."""

    def __init__(self):
        self.program = ""
        self.names = {}
        self.new = {}
        self.clear()

    def clear(self):
        self.begins, self.parts = [], []

    def name(self, path):
        if path not in self.names:
            self.names[path] = os.path.realpath(path) if path.startswith("/") else path
        return self.names[path]

    def add(self, text):
        """text: length of the path, path, address, then offset and size of each part."""
        length, rest = text.split(b" ", 1)
        path = rest[:int(length, 16)].decode()
        bias, *parts = [int(f, 16) for f in rest[int(length, 16):].split()]
        name = self.name(self.program if path == "x" else path)
        for offset, size in zip(parts[::2], parts[1::2]):
            at = bisect.bisect(self.begins, bias + offset)
            self.begins.insert(at, bias + offset)
            self.parts.insert(at, (bias + offset + size, bias, name))

    def frame(self, address):
        """None: a frame to be left out."""
        at = bisect.bisect(self.begins, address) - 1
        if at < 0 or address >= self.parts[at][0]:
            return f"[{address:#x}]"
        _, bias, name = self.parts[at]
        if "/libheaptrack" in name:
            return None
        if "/libstdc++.so" in name and self.is_new(name, address - bias):
            return None
        return f"{name}+{address - bias:#x}"

    def is_new(self, library, offset):
        if library not in self.new:
            text = subprocess.run(["nm", "-DS", "--defined-only", library], capture_output=True,
                                  text=True, check=True).stdout
            rows = [line.split() for line in text.splitlines()]
            self.new[library] = [(int(r[0], 16), int(r[0], 16) + int(r[1], 16)) for r in rows
                                 if len(r) == 4 and r[3].startswith(("_Znw", "_Zna"))]
        return any(begin <= offset < end for begin, end in self.new[library])


class Exact:
    """What heaptrack saw. allocs and live: {stack: Sums}; rate: of the sampler it is to judge."""

    def __init__(self, path, rate):
        self.rate = rate
        self.parents, self.frames, self.modules = [0], [None], Modules()
        self.chances = {}
        self.by_trace, self.live_by_trace = {}, {}
        with open(path, "rb") as file:
            self.read(file)
        self.stacks = {}
        self.allocs = self.by_stack(self.by_trace)
        self.live = self.by_stack(self.live_by_trace)

    def spread(self, size):
        """Of a block's estimate, which is 1 / P with probability P."""
        known = self.chances.get(size)
        if known is None:
            n = max(size, 1)
            known = self.chances[size] = 1 / math.expm1(n / self.rate) if n < 64 * self.rate else 0
        return known

    def read(self, file):
        allocs, blocks = {}, {}  # (trace, size): calls; pointer: (trace, size)
        for line in file:
            kind = line[:1]
            if kind == b"+":
                _, size, trace, pointer = line.split()
                key = (trace, size)
                allocs[key] = allocs.get(key, 0) + 1
                blocks[pointer] = key
            elif kind == b"-":
                blocks.pop(line[2:-1], None)
            elif kind == b"t":
                _, address, parent = line.split()
                self.frames.append(self.modules.frame(int(address, 16)))
                self.parents.append(int(parent, 16))
            elif kind == b"x":
                self.modules.program = line.split(b" ", 2)[2][:-1].decode()
            elif kind == b"m":
                if line == b"m 1 -\n":
                    self.modules.clear()
                else:
                    self.modules.add(line[2:-1])
        live = {}
        for key in blocks.values():
            live[key] = live.get(key, 0) + 1
        self.sum_up(allocs, self.by_trace)
        self.sum_up(live, self.live_by_trace)

    def sum_up(self, counts, by_trace):
        for (trace, size), calls in counts.items():
            n = int(size, 16)
            sums = by_trace.setdefault(int(trace, 16), Sums())
            sums.blocks += calls
            sums.bytes += calls * n
            sums.spread_blocks += calls * self.spread(n)
            sums.spread_bytes += calls * self.spread(n) * n * n

    def stack(self, trace):
        frames = []
        while trace != 0:
            if self.frames[trace] is not None:
                frames.append(self.frames[trace])
            trace = self.parents[trace]
        return tuple(frames)

    def by_stack(self, by_trace):
        """Without what libraries ask for before ours begins: their stacks end in the loader, and
        heaptrack needs libraries of its own."""
        result = {}
        for trace, sums in by_trace.items():
            stack = self.stack(trace)
            if not (stack and "/ld-linux" in stack[-1]):
                result.setdefault(stack, Sums()).add(sums)
        return result


def folded(path):
    """{stack: bytes} of a .collapsed file; the stack of what has none is ()."""
    result = {}
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            frames, value = line.rsplit(" ", 1)
            stack = () if frames == "[unknown]" else tuple(reversed(frames.split(";")))
            result[stack] = result.get(stack, 0) + int(value)
    return result


def cut(stacks, depth):
    """Sites: stacks cut to their innermost frames."""
    result = {}
    for stack, value in stacks.items():
        site = stack[:depth]
        if isinstance(value, Sums):
            result.setdefault(site, Sums()).add(value)
        else:
            result[site] = result.get(site, 0) + value
    return result
