# cases_signal.sh: signal handlers, cancelled threads, libraries that come and go.
# shellcheck shell=bash
# FORKS=n: forks of signal_fork (default 200, 2,000 for the full test). OPENS=n: of plugins (default
# 1,000, 10,000 for the full test).

TESTS+=(signal_fork cancelled plugins)

t_signal_fork() {
    local status=0 forks=${FORKS:-200}
    local TIMEOUT=$((TIMEOUT + forks))
    compiled signal_fork || return 0
    under "$OUT/signal_fork" "$forks" >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" </dev/null || status=$?
    verdict "$TEST" "$status"
}

t_cancelled() { program cancelled; }

t_plugins() {
    local status=0 opens=${OPENS:-1000}
    local TIMEOUT=$((TIMEOUT + opens / 50))
    compiled plugin.so && compiled plugins || return 0
    under "$OUT/plugins" "$OUT/plugin.so" "$opens" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" </dev/null || status=$?
    verdict "$TEST" "$status"
}
