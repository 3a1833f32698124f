#!/usr/bin/env bash
# speedtest.sh prepare|run: sqlite's speedtest1, built against the installed libsqlite3. Its output,
# with the hashes of --verify and without the times, must be the same.
set -euo pipefail
. "$(dirname "$0")/common.bash"

if [ "$1" = prepare ]; then
    command -v gcc > /dev/null || unavailable 'not installed: gcc'
    source_of sqlite3 test/speedtest1.c '*/test/*'
    [ -e "$BASE/speedtest1" ] || gcc -O2 -w "$BASE/src/sqlite3/test/speedtest1.c" -lsqlite3 \
        -o "$BASE/speedtest1"
    exit
fi
for set in main orm cte fp; do
    for memory in '' '--memdb' '--lookaside 0 0'; do
        rc=0
        # shellcheck disable=SC2086  # options
        under "$BASE/speedtest1" --testset "$set" --size 10 --verify $memory file.db > out || rc=$?
        [ "$rc" = 0 ] || tail -n 3 out
        rm -f file.db*
        name="$set ${memory:-file}"
        result "$(of_status "$rc")" "$name"
        result "=$(sed -E 's/[0-9]+\.[0-9]+s//g' out | md5sum | cut -c 1-12)" "$name: output"
    done
done
