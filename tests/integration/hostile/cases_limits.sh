# cases_limits.sh: limits on address space, data and locked memory; memory given back.
# shellcheck shell=bash

TESTS+=(as_256_before as_64_before as_32_before as_256_inside as_64_inside as_32_inside
    as_64_after_trim data_32 mlockall_all mlockall_current purge_0 purge_100 purge_never waste)

# served_natively COMMAND...: how many blocks the same command is served by glibc.
served_natively() {
    bounded env EXPECT_NATIVE=1 "$@" 2>/dev/null | sed -n 's/^served //p'
}

# limited PERCENT LIMIT... -- ARGUMENT...: runs `limited` under prlimit options and compares.
limited() {
    local percent=$1 limits=() status=0 native served
    shift
    while [[ $1 != -- ]]; do
        limits+=("$1")
        shift
    done
    shift
    compiled limited || return 0
    under prlimit "${limits[@]}" "$OUT/limited" "$@" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    if [[ $status == 0 && $NATIVE != 1 ]]; then
        native=$(served_natively prlimit "${limits[@]}" "$OUT/limited" "$@")
        served=$(sed -n 's/^served //p' "$WORK/$TEST.out")
        if ((served * 100 < native * percent)); then
            echo "failed: served $served blocks of 64 KiB, glibc $native: under $percent %" \
                >"$WORK/$TEST.out"
            status=1
        fi
    fi
    verdict "$TEST" "$status"
}

# prlimit itself runs under the limit with the preload in its environment, as a shell's ulimit would
# have it.
t_as_256_before() { limited 95 --as=268435456 -- 0; }
t_as_64_before() { limited 90 --as=67108864 -- 0; }
t_as_32_before() { limited 80 --as=33554432 -- 0; }
t_as_256_inside() { limited 95 --core=0 -- 256; }
t_as_64_inside() { limited 90 --core=0 -- 64; }
t_as_32_inside() { limited 80 --core=0 -- 32; }
t_as_64_after_trim() { limited 90 --core=0 -- 64 trim; }
t_data_32() { limited 80 --data=33554432 -- 0; }

locked() {
    local status=0
    compiled locked || return 0
    under "$OUT/locked" "$@" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    verdict "$TEST" "$status"
}

t_mlockall_all() { locked all; }
t_mlockall_current() { locked current; }

purge() {
    local status=0
    compiled purge || return 0
    under "SLABPOOL_PURGE_DELAY=$1" "$OUT/purge" "$1" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    verdict "$TEST" "$status"
}

t_purge_0() { purge 0; }
t_purge_100() { purge 100; }
t_purge_never() { purge never; }

t_waste() {
    compiled waste || return 0
    simple "$TEST" waste
}
