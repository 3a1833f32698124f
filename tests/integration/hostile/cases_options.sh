# cases_options.sh: the SLABPOOL_ variables: what is accepted, what is warned about, AT_SECURE.
# shellcheck shell=bash

TESTS+=(option_unknown option_bad_values option_good_values option_at_secure)

# warned VARIABLE=VALUE WORD...: exactly one line on stderr, with the variable, the value and every
# word in it; the program's output and status are as ever. The report goes to a file.
warned() {
    local setting=$1 word dir=$WORK/$TEST status=0 lines
    shift
    rm -f "$dir/report"
    under "SLABPOOL_STATS_FILE=$dir/report" "$setting" /bin/echo output \
        >"$dir/out" 2>"$dir/err" || status=$?
    lines=$(wc -l <"$dir/err")
    if [[ $status != 0 || $(<"$dir/out") != output ]]; then
        WHY="$setting: exit status $status, output \"$(<"$dir/out")\""
        return 1
    elif [[ $lines != 1 ]]; then
        WHY="$setting: $lines lines on stderr, not 1: $(head -c 300 "$dir/err" | tr '\n' '|')"
        return 1
    fi
    for word in "${setting%%=*}" "${setting#*=}" "$@"; do
        if ! grep -qF -- "$word" "$dir/err"; then
            WHY="$setting: \"$word\" is not in: $(<"$dir/err")"
            return 1
        fi
    done
}

# silent VARIABLE=VALUE...: accepted without a word.
silent() {
    local dir=$WORK/$TEST status=0
    under "SLABPOOL_STATS_FILE=$dir/report" "$@" /bin/echo output \
        >"$dir/out" 2>"$dir/err" || status=$?
    if [[ $status != 0 || $(<"$dir/out") != output || -s $dir/err ]]; then
        WHY="$*: exit status $status, stderr: $(head -c 300 "$dir/err" | tr '\n' '|')"
        return 1
    fi
}

t_option_unknown() {
    needs_library || return 0
    if warned SLABPOOL_STATTS=json && warned SLABPOOL_FOO=1 && warned SLABPOOL_=x &&
        warned SLABPOOL_stats=json; then
        pass "$TEST"
    else
        fail "$TEST" "$WHY"
    fi
}

t_option_bad_values() {
    needs_library || return 0
    if warned SLABPOOL_STATS=jsn text json openmetrics prometheus off &&
        warned SLABPOOL_CHILDREN=maybe busy all none &&
        warned SLABPOOL_ON_ERROR=explode abort report &&
        warned SLABPOOL_BACKEND=jemalloc slab mimalloc &&
        warned SLABPOOL_FALLBACK=glibc mimalloc none &&
        warned SLABPOOL_PURGE_DELAY=soon 1000 never &&
        warned SLABPOOL_PURGE_DELAY=-5 1000 never &&
        warned SLABPOOL_ARENA_LIMIT=12Q K M G T &&
        warned SLABPOOL_ARENA_LIMIT=99999999999999999999G &&
        warned SLABPOOL_ARENA_LIMIT=lots &&
        warned SLABPOOL_GUARD_RATE=-1 4294967295 using 0 &&
        warned SLABPOOL_GUARD_RATE=4294967296 && warned SLABPOOL_GUARD_RATE=often &&
        warned SLABPOOL_THP=perhaps on off &&
        warned SLABPOOL_VERBOSE=perhaps on off &&
        warned SLABPOOL_LEAKS=perhaps off report error; then
        pass "$TEST"
    else
        fail "$TEST" "$WHY"
    fi
}

t_option_good_values() {
    local value
    needs_library || return 0
    for value in STATS=text STATS=JSON STATS=OpenMetrics STATS=prometheus STATS=Off \
        CHILDREN=Busy CHILDREN=ALL CHILDREN=none ON_ERROR=Abort ON_ERROR=report HARDEN=On HARDEN=max HARDEN=off BACKEND=SLAB \
        FALLBACK=none PURGE_DELAY=0 PURGE_DELAY=250 PURGE_DELAY=Never ARENA_LIMIT=1G \
        ARENA_LIMIT=512m ARENA_LIMIT=65536K ARENA_LIMIT=1t ARENA_LIMIT=100000000 \
        GUARD_RATE=0 GUARD_RATE=1 GUARD_RATE=5000 GUARD_RATE=4294967295 \
        THP=0 THP=no THP=False THP=OFF THP=1 THP=yes THP=TRUE THP=on VERBOSE=off VERBOSE=0 LEAKS=off; do
        silent "SLABPOOL_$value" || { fail "$TEST" "$WHY"; return 0; }
    done
    pass "$TEST"
}

# The loader ignores a preload by path with AT_SECURE set: the program is linked with the library.
t_option_at_secure() {
    local dir=$WORK/$TEST status=0 shared
    needs_library || return 0
    if [[ $(id -u) != 0 ]] || ! command -v setpriv >/dev/null; then
        skip "$TEST" "needs root and setpriv, to install a setuid program and run it as another"
        return 0
    fi
    if ! gcc "${FLAGS[@]}" -o "$dir/secure" "$HERE/secure.c" "$LIB" \
        "-Wl,-rpath,$(dirname "$LIB")" 2>"$dir/errors"; then
        fail "$TEST" "secure.c does not compile: $(head -c 200 "$dir/errors")"
        return 0
    fi
    shared=$dir/writable
    mkdir -p "$shared"
    chmod 1777 "$shared"
    chmod 4755 "$dir/secure"
    if ! setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$dir/secure" -a -r "$LIB"; then
        skip "$TEST" "another user cannot reach $dir or the library"
        return 0
    fi
    echo 'foo = 1' >"$dir/conf"
    bounded setpriv --reuid=65534 --regid=65534 --clear-groups \
        env SLABPOOL_CONFIG="$dir/conf" SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$shared/report" SLABPOOL_FOO=1 \
        SLABPOOL_VERBOSE=on "$dir/secure" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    if [[ $status != 0 ]]; then
        verdict "$TEST" "$status"
    elif [[ -n $(ls -A "$shared") ]]; then
        fail "$TEST" "SLABPOOL_STATS_FILE was followed"
    elif grep -q 'SLABPOOL_\|"schema"' "$WORK/$TEST.err"; then
        fail "$TEST" "a variable was read: $(head -c 200 "$WORK/$TEST.err")"
    else
        pass "$TEST"
    fi
}
