#!/usr/bin/env bash
# perl.sh prepare|run PATTERN...: perl's own tests (t/PATTERN.t), by the installed perl.
set -euo pipefail
. "$(dirname "$0")/common.bash"
verb=$1
shift
src=$BASE/src/perl

if [ "$verb" = prepare ]; then
    source_of perl t/test.pl '*/t/*' '*/lib/*'
    # The tests start ./perl with ../lib, as in a built tree; here these are the installed ones.
    ln -sf /usr/bin/perl "$src/perl"
    ln -sf /usr/bin/perl "$src/t/perl"
    exit
fi
cp -r "$src/t" t
ln -s /usr/bin/perl perl
# The tests push ../lib in front: an empty one lets the installed modules be found.
mkdir lib
cp "$src"/lib/*.pl lib/ 2> /dev/null || true
cd t
for pattern; do
    for file in $pattern.t; do
        rc=0
        under PERL_CORE=1 timeout -k 5 120 ./perl -I../lib "$file" > ../out 2> ../err || rc=$?
        result "$(of_status "$rc")" "$file"
        sed -nE "s|^ok ([0-9]+).*# ?skip.*|skip\t$file: \1|pI; t
            s|^ok ([0-9]+).*|ok\t$file: \1|p; t
            s|^not ok ([0-9]+).*|bad\t$file: \1|p" ../out >> "$RESULTS"
    done
done
