#!/usr/bin/env bash
# git.sh prepare|run SCRIPT...: git's own tests (t/SCRIPT-*.sh) of the installed git. Of the source
# only the tests' helper is built.
set -euo pipefail
. "$(dirname "$0")/common.bash"
verb=$1
shift
src=$BASE/src/git

if [ "$verb" = prepare ]; then
    [ -e /usr/include/zlib.h ] || unavailable 'not installed: zlib.h'
    source_of git t/test-lib.sh
    [ -x "$src/t/helper/test-tool" ] || make -C "$src" -j2 CFLAGS='-O0 -w' NO_OPENSSL=1 NO_CURL=1 \
        NO_EXPAT=1 NO_GETTEXT=1 NO_TCLTK=1 NO_PYTHON=1 GIT-BUILD-OPTIONS t/helper/test-tool \
        > /dev/null
    [ -d "$src/templates/blt" ] || make -C "$src/templates" > /dev/null
    exit
fi
cd "$src/t"
for script; do
    file=$(compgen -G "$script-*.sh" | head -n 1)
    rc=0
    under GIT_TEST_INSTALLED=/usr/bin timeout -k 5 200 sh "./$file" --root="$TMPDIR/git" \
        > "$TMPDIR/out" 2>&1 || rc=$?
    result "$(of_status "$rc")" "$script"
    sed -nE "s|^ok [0-9]+ (# skip.*)|skip\t$script: \1|p; t
        s|^ok ([0-9]+) - (.*)|ok\t$script: \1 \2|p
        s|^not ok [0-9]+ - (.*) # TODO.*|skip\t$script: \1|p; t
        s|^not ok ([0-9]+) - (.*)|bad\t$script: \1 \2|p" "$TMPDIR/out" >> "$RESULTS"
    [ "$rc" = 0 ] || tail -n 3 "$TMPDIR/out"
done
