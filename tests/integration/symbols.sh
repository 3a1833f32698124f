#!/usr/bin/env bash
# symbols.sh [LIBRARY]: what the shared object exports, needs and asks of the loader, as tests of
# the suite `integration`. symbols.expected is the list of exported names, sorted by bytes; a name
# with a version is written name@@VERSION. A change of the exports must change that file too.
set -euo pipefail
export LC_ALL=C

here=$(realpath "$(dirname "$0")")
lib=${1:-$here/../../build/libslabpool.so}
failed=0

# verdict NAME FINDING: passes when there is nothing to say.
verdict() {
    if [ -z "$2" ]; then
        echo "PASS integration/symbols-$1"
    else
        echo "FAIL integration/symbols-$1: $2"
        failed=1
    fi
}

if [ ! -r "$lib" ]; then
    echo "FAIL integration/symbols: there is no $lib"
    exit 1
fi
dynamic=$(readelf -dW "$lib")
segments=$(readelf -lW "$lib")

# The absolute symbol is the version node itself.
exported=$(nm -D --defined-only --with-symbol-versions "$lib" |
    awk '$2 != "A" { print $3 }' | sort -u)
expected=$(sort -u "$here/symbols.expected")
extra=$(comm -13 <(echo "$expected") <(echo "$exported") | tr '\n' ' ')
absent=$(comm -23 <(echo "$expected") <(echo "$exported") | tr '\n' ' ')
verdict exported "${extra:+not expected: $extra}${absent:+not exported: $absent}"

# Functions only.
odd=$(nm -D --defined-only "$lib" | awk '$2 !~ /^[ATW]$/ { print $2 ":" $3 }' | tr '\n' ' ')
verdict functions "${odd:+not functions: $odd}"

needed=$(awk -F'[][]' '/\(NEEDED\)/ { print $2 }' <<< "$dynamic" | tr '\n' ' ')
[ "$needed" = 'libc.so.6 ' ] && needed=
verdict needed "${needed:+NEEDED is $needed}"

# Nothing that libstdc++, libgcc or a newer C library than Debian 12's would have to give.
strange=$(nm -D --undefined-only --with-symbol-versions "$lib" | awk '$1 != "w" { print $2 }' |
    grep -v '@GLIBC_' | tr '\n' ' ' || true)
verdict undefined "${strange:+not of the C library: $strange}"

soname=$(awk -F'[][]' '/\(SONAME\)/ { print $2 }' <<< "$dynamic")
why=
[ "$soname" = libslabpool.so.0 ] || why="it is '$soname'"
verdict soname "$why"

why=
grep -q GNU_RELRO <<< "$segments" || why='no GNU_RELRO segment'
grep -qE 'BIND_NOW|Flags:.*NOW' <<< "$dynamic" || why+=' no BIND_NOW'
verdict full-relro "$why"

grep -qE 'Flags:.*NODELETE' <<< "$dynamic" && why= || why='no NODELETE flag'
verdict nodelete "$why"

stack=$(awk '/GNU_STACK/ { print $7 }' <<< "$segments")
[ "$stack" = RW ] && why= || why="GNU_STACK is '$stack'"
verdict stack "$why"

why=$(awk '$1 == "LOAD" && /RWE/ { print "a segment is writable and executable" }' <<< "$segments")
verdict segments "$why"

why=
if grep -q TEXTREL <<< "$dynamic"; then why='text relocations'; fi
verdict textrel "$why"

# What a process reads at its start, and a container's image holds.
most=$((200 * 1024))
why=
stripped=$(mktemp)
strip --strip-unneeded -o "$stripped" "$lib"
size=$(stat -c %s "$stripped")
rm "$stripped"
[ "$size" -le "$most" ] || why="$size bytes stripped, $((size - most)) too many"
verdict size "$why"

# Each is a page that every start of a process writes to, with those of the tables beside it.
relocations=$(readelf -rW "$lib" | grep -c RELATIVE || true)
why=
if [ "$relocations" -gt 40 ]; then why="$relocations; a table of texts can do without pointers"; fi
verdict relocations "$why"

# Static TLS is scarce: dlopen of the library must find room (decision 9 of the design).
tls=$(awk '$1 == "TLS" { print $6 }' <<< "$segments")
why=
if [ $((tls)) -gt 640 ]; then why="$((tls)) bytes of static TLS; the table of core/thread.h has 528"; fi
verdict tls "$why"
exit "$failed"
