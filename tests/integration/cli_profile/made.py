"""made.py: profiles in pprof's form, by the field numbers of its public schema."""
import gzip


def varint(n):
    n &= (1 << 64) - 1
    out = b""
    while n > 127:
        out += bytes([n & 127 | 128])
        n >>= 7
    return out + bytes([n])


def number(field, n):
    return varint(field << 3) + varint(n)


def nested(field, content):
    return varint(field << 3 | 2) + varint(len(content)) + content


def packed(field, numbers):
    return nested(field, b"".join(map(varint, numbers)))


class Profile:
    """Strings, functions and so on are numbered as they come."""

    def __init__(self, types=(("alloc_objects", "count"), ("alloc_space", "bytes"),
                              ("inuse_objects", "count"), ("inuse_space", "bytes")), period=0):
        self.strings, self.out, self.ids = [""], b"", {}
        for kind, unit in types:
            self.out += nested(1, number(1, self.text(kind)) + number(2, self.text(unit)))
        if period:
            self.out += nested(11, number(1, self.text("space")) + number(2, self.text("bytes")))
            self.out += number(12, period)

    def text(self, string):
        if string not in self.strings:
            self.strings.append(string)
        return self.strings.index(string)

    def next_id(self, what):
        self.ids[what] = self.ids.get(what, 0) + 1
        return self.ids[what]

    def mapping(self, path, begin, end, offset=0, build_id=""):
        n = self.next_id("mapping")
        self.out += nested(3, number(1, n) + number(2, begin) + number(3, end) +
                           number(4, offset) + number(5, self.text(path)) +
                           number(6, self.text(build_id)))
        return n

    def function(self, name, file=""):
        n = self.next_id("function")
        self.out += nested(5, number(1, n) + number(2, self.text(name)) +
                           number(4, self.text(file)))
        return n

    def location(self, address=0, mapping=0, lines=()):
        """lines: (function, line), the innermost first."""
        n = self.next_id("location")
        self.out += nested(4, number(1, n) + number(2, mapping) + number(3, address) +
                           b"".join(nested(4, number(1, f) + number(2, at)) for f, at in lines))
        return n

    def sample(self, stack, values, size=None):
        label = b""
        if size is not None:
            label = nested(3, number(1, self.text("bytes")) + number(3, size))
        self.out += nested(2, packed(1, stack) + packed(2, values) + label)

    def comment(self, text):
        self.out += number(13, self.text(text))

    def bytes(self):
        return self.out + b"".join(nested(6, s.encode("utf-8", "surrogateescape"))
                                   for s in self.strings)

    def save(self, path, pack=True):
        path.write_bytes(gzip.compress(self.bytes()) if pack else self.bytes())
        return path
