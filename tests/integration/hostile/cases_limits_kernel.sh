# cases_limits_kernel.sh: what the kernel refuses: system calls, mappings, commit, a cgroup's memory,
# descriptors, /proc.
# shellcheck shell=bash

TESTS+=(seccomp_kill seccomp_madvise seccomp_mremap seccomp_prctl seccomp_futex seccomp_mprotect
    max_map_count)

# sandboxed ARGUMENT...: the program comes through, and its report arrives.
sandboxed() {
    local status=0 dir=$WORK/$TEST
    compiled sandboxed || return 0
    under SLABPOOL_STATS=json "$OUT/sandboxed" "$@" >"$WORK/$TEST.out" 2>"$dir/err" || status=$?
    if [[ $status == 0 && $NATIVE != 1 ]] && ! check_report "$dir/err" /dev/null >"$dir/check"; then
        cat "$dir/check" >>"$WORK/$TEST.out"
        status=1
    fi
    verdict "$TEST" "$status"
}

t_seccomp_kill() { sandboxed kill; }
t_seccomp_madvise() { sandboxed refuse madvise; }
t_seccomp_mremap() { sandboxed refuse mremap; }
t_seccomp_prctl() { sandboxed refuse prctl; }
t_seccomp_futex() { sandboxed refuse futex; }
t_seccomp_mprotect() { sandboxed refuse mprotect; }

# at_least_natively COMMAND...: under the library it is served at least what glibc serves it.
at_least_natively() {
    local status=0 native served
    under "$@" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    if [[ $status == 0 && $NATIVE != 1 ]]; then
        native=$(served_natively "$@")
        served=$(sed -n 's/^served //p' "$WORK/$TEST.out")
        if ((served < native)); then
            echo "failed: served $served, glibc $native" >"$WORK/$TEST.out"
            status=1
        fi
    fi
    verdict "$TEST" "$status"
}

t_max_map_count() {
    compiled mappings || return 0
    at_least_natively "$OUT/mappings"
}
