#!/usr/bin/env bash
# stress-ng.sh prepare|run STRESSOR:OPS...: each stressor in two processes, with --verify, for a
# given number of operations, so that the load of the machine does not change what is done.
set -euo pipefail
. "$(dirname "$0")/common.bash"
[ "$1" = run ] || exit 0
shift

for item; do
    stressor=${item%%:*}
    rc=0
    under stress-ng "--$stressor" 2 "--$stressor-ops" "${item#*:}" --verify --timeout 40 --seed 7 \
        --metrics --temp-path . > out 2>&1 || rc=$?
    cat out
    done=$(awk -v name="$stressor" '$4 == name && $5 ~ /^[0-9]+$/ { print $5; exit }' out)
    # Its 4 is "not implemented here", its 3 "no resources".
    case $rc in
        3 | 4) result skip "$stressor" ;;
        *) grep -qE 'fail:|terminated on signal' out && rc=1
            # One whose processes die at once and are started again "succeeds" without any work.
            [ "$rc" != 0 ] || [ "${done:-0}" -gt 0 ] || rc=1
            result "$(of_status "$rc")" "$stressor" ;;
    esac
done
