# cases_config.sh: SLABPOOL_CONFIG: what its lines mean, and files that are none to read.
# shellcheck shell=bash disable=SC2153

TESTS+=(config_in_force config_environment_wins config_bad_lines config_long config_odd_files
    config_relative config_children classes_in_force classes_rounded classes_too_many)

# under_config FILE [SETTING...]: a run of echo, whose report, out and err are left in $WORK/$TEST.
under_config() {
    local file=$1 dir=$WORK/$TEST status=0
    shift
    rm -f "$dir/report"
    under SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/report" "SLABPOOL_CONFIG=$file" "$@" \
        /bin/echo output >"$dir/out" 2>"$dir/err" || status=$?
    [[ $status == 0 && $(<"$dir/out") == output ]] && return 0
    fail "$TEST" "exit status $status, output \"$(head -c 80 "$dir/out")\""
    return 1
}

# in_force NAME=VALUE...: so the report says; else a FAIL line.
in_force() {
    local why
    why=$("$PYTHON" - "$WORK/$TEST/report" "$@" <<'EOF'
import json
import sys

config = json.load(open(sys.argv[1]))["config"]
for part in sys.argv[2:]:
    name, value = part.split("=", 1)
    if config.get(name) != value:
        sys.exit(f"{name} is {config.get(name)!r}, not {value!r}")
EOF
    ) 2>&1 && return 0
    fail "$TEST" "${why:-the report does not say $*}"
    return 1
}

# said N WORD...: N lines on stderr, with each word.
said() {
    local lines word want=$1 err=$WORK/$TEST/err
    shift
    lines=$(wc -l <"$err")
    if [[ $lines != "$want" ]]; then
        fail "$TEST" "$lines lines on stderr, not $want: $(head -c 300 "$err" | tr '\n' '|')"
        return 1
    fi
    for word in "$@"; do
        grep -qF -- "$word" "$err" && continue
        fail "$TEST" "\"$word\" is not in: $(head -c 300 "$err" | tr '\n' '|')"
        return 1
    done
}

# Both spellings, any case, comments, blanks, a byte order mark, CRLF, no newline at the end.
t_config_in_force() {
    local f=$WORK/$TEST/conf
    needs_library || return 0
    printf '%b' '\xef\xbb\xbf# fitted\n\n  purge_delay=250 # ms\r\nSLABPOOL_ON_ERROR = Report\r\n' \
        '\t#x\nthp = on\nCLASSES\t=\t304:prealloc=10,keep=5;4096:limit=100000,batch=3\n' \
        'arena_limit = \nslabpool_guard_rate=0\nfallback = none' >"$f"
    under_config "$f" && said 0 && in_force purge_delay=250 on_error=report thp=on fallback=none \
        "classes=304:prealloc=10,keep=5;4096:limit=100000,batch=3" "config=$f" arena_limit=none &&
        pass "$TEST"
    return 0
}

t_config_environment_wins() {
    local f=$WORK/$TEST/conf
    needs_library || return 0
    printf 'stats = off\nstats_file = /nonexistent/x\npurge_delay = soon\nthp=on\nclasses=64:keep=1\n' >"$f"
    under_config "$f" SLABPOOL_PURGE_DELAY=7 SLABPOOL_CLASSES=128:keep=2 SLABPOOL_THP= && said 0 &&
        in_force stats=json purge_delay=7 thp=on classes=128:keep=2 && pass "$TEST"
    return 0
}

t_config_bad_lines() {
    local f=$WORK/$TEST/conf
    needs_library || return 0
    printf '%b' 'nonsense\n= 5\nfoo = 1\npurge_delay = soon\nthp = on\nTHP = off\nconfig = /x\n' \
        'verbose = o\0n\nclasses = 64:keep=1;x:y;128:keep=2\n' >"$f"
    under_config "$f" && said 8 "$f:1: nonsense: this line is no" "$f:2: = 5: this line is no" \
        "$f:3: foo = 1: there is no such variable" "$f:4: purge_delay = soon is not accepted" \
        "using 1000" "$f:6: THP = off: set above already" "$f:7: config = /x: a file cannot" \
        "$f:8: verbose = o: there is a NUL byte" "$f:9: SLABPOOL_CLASSES: x:y is not accepted" &&
        in_force thp=on purge_delay=1000 "classes=64:keep=1;128:keep=2" && pass "$TEST"
    return 0
}

t_config_long() {
    local f=$WORK/$TEST/conf
    needs_library || return 0
    { printf 'thp = on\n#'; head -c 32747 /dev/zero | tr '\0' x; printf '\nverbose = off\n'; } >"$f"
    # 32,768 bytes end in the last line, which is then none.
    under_config "$f" && said 1 "$f" "32768" && in_force thp=on || return 0
    { printf 'stats_file = '; head -c 9000 /dev/zero | tr '\0' y; printf '\nthp = on\n'; } >"$f"
    under SLABPOOL_STATS=off "SLABPOOL_CONFIG=$f" /bin/echo output >"$WORK/$TEST/out" \
        2>"$WORK/$TEST/err" || true
    said 1 "$f:1: stats_file = yyy" "is not accepted" && pass "$TEST"
    return 0
}

t_config_odd_files() {
    local d=$WORK/$TEST/files f
    needs_library || return 0
    mkdir -p "$d/folder"
    mkfifo "$d/fifo"
    : >"$d/empty"
    printf 'thp = on' >"$d/secret"
    ln -s "$d/loop" "$d/loop"
    for f in "$d/folder" "$d/fifo" "$d/none" "$d/empty/below" "$d/loop" /dev/tty /dev/stdin; do
        under_config "$f" && said 1 "SLABPOOL_CONFIG=" "; ignored" && in_force thp=off || return 0
    done
    if [[ $(id -u) != 0 ]]; then
        chmod 000 "$d/secret"
        under_config "$d/secret" && said 1 "no permission" || return 0
    fi
    under_config "$d/empty" && said 0 && pass "$TEST"
    return 0
}

# From the working directory at the start.
t_config_relative() {
    needs_library || return 0
    printf 'thp = on\n' >"$WORK/$TEST/conf"
    (cd "$WORK/$TEST" && under_config ./conf) && said 0 && in_force thp=on && pass "$TEST"
    return 0
}

# A child under the library does not say again what its parent has said.
t_config_children() {
    local dir=$WORK/$TEST
    needs_library || return 0
    printf 'foo = 1\nthp = maybe\n' >"$dir/conf"
    under SLABPOOL_STATS=off "SLABPOOL_CONFIG=$dir/conf" /bin/sh -c '/bin/true; /bin/true; :' \
        >"$dir/out" 2>"$dir/err" || true
    said 2 && pass "$TEST"
    return 0
}

t_classes_in_force() {
    needs_library || return 0
    under_config "" SLABPOOL_CLASSES=16:batch=5\;1K:KEEP=2K,prealloc=7\;262144:limit=3 && said 0 &&
        in_force "classes=16:batch=5;1024:prealloc=7,keep=2048;262144:limit=3" && pass "$TEST"
    return 0
}

# Said once, however many there are.
t_classes_rounded() {
    needs_library || return 0
    under_config "" SLABPOOL_CLASSES=100:keep=1\;300:keep=2\;1025:keep=3 &&
        said 1 "100:keep=1: rounded up" && in_force "classes=112:keep=1;304:keep=2;1152:keep=3" &&
        pass "$TEST"
    return 0
}

t_classes_too_many() {
    local i rules=
    needs_library || return 0
    for ((i = 272; i < 1024; i += 16)); do rules+="$i:keep=1;"; done # 32 that are no classes
    under_config "" "SLABPOOL_CLASSES=$rules" && said 0 || return 0
    under_config "" "SLABPOOL_CLASSES=${rules}2176:keep=1;272:keep=2" &&
        said 1 "2176:keep=1: only 32 sizes can be added" || return 0
    rules=
    for ((i = 0; i < 66; i++)); do rules+="64:keep=1;"; done
    under_config "" "SLABPOOL_CLASSES=$rules" && said 1 "only 64 rules" && pass "$TEST"
    return 0
}
