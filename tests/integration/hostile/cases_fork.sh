# cases_fork.sh: storms of forks, and what children may and may not do.
# shellcheck shell=bash
# FORKS=n: forks of each storm (default 100, or 40; 1,000 for the full test).

TESTS+=(storm storm_remote storm_large storm_ending storm_stdio storm_purge_at_once storm_mimalloc
    fork_chain_alone fork_chain_idle fork_chain_busy fork_raw)

# storm MODE FORKS [VARIABLE=VALUE...]: the storm, then every report of its processes.
storm() {
    local storm_mode=$1 forks=${FORKS:-$2} dir=$WORK/$TEST status=0
    local TIMEOUT=$((TIMEOUT + forks))
    shift 2
    compiled fork_storm -O2 || return 0
    under SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/r.%p" "$@" \
        "$OUT/fork_storm" "$storm_mode" "$forks" "$dir/expected" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" </dev/null || status=$?
    if [[ $status == 0 && $NATIVE != 1 ]]; then
        "$PYTHON" "$HERE/storm_reports.py" "$dir" "$dir/expected" >"$WORK/$TEST.out" || status=1
    fi
    verdict "$TEST" "$status"
}

t_storm() { storm plain 100; }
t_storm_remote() { storm remote 40; }
t_storm_large() { storm large 40; }
t_storm_ending() { storm ending 40; }
t_storm_stdio() { storm stdio 40; }
t_storm_purge_at_once() { storm large 40 SLABPOOL_PURGE_DELAY=0; }

t_storm_mimalloc() {
    if ! has_mimalloc; then
        skip "$TEST" "needs libmimalloc"
        return 0
    fi
    storm remote 40 SLABPOOL_ARENA_LIMIT=1M
}

# chain MODE: 200 generations, each the child of the one before.
chain() {
    local status=0 TIMEOUT=$((TIMEOUT + 100))
    compiled fork_chain -O2 || return 0
    under "$OUT/fork_chain" "$1" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" </dev/null || status=$?
    verdict "$TEST" "$status"
}

t_fork_chain_alone() { chain alone; }
t_fork_chain_idle() { chain idle; }
t_fork_chain_busy() { chain busy; }

t_fork_raw() { program fork_raw; }
