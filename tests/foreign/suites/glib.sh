#!/usr/bin/env bash
# glib.sh prepare|run [PATTERN...]: GLib's tests as Debian installs them, each a program that speaks
# TAP; without patterns all but those that want a session bus or measure.
set -euo pipefail
. "$(dirname "$0")/common.bash"
[ "$1" = run ] || exit 0
shift
folder=/usr/libexec/installed-tests/glib

for program in "$folder"/*; do
    name=$(basename "$program")
    [ -f "$program" ] && [ -x "$program" ] || continue
    case $name in
        *.so | *.py | *.a | *.bat | gdbus-* | performance* | *-performance) continue ;;
        testfilemonitor | *-slow) continue ;;
    esac
    grep -qs 'Output=TAP' "/usr/share/installed-tests/glib/$name.test" || continue
    hit=
    for pattern in "${@:-*}"; do
        # shellcheck disable=SC2053  # a pattern is meant
        if [[ $name == $pattern ]]; then hit=1; fi
    done
    [ -n "$hit" ] || continue
    rc=0
    under timeout -k 5 60 "$program" > "$name.out" 2> "$name.err" || rc=$?
    result "$(of_status "$rc")" "$name"
    sed -nE "s|^ok [0-9]+ ([^#]*[^# ]) *# SKIP.*|skip\t$name: \1|p; t
        s|^ok [0-9]+ ([^#]*[^# ]).*|ok\t$name: \1|p; t
        s|^not ok [0-9]+ ([^#]*[^# ]).*|bad\t$name: \1|p" "$name.out" >> "$RESULTS"
    [ "$rc" = 0 ] || tail -n 5 "$name.out" "$name.err"
done
