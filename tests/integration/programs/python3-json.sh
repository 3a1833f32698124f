# Objects, strings, regular expressions, JSON there and back; big and small blocks.
set -euo pipefail
python3 - <<'PY'
import collections, hashlib, json, random, re, zlib
rng = random.Random(7)
rows = [{"id": i, "name": "n%d" % rng.randrange(10**9), "tags": [rng.random() for _ in range(8)],
         "text": "é€😀x" * rng.randrange(20), "sub": {str(k): None for k in range(i % 9)}}
        for i in range(12000)]
text = json.dumps(rows, indent=1, sort_keys=True)
print(len(text), hashlib.sha256(text.encode()).hexdigest())
again = json.loads(text)
assert again == rows
del rows
words = collections.Counter(re.findall(r"[a-z]\d{3}", text))
print(words.most_common(3))
packed = zlib.compress(text.encode(), 6)
print(len(packed), zlib.decompress(packed).decode() == text)
big = [bytearray(n) for n in (1, 1000, 262143, 262144, 262145, 10**6, 10**7)]
for b in big:
    b.extend(b"z" * 1000)
    assert b[:-1000].count(0) == len(b) - 1000
s = ""
for i in range(200000):
    s += "ab"
print(len(s), hashlib.md5(s.encode()).hexdigest())
grid = [[0] * 500 for _ in range(500)]
for i in range(100000):
    grid[rng.randrange(500)][rng.randrange(500)] += 1
print(sum(map(sum, grid)), max(map(max, grid)))
try:
    bytearray(2**62)
except MemoryError:
    print("MemoryError")
class Node:
    pass
for i in range(20000):
    a, b = Node(), Node()
    a.b, b.a = b, a
PY
python3 -c 'raise SystemExit(5)' || echo "status $?"
