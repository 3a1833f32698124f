#!/usr/bin/env bash
# glibc.sh prepare|run FOLDER...: tests of the C library's source (malloc, nptl, ...), each a
# program, built with glibc's own support library against the installed C library. Tests of
# internals that do not build outside glibc's tree are left out: prepare lists them.
set -euo pipefail
. "$(dirname "$0")/common.bash"
verb=$1
shift
src=$BASE/src/glibc
out=$BASE/glibc

# The macros are what glibc's own build would define; headers that it wraps are the system's.
flags() {
    local path
    printf '%s\n' -O2 -g -w -std=gnu11 -D_GNU_SOURCE -DTEST_NO_MALLOPT -DTIMEOUTFACTOR=1 \
        -D_STACK_GROWS_DOWN=1 -fno-builtin -include limits.h -I"$out/inc" -iquote "$src/support" \
        -idirafter "$src/support" -idirafter "$src/include" -idirafter "$src/sysdeps/generic" \
        -idirafter "$src/malloc" -idirafter "$src/sysdeps/nptl" -idirafter "$src" \
        '-Dlibc_hidden_proto(x)=' '-Dlibc_hidden_def(x)=' -Dattribute_hidden=
    for path in SRCDIR OBJDIR OBJDIR_ELF_LDSO INSTDIR LIBDIR BINDIR SBINDIR COMPLOCALEDIR \
        SYSCONFDIR ROOTSBINDIR SLIBDIR; do
        printf '%s\n' "-D${path}_PATH=\"/usr\""
    done
}

# tests FOLDER: the sources of its tests. What glibc links statically is not for a preload.
tests() {
    find "$src/$1" -maxdepth 1 -name '*.c' | sort | grep -E '/(tst-|mallocbug)[^/]*$' |
        grep -vE -- '-aux[^/]*$|-skeleton\.c|-static|mod[0-9]*\.c|/tst-[^/]*-mem\.c'
}

compile() { gcc "${flags[@]}" "$@" > /dev/null 2>&1; }

prepare() {
    local f name h extra
    command -v gcc > /dev/null || unavailable 'not installed: gcc'
    source_of glibc malloc/tst-malloc.c '*/malloc/*' '*/support/*' '*/include/*' '*/nptl/*' \
        '*/sysdeps/generic/*' '*/sysdeps/pthread/*' '*/test-skeleton.c'
    mkdir -p "$out/inc" "$out/obj"
    ln -sfn "$src/support" "$out/inc/support"
    for h in libc-diag.h array_length.h libc-pointer-arith.h intprops.h; do
        ln -sf "$src/include/$h" "$out/inc/"
    done
    touch "$out/inc/config.h" "$out/inc/libc-config.h"
    mapfile -t flags < <(flags)
    if [ ! -e "$out/libsupport.a" ]; then
        # Some of it serves internals only, and does not compile here.
        for f in "$src"/{support/,malloc/scratch_buffer_,malloc/alloc_buffer_}*.c; do
            name=$(basename "$f" .c)
            case $name in
                support_test_main) ;;
                *_main | test-* | tst-* | echo-* | true-* | shell-* | links-*) continue ;;
            esac
            compile -c "$f" -o "$out/obj/$name.o" || rm -f "$out/obj/$name.o"
        done
        ar rcs "$out/libsupport.a" "$out"/obj/*.o
    fi
    for folder; do
        mkdir -p "$out/$folder"
        while read -r f; do
            name=$(basename "$f" .c)
            [ ! -e "$out/$folder/$name" ] && [ ! -e "$out/$folder/$name.not" ] || continue
            extra=()
            case $name in
                tst-interpose-*) extra=("${f%/*}/${name/interpose-/interpose-aux-}.c") ;;
            esac
            if ! compile "$f" "${extra[@]}" "$out/libsupport.a" -pthread -ldl -lm \
                -o "$out/$folder/$name"; then
                touch "$out/$folder/$name.not"
                echo "does not build outside glibc: $name"
            fi
        done < <(tests "$folder")
    done
}

if [ "$verb" = prepare ]; then
    prepare "$@"
    exit
fi
for folder; do
    for program in "$out/$folder"/*; do
        name=$(basename "$program")
        setting=(TIMEOUTFACTOR=4)
        case $name in
            *.not) continue ;;
            # As malloc/Makefile has it.
            tst-mxfast)
                setting+=(GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.mxfast=0) ;;
            tst-malloc-usable | tst-malloc-check) setting+=(MALLOC_CHECK_=3) ;;
            tst-malloc-usable-tunables) setting+=(GLIBC_TUNABLES=glibc.malloc.check=3) ;;
        esac
        rc=0
        echo "== $name"
        under "${setting[@]}" timeout -k 5 100 "$program" || rc=$?
        result "$(of_status "$rc")" "$name"
    done
done
