# shellcheck shell=bash disable=SC2154,SC2034 # $cc and $out are the caller's, $lacks is for it
# build.sh: how a unit program is built where tests/shim stands in for Criterion; sourced by
# tests/aarch64/run and tests/musl/run. What the Makefile gives single programs is given here, too.
#
# From the caller: $out (its folder), cc (an array, the compiler). What a compiler says is in $out/made.

compile() { # OUTPUT SOURCE FLAG...
    local to=$1 from=$2
    shift 2
    "${cc[@]}" -std=gnu11 -O2 -g -D_GNU_SOURCE -I. -fno-builtin-malloc -fno-builtin-free \
        -fno-builtin-calloc -fno-builtin-realloc -pthread "$from" "$@" -o "$to" 2> "$out/made"
}

complaint() { grep -m 1 -E 'error|undefined|cannot find' "$out/made"; }

# compile_unit NAME FLAG...: 1 when it does not compile, 2 when what it needs is not there ($lacks).
compile_unit() {
    local name=$1 source=tests/unit/$1.c call
    shift
    if grep -q __wrap_slp_os_reserve "$source"; then set -- "$@" -Wl,--wrap=slp_os_reserve; fi
    case $name in
    interval) set -- "$@" stats/interval.c ;;
    inject*) set -- "$@" -DSLP_OS_HOOK core/os.c ;;
    pool_nomem | pool_nomem_growing)
        for call in pools_alloc alloc_aligned alloc_zeroed alloc_resize; do
            set -- "$@" "-Wl,--wrap=slp_$call"
        done
        ;;
    esac
    if grep -q '<jansson.h>' "$source"; then
        if ! echo 'int main(void) { return 0; }' |
            "${cc[@]}" -x c - -ljansson -o "$out/linked" 2> /dev/null; then
            lacks='no jansson for it'
            return 2
        fi
        set -- "$@" -ljansson
    fi
    compile "$out/unit/$name" "$source" -Itests/shim "$@" "$out/libslabpool-core.a" -lm || return 1
}
