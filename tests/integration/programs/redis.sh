# redis-server with I/O threads and active defragmentation off and on; a bulk load whose digest is
# compared; redis-benchmark with bounded requests, its figures dropped; a background save by fork.
set -euo pipefail
. "$(dirname "$0")/server.bash"
port=$(free_port)
redis-server --bind 127.0.0.1 --port "$port" --daemonize no --save '' --dir . --io-threads 2 \
    --enable-debug-command local > server.log 2>&1 < /dev/null &
server=$!
trap 'kill "$server" 2> /dev/null || true' EXIT
cli() { redis-cli -h 127.0.0.1 -p "$port" "$@"; }
wait_for cli ping
cli ping
awk 'BEGIN { for (i = 0; i < 60000; i++) { printf "SET key:%d value-%0*d\r\n", i, i % 300 + 1, i;
    if (i % 5 == 0) printf "LPUSH list:%d item%d\r\n", i % 97, i;
    if (i % 7 == 0) printf "HSET hash:%d f%d v%d\r\n", i % 89, i, i;
    if (i % 11 == 0) printf "ZADD zset:%d %d m%d\r\n", i % 83, i * 7919 % 10007, i } }' |
    cli --pipe | tail -n 1
cli dbsize
cli debug digest
redis-benchmark -h 127.0.0.1 -p "$port" -n 20000 -c 20 -d 512 -P 4 --csv \
    -t set,get,incr,lpush,lpop,sadd,hset,spop,zadd,mset,lrange_100 2> bench.err | cut -d, -f1
grep -c -v -E '^(WARNING: Could not fetch server CONFIG)?$' bench.err || true
cli bgsave
saved() { cli info persistence | tr -d '\r' | grep rdb_bgsave_in_progress:0; }
wait_for saved
cli info persistence | tr -d '\r' | grep rdb_last_bgsave_status
cli eval 'local t = {} for i = 1, 20000 do t[i] = tostring(i) end return #table.concat(t)' 0
cli debug reload
cli get key:59999 | md5sum
cli flushall
cli memory purge
cli shutdown nosave || true
rc=0
wait "$server" || rc=$?
trap - EXIT
echo "server ended with $rc"
grep -c -E 'BUG REPORT|crashed|slabpool' server.log || true
