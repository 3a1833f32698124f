# cases_process.sh: start, threads, forks, other libraries.
# shellcheck shell=bash

TESTS+=(early_linked early_preloaded_first early_preloaded_last hooks_before hooks_behind
    key_destructors many_keys small_stack thread_locals short_threads fork_threads fork_handlers
    spawns deepbind opened late_key small_stack_info fork_orphans)

# program NAME: builds and runs NAME.c or NAME.cc; the test has its name.
program() {
    compiled "$1" || return 0
    simple "$TEST" "$1"
}

t_key_destructors() { program key_destructors; }
t_many_keys() { program many_keys; }
t_small_stack() { program small_stack; }
t_thread_locals() { program thread_locals; }
t_short_threads() { program short_threads; }
t_fork_threads() { program fork_threads; }
t_fork_handlers() { program fork_handlers; }
t_spawns() { program spawns; }
t_late_key() { program late_key; }
t_small_stack_info() { program small_stack_info; }
t_fork_orphans() { program fork_orphans; }

# with_preloads PROGRAM OBJECT...: runs it with these preloads, the word LIB being ours.
with_preloads() {
    local program=$1 status=0
    shift
    bounded env SLABPOOL_STATS=off EARLY_KEYS=64 \
        LD_PRELOAD="$(preloads "$@")" "$OUT/$program" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" </dev/null || status=$?
    verdict "$TEST" "$status"
}

early() {
    compiled early_lib.so && compiled early "$OUT/early_lib.so" || return 0
    with_preloads early "$@"
}

t_early_linked() { early LIB; }
t_early_preloaded_first() { early "$OUT/early_lib.so" LIB; }
t_early_preloaded_last() { early LIB "$OUT/early_lib.so"; }

hooks() {
    compiled hook_lib.so && compiled hooked || return 0
    with_preloads hooked "$@"
}

t_hooks_before() { hooks "$OUT/hook_lib.so" LIB; }
t_hooks_behind() { hooks LIB "$OUT/hook_lib.so"; }

t_deepbind() {
    local status=0
    compiled deep_lib.so && compiled deepbind || return 0
    under "$OUT/deepbind" "$OUT/deep_lib.so" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    verdict "$TEST" "$status"
}

t_opened() {
    local status=0
    needs_library && compiled opened || return 0
    bounded env SLABPOOL_STATS=off "$OUT/opened" "$LIB" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    verdict "$TEST" "$status"
}
