#!/usr/bin/env bash
# lint.sh: the rules of the house that a compiler does not check, as the suite `lint`.
# What breaks a rule is listed on stderr, one file:line each.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob globstar

CC=${CC:-gcc}
LINES=400
SHARED_TESTS=tests/integration/contract # its headers serve tests/faults too
WORDS='malloc|calloc|realloc|free|memalign|aligned_alloc|posix_memalign'
# core/pools stands on these headers of core alone (the facade), and on the public ones.
FACADE='core/(alloc|fast|base|lock|os|error|say)\.h'

failed=0
own=(preload/*.[ch] preload/static/*.[ch] core/*.[ch] core/pools/*.[ch] core/slabpool/*.h stats/*.[ch] stats/*/*.[ch])
sources=("${own[@]}" tests/**/*.[ch])
headers=()
for f in "${sources[@]}"; do [[ $f == *.h ]] && headers+=("$f"); done

# verdict NAME FINDINGS: one line of the protocol; findings go to stderr.
verdict() {
    if [ -z "$2" ]; then
        echo "PASS lint/$1"
    else
        echo "FAIL lint/$1: $(wc -l <<< "$2") found, the first: $(head -n 1 <<< "$2")"
        printf '%s\n' "$2" | sed 's/^/    /' >&2
        failed=1
    fi
}

# includes FILE...: prints file:line:header for every #include "header".
includes() {
    [ $# -eq 0 ] || grep -HnoE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"[^"]+"' "$@" |
        sed -E 's/^([^:]+:[0-9]+):.*"([^"]+)"$/\1:\2/' || true
}

direction() {
    includes core/*.[ch] | grep -vE ':core/[^/]+\.h$|^core/slabpool\.h:[0-9]+:slabpool/[^/]+\.h$' || true
    includes core/slabpool/*.h | grep -vE ':[a-z]+\.h$' || true
    includes core/pools/*.[ch] | grep -vE ":(core/pools/[^/]+\.h|core/slabpool/[^/]+\.h|$FACADE)\$" || true
    includes stats/*.[ch] | grep -vE ':(stats|core)/[^/]+\.h$' || true
    includes stats/cli/*.[ch] | grep -vE ':(stats/cli|stats/pprof|stats/symbol|stats|core)/[^/]+\.h$' || true
    includes stats/pprof/*.[ch] | grep -vE ':(stats/pprof|stats|core)/[^/]+\.h$' || true
    includes stats/leaks/*.[ch] | grep -vE ':(stats/leaks|stats/symbol|stats|core)/[^/]+\.h$' || true
    includes stats/symbol/*.[ch] | grep -vE ':(stats/symbol|stats)/[^/]+\.h$' || true
    includes preload/*.[ch] | grep -vE ':(preload|stats|core|core/pools)/[^/]+\.h$' || true
}

length() {
    local f n
    for f in "${sources[@]}"; do
        n=$(wc -l < "$f")
        [ "$n" -lt "$LINES" ] || echo "$f:$n lines, fewer than $LINES are allowed"
    done
}

alone() {
    local h
    for h in "${headers[@]}"; do
        printf '#include "%s"\n' "$h" |
            "$CC" -std=gnu11 -D_GNU_SOURCE -I. -Icore "-I$SHARED_TESTS" -Wall -Wextra -Wshadow -Wconversion \
                  -Wstrict-prototypes -Werror -fsyntax-only -x c - 2>&1 |
            grep -m 1 -E 'error|warning' | sed "s|^|$h: |" || true
    done
}

# The preprocessor takes comments away and keeps the lines' numbers; strings are blanked.
# A member called free, as in backend->free(p), is not the word. stats/live_read.c is the command's.
words() {
    local f
    for f in core/*.[ch] core/pools/*.[ch] stats/*.[ch]; do
        [ "$f" != stats/live_read.c ] || continue
        "$CC" -fpreprocessed -dD -E "$f" 2> /dev/null |
            awk -v file="$f" -v word="$WORDS" '
                /^# [0-9]+ "/ { line = $2 - 1; next }
                {
                    line++
                    gsub(/\\./, "")
                    gsub(/"[^"]*"/, "\"\"")
                    gsub(/(->|\.)[ ]*[a-z_]+/, "")
                    if ($0 ~ "(^|[^A-Za-z0-9_])(" word ")[ ]*\\(")
                        print file ":" line ":" $0
                }'
    done
}

verdict include-direction "$(direction)"
verdict file-length "$(length)"
verdict no-c-included "$(includes "${sources[@]}" | grep -E '\.c$' || true)"
verdict headers-alone "$(alone)"
verdict malloc-in-preload-only "$(words)"
verdict no-typedef-struct "$([ ${#own[@]} -eq 0 ] ||
    grep -HnE '^[[:space:]]*typedef[[:space:]]+(struct|union)' "${own[@]}" || true)"

if command -v shellcheck > /dev/null; then
    scripts=()
    for f in scripts/* .ci/* tests/**/*; do
        [ -f "$f" ] || continue
        if [[ $f == tests/integration/programs/* ]] ||
            head -c 64 "$f" | tr -d '\0' | head -n 1 | grep -qE '^#!.*\b(ba)?sh'; then
            scripts+=("$f")
        fi
    done
    verdict shellcheck "$(shellcheck -s bash -x -P SCRIPTDIR -S warning -f gcc "${scripts[@]}" || true)"
else
    echo 'SKIP lint/shellcheck: shellcheck is not installed'
fi
exit "$failed"
