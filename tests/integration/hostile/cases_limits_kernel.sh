# cases_limits_kernel.sh: what the kernel refuses: system calls, mappings, commit, a cgroup's memory,
# descriptors, /proc.
# shellcheck shell=bash

TESTS+=(seccomp_kill seccomp_madvise seccomp_mremap seccomp_prctl seccomp_futex seccomp_mprotect)

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
