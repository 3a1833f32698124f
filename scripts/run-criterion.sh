#!/usr/bin/env bash
# run-criterion.sh SUITE BINARY...: runs Criterion test programs and prints the results as
# PASS, FAIL and SKIP lines, SUITE/PROGRAM.GROUP.TEST. What a failed test said is on stderr.
# SLABPOOL_UNIT_TIMEOUT: seconds one program may take (300).
set -euo pipefail

suite=$1
shift
limit=${SLABPOOL_UNIT_TIMEOUT:-300}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0

# A sanitizer's finding must fail the test it is found in.
export ASAN_OPTIONS="abort_on_error=1:detect_leaks=0:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS:-}"
export TSAN_OPTIONS="halt_on_error=1:abort_on_error=1:${TSAN_OPTIONS:-}"

for program in "$@"; do
    name=$(basename "$program")
    rc=0
    timeout -k 5 "$limit" "$program" -j2 --tap="$dir/tap" > "$dir/out" 2>&1 < /dev/null || rc=$?
    touch "$dir/tap"
    awk -v suite="$suite" -v name="$name" -v rc="$rc" '
        function flush_failure() {
            if (pending != "") {
                print "FAIL " pending ": " (why == "" ? "crashed or exited, see stderr" : why)
                failures++
            }
            pending = ""; why = ""
        }
        /^1\.\./ { planned = substr($0, 4) + 0 }
        /^(not )?ok - / {
            flush_failure()
            seen++
            ok = !/^not /
            text = $0
            sub(/^(not )?ok - /, "", text)
            test = text
            sub(/ .*/, "", test)
            sub(/::/, ".", test)
            rest = text
            sub(/^[^ ]+ */, "", rest)
            id = suite "/" name "." test
            if (ok && rest ~ /# SKIP/) {
                sub(/.*# SKIP */, "", rest)
                print "SKIP " id ": " rest
            } else if (ok) {
                print "PASS " id
            } else {
                pending = id
                if (rest ~ /^timed out/) why = rest
            }
            next
        }
        pending != "" && /^ *- .*: \|\+/ { at = $2; sub(/:$/, "", at); next }
        pending != "" && /^      / {
            line = $0
            sub(/^ +/, "", line)
            if (why == "") why = at " " line
        }
        END {
            flush_failure()
            if (seen != planned || seen == 0) {
                printf "FAIL %s/%s: %d of %d tests reported, status %d\n", \
                       suite, name, seen, planned, rc
                failures++
            } else if (rc != 0 && !failures) {
                printf "FAIL %s/%s: every test passed but the status is %d\n", suite, name, rc
                failures++
            }
            exit failures > 0
        }' "$dir/tap" || { failed=1; sed 's/^/    /' "$dir/out" >&2; }
    rm -f "$dir/tap"
done
exit "$failed"
