# multiprocessing, by fork while threads run and by spawn, with pools, queues and shared memory. Each
# line is flushed at once: what waits in a buffer is written by every child that is forked meanwhile.
set -euo pipefail
cat > m.py <<'PY'
import hashlib, multiprocessing as mp, sys, threading
def work(n):
    data = {i: str(i) * (n % 7 + 1) for i in range(2000)}
    return n, hashlib.md5(repr(data).encode()).hexdigest()
def echo(a, b):
    while (x := a.get()) is not None:
        b.put((x[0], len(x[1])))
    b.put(None)
def noise(stop):
    while not stop.is_set():
        [bytearray(n) for n in range(1, 4000, 40)]
def main():
    for how in "fork", "spawn":
        ctx = mp.get_context(how)
        stop = threading.Event()
        n = 2 if how == "fork" else 0
        ts = [threading.Thread(target=noise, args=(stop,)) for _ in range(n)]
        for t in ts: t.start()
        with ctx.Pool(3, maxtasksperchild=8) as pool:
            for n, h in pool.map(work, range(40), chunksize=2):
                if n % 13 == 0: print(how, n, h, flush=True)
        a, b = ctx.Queue(), ctx.Queue()
        p = ctx.Process(target=echo, args=(a, b)); p.start()
        for i in range(50): a.put((i, b"q" * i * 3000))
        a.put(None)
        print(how, sum(x[1] for x in iter(b.get, None)), flush=True)
        p.join(); stop.set()
        for t in ts: t.join()
        v = ctx.Array("i", 1000)
        ps = [ctx.Process(target=fill, args=(v, k)) for k in range(3)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(how, sum(v), [p.exitcode for p in ps], flush=True)
def fill(v, k):
    for i in range(k, 1000, 3):
        v[i] = i * k
    sys.exit(k)
if __name__ == "__main__":
    main()
PY
python3 m.py
