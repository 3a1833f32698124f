# Threads that hand objects to each other: blocks are freed by another thread than took them.
set -euo pipefail
python3 - <<'PY'
import hashlib, queue, threading, zlib
q, out = queue.Queue(64), queue.Queue()
def make(k):
    for i in range(3000):
        q.put((k, i, bytes([k]) * (i * 37 % 5000), {"i": [str(i)] * (i % 50)}))
    q.put(None)
def take():
    total, blob = 0, 0
    while (item := q.get()) is not None:
        k, i, data, d = item
        total += len(data) + len(d["i"])
        blob ^= zlib.crc32(data) * (k + 1)
    out.put((total, blob))
threads = [threading.Thread(target=make, args=(k,)) for k in range(4)]
threads += [threading.Thread(target=take) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
results = [out.get() for _ in range(4)]
print(sum(r[0] for r in results))
x = 0
for r in results: x ^= r[1]
print(x)
def pack(n, res):
    h = hashlib.sha256()
    for i in range(40):
        h.update(zlib.compress(bytes(range(256)) * (n * 40 + i)))
    res[n] = h.hexdigest()
res = {}
for wave in range(10):
    ts = [threading.Thread(target=pack, args=(n, res)) for n in range(6)]
    for t in ts: t.start()
    for t in ts: t.join()
for n in sorted(res): print(n, res[n][:16])
local = threading.local()
def short():
    local.x = ["y"] * 100
for i in range(1000):
    t = threading.Thread(target=short); t.start(); t.join()
print(threading.active_count())
PY
