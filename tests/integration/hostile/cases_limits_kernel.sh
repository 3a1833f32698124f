# cases_limits_kernel.sh: what the kernel refuses: system calls, mappings, commit, a cgroup's memory,
# descriptors, /proc.
# shellcheck shell=bash

TESTS+=(seccomp_kill seccomp_madvise seccomp_mremap seccomp_prctl seccomp_futex seccomp_mprotect
    max_map_count memory_cgroup overcommit_2 chroot_without_proc)

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

# in_cgroup BYTES COMMAND...: runs it in a memory cgroup of its own; 77 where none can be made.
in_cgroup() {
    local bytes=$1 status=0 dir
    shift
    if [[ -e /sys/fs/cgroup/memory/memory.limit_in_bytes ]]; then
        dir=/sys/fs/cgroup/memory/slabpool.$$
        mkdir "$dir" 2>/dev/null && echo "$bytes" >"$dir/memory.limit_in_bytes" || return 77
        echo "$bytes" 2>/dev/null >"$dir/memory.memsw.limit_in_bytes" || true
    else
        dir=/sys/fs/cgroup/slabpool.$$
        grep -qw memory /sys/fs/cgroup/cgroup.subtree_control 2>/dev/null &&
            mkdir "$dir" 2>/dev/null && echo "$bytes" >"$dir/memory.max" || return 77
        echo 0 2>/dev/null >"$dir/memory.swap.max" || true
    fi
    # shellcheck disable=SC2016
    under sh -c 'echo $$ >"$0/cgroup.procs" && exec "$@"' "$dir" "$@" || status=$?
    rmdir "$dir" || true
    return "$status"
}

t_memory_cgroup() {
    local status=0
    compiled confined || return 0
    in_cgroup 88080384 "$OUT/confined" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    [[ $status != 77 ]] || echo 'skip: no memory cgroup can be made here' >"$WORK/$TEST.out"
    verdict "$TEST" "$status"
}

# The setting is the whole machine's, so it is only changed when asked for, and for a moment.
t_overcommit_2() {
    local status=0 vm=/proc/sys/vm
    compiled committed || return 0
    if [[ ${HOSTILE_SYSCTL:-0} != 1 || ! -w $vm/overcommit_memory ]]; then
        skip "$TEST" "changes vm.overcommit_memory of the machine: needs HOSTILE_SYSCTL=1 and root"
        return 0
    fi
    (
        mode=$(<$vm/overcommit_memory) kbytes=$(<$vm/overcommit_kbytes)
        ratio=$(<$vm/overcommit_ratio)
        restore() {
            echo "$mode" >$vm/overcommit_memory
            echo "$kbytes" >$vm/overcommit_kbytes
            [[ $kbytes != 0 ]] || echo "$ratio" >$vm/overcommit_ratio
        }
        trap restore EXIT
        used=$(awk '$1 == "Committed_AS:" { print $2 }' /proc/meminfo)
        echo $((used + (200 << 10))) >$vm/overcommit_kbytes
        echo 2 >$vm/overcommit_memory
        under "$OUT/committed" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err"
    ) || status=$?
    verdict "$TEST" "$status"
}

# A tree with the program and its libraries, and nothing else: no /proc, no /dev.
t_chroot_without_proc() {
    local status=0 dir=$WORK/$TEST file loader='' root=$WORK/$TEST/root
    needs_library && compiled sandboxed || return 0
    if [[ $(id -u) != 0 ]]; then
        skip "$TEST" "needs root, to change it"
        return 0
    fi
    while read -r file; do
        mkdir -p "$root${file%/*}"
        cp -L "$file" "$root$file"
        [[ $file != */ld-* ]] || loader=$file
    done < <(ldd "$OUT/sandboxed" "$LIB" | grep -o '/[^ ]*\.so[^ ):]*' | sort -u)
    cp "$OUT/sandboxed" "$LIB" "$root/"
    bounded env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin SLABPOOL_STATS=json \
        chroot "$root" "$loader" --preload "/${LIB##*/}" \
        /sandboxed >"$WORK/$TEST.out" 2>"$dir/err" || status=$?
    if [[ $status == 0 ]] && ! check_report "$dir/err" /dev/null >"$dir/check"; then
        cat "$dir/check" >>"$WORK/$TEST.out"
        status=1
    fi
    verdict "$TEST" "$status"
}
