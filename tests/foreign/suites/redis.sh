#!/usr/bin/env bash
# redis.sh prepare|run UNIT...: redis' own tests, with the installed server and its tools.
set -euo pipefail
. "$(dirname "$0")/common.bash"
verb=$1
shift
src=$BASE/src/redis

if [ "$verb" = prepare ]; then
    source_of redis tests/test_helper.tcl '*/tests/*' '*/redis.conf' '*/src/*.sh'
    exit
fi
cp -r "$src/tests" tests
mkdir src
for program in redis-server redis-cli redis-benchmark redis-check-aof redis-check-rdb; do
    ln -s "/usr/bin/$program" src/
done
port=$(/usr/bin/python3 -c '
import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(min(s.getsockname()[1], 60000) // 1000 * 1000)')
for unit; do
    rc=0
    under timeout -k 5 280 tclsh8.6 tests/test_helper.tcl --single "$unit" --clients 1 \
        --baseport "$port" --tags '-slow -large-memory' > out 2>&1 || rc=$?
    tail -n 15 out
    result "$(of_status "$rc")" "$unit"
    sed -nE "s/\x1b\[[0-9;]*m//g
        s|^\[ok\]: (.*) \([0-9]+ ms\)|ok\t$unit: \1|p
        s|^\[(err\|exception\|timeout)\]: ([^(]*).*|bad\t$unit: \2|p
        s|^\[(ignore\|skip)\]: (.*)|skip\t$unit: \2|p" out >> "$RESULTS"
done
