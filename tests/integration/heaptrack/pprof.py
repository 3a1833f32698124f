"""pprof.py: bytes by stack out of a .pb.gz, frames as stacks.py has them.

Read by field numbers, by nothing of ours.
"""
import gzip
import subprocess

MAPPED, PLACES, SAMPLES, TYPES, STRINGS = 3, 4, 2, 1, 6


def fields(data):
    """(number, value) of each field of a message: an integer, or bytes."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        value = varint()
        if key & 7 == 2:
            value, at = data[at:at + value], at + value
        elif key & 7 != 0:
            raise ValueError(f"a field of type {key & 7}")
        yield key >> 3, value


def integers(value):
    """Of a repeated field: packed or one."""
    if isinstance(value, int):
        return [value]
    found, number, shift = [], 0, 0
    for byte in value:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            found.append(number)
            number = shift = 0
    return found


def message(data):
    """The last value of each field."""
    return dict(fields(data))


class Segments:
    """From offsets in a file to addresses in it."""

    def __init__(self):
        self.known = {}

    def address(self, path, offset):
        if path not in self.known:
            text = subprocess.run(["readelf", "-lW", path], capture_output=True, text=True,
                                  check=False).stdout
            rows = [line.split() for line in text.splitlines()]
            self.known[path] = [tuple(int(x, 16) for x in (r[1], r[2], r[4]))
                                for r in rows if r[:1] == ["LOAD"]]
        for begin, address, size in self.known[path]:
            if begin <= offset < begin + size:
                return offset - begin + address
        return offset


def read(path):
    """{name of the sample type: {stack: value}}"""
    with gzip.open(path) as file:
        profile = list(fields(file.read()))
    strings = [value.decode() for number, value in profile if number == STRINGS]
    types = [strings[message(value).get(1, 0)] for number, value in profile if number == TYPES]
    mapped = {}
    for number, value in profile:
        if number == MAPPED:
            m = message(value)
            mapped[m[1]] = (m.get(2, 0), m.get(4, 0), strings[m.get(5, 0)])
    places, segments = {}, Segments()
    for number, value in profile:
        if number == PLACES:
            m = message(value)
            begin, offset, name = mapped.get(m.get(2, 0), (0, 0, ""))
            address = m.get(3, 0)
            places[m[1]] = (f"{name}+{segments.address(name, address - begin + offset):#x}"
                            if name.startswith("/") else f"[{address:#x}]")
    result = {name: {} for name in types}
    for number, value in profile:
        if number != SAMPLES:
            continue
        stack, values = (), []
        for which, part in fields(value):
            if which == 1:
                stack += tuple(places[i] for i in integers(part))
            elif which == 2:
                values += integers(part)
        for name, one in zip(types, values, strict=True):
            if one != 0:
                result[name][stack] = result[name].get(stack, 0) + one
    return result
