# memcached: its own slabs, four threads, items of many sizes, evictions.
set -euo pipefail
. "$(dirname "$0")/server.bash"
port=$(free_port)
memcached -u nobody -l 127.0.0.1 -p "$port" -m 8 -t 4 > log 2>&1 &
server=$!
cat > c.py <<'PY'
import hashlib, socket, sys, threading
def client(k, out):
    s = socket.create_connection(("127.0.0.1", int(sys.argv[1]))); f = s.makefile("rb"); good = 0
    for i in range(1500):
        v = (b"%d" % (i * k)) * (i % 700 + 1)
        s.sendall(b"set k%d-%d 0 0 %d\r\n%s\r\n" % (k, i % 300, len(v), v)); assert f.readline() == b"STORED\r\n"
        s.sendall(b"get k%d-%d\r\n" % (k, i % 300)); head = f.readline()
        if head != b"END\r\n":
            good += f.read(int(head.split()[3]) + 2)[:-2] == v; f.readline()
        else: good += 1
    out[k] = good
out = {}
ts = [threading.Thread(target=client, args=(k, out)) for k in range(1, 7)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out.items()))
PY
wait_for python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))"
python3 c.py "$port"
kill -INT "$server"
rc=0; wait "$server" || rc=$?
echo "status $rc"
