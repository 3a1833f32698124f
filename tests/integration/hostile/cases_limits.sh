# cases_limits.sh: limits on address space, data and locked memory; memory given back.
# shellcheck shell=bash

TESTS+=(as_32_before as_64_before as_128_before as_256_before as_1024_before as_8192_before
    as_32_inside as_64_inside as_128_inside as_256_inside as_1024_inside as_8192_inside
    as_64_after_trim data_32 data_64 data_128 data_256 data_1024 data_8192 as_32_past_a_limit
    mlockall_all mlockall_current purge_0 purge_100 purge_never waste)

# served_natively COMMAND...: how many blocks the same command is served by glibc.
served_natively() {
    bounded env EXPECT_NATIVE=1 "$@" 2>/dev/null | sed -n 's/^served //p'
}

# own_blocks NATIVE: how many of that many blocks of 64 KiB may be missing: the address space of the
# library itself, a chunk for the heaps of threads, 160 bytes of table for each block, and three, as
# the last range needs room to be aligned.
own_blocks() {
    local kind at size bytes=0
    while read -r kind _ at _ _ size _; do
        [[ $kind == LOAD ]] || continue
        bytes=$((bytes + (at + size + 4095) / 4096 * 4096 - at / 4096 * 4096))
    done < <(readelf -lW "$LIB")
    echo $(((bytes + 65536 + $1 * 160 + 65535) / 65536 + 3))
}

# limited LIMIT... -- ARGUMENT...: runs `limited` under prlimit options and compares with glibc.
limited() {
    local limits=() status=0 native served missing
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
        missing=$(own_blocks "$native")
        if ((served < native - missing)); then
            echo "failed: served $served blocks, glibc $native: more than $missing are missing" \
                >"$WORK/$TEST.out"
            status=1
        fi
    fi
    verdict "$TEST" "$status"
}

# prlimit itself runs under the limit with the preload in its environment, as a shell's ulimit would
# have it.
t_as_32_before() { limited --as=33554432 -- 0; }
t_as_64_before() { limited --as=67108864 -- 0; }
t_as_128_before() { limited --as=134217728 -- 0; }
t_as_256_before() { limited --as=268435456 -- 0; }
t_as_1024_before() { limited --as=1073741824 -- 0 64; }
t_as_8192_before() { limited --as=8589934592 -- 0 1024; }
t_as_32_inside() { limited --core=0 -- 32; }
t_as_64_inside() { limited --core=0 -- 64; }
t_as_128_inside() { limited --core=0 -- 128; }
t_as_256_inside() { limited --core=0 -- 256; }
t_as_1024_inside() { limited --core=0 -- 1024 64; }
t_as_8192_inside() { limited --core=0 -- 8192 1024; }
t_as_64_after_trim() { limited --core=0 -- 64 trim; }
t_data_32() { limited --data=33554432 -- 0; }
t_data_64() { limited --data=67108864 -- 0; }
t_data_128() { limited --data=134217728 -- 0; }
t_data_256() { limited --data=268435456 -- 0; }
t_data_1024() { limited --data=1073741824 -- 0 64; }
t_data_8192() { limited --data=8589934592 -- 0 1024; }

# Past a limit of our own mimalloc serves, which wants more room than there is here: mappings do.
t_as_32_past_a_limit() {
    local status=0 native served run
    compiled limited || return 0
    run=(prlimit --as=33554432 "$OUT/limited" 0)
    under SLABPOOL_ARENA_LIMIT=1M "${run[@]}" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    native=$(served_natively "${run[@]}")
    served=$(sed -n 's/^served //p' "$WORK/$TEST.out")
    if [[ $status == 0 ]] && ((served < native * 3 / 4)); then
        echo "failed: served $served blocks, glibc $native" >"$WORK/$TEST.out"
        status=1
    fi
    verdict "$TEST" "$status"
}

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
