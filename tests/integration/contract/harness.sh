# shellcheck shell=bash
# harness.sh: what the runners of contract/, hostile/ and faults/ share; sourced by them.
#
# The caller sets SUITE and HERE (its own folder) first. From the environment: LIB, the library
# (build/libslabpool.so); NATIVE=1, run without it, to prove the tests themselves.
# A program ends with 0 (held), 77 (cannot be tested here) or anything else (failed); what it
# writes to stdout as `failed: ...` or `skip: ...` is the reason shown.
# For another machine (tests/aarch64/run): MACHINE, its name, EMULATOR, the command that runs its
# programs, with CC and LIB that are its own.

SUITE=${MACHINE:+$MACHINE-}$SUITE
read -ra EMULATOR <<<"${EMULATOR-}"
ROOT=$(cd "$HERE" && while [[ ! -d .git && ! -f Makefile ]]; do cd ..; done && pwd)
EXPECT_DIR=$ROOT/tests/integration/contract
LIB=${LIB:-$ROOT/build/libslabpool.so}
[[ $LIB == /* ]] || LIB=$PWD/$LIB
NATIVE=${NATIVE:-0}
TIMEOUT=${TIMEOUT:-60}
OUT=$ROOT/build/tests/$SUITE
PYTHON=/usr/bin/python3
[[ -x $PYTHON ]] || PYTHON=python3
WARNINGS=(-Wall -Wextra -Wshadow -Wconversion)
FLAGS=(-O0 -g -fno-builtin -pthread "${WARNINGS[@]}" -I"$EXPECT_DIR")
ONLY=("$@")
FAILED=0

mkdir -p "$OUT"
WORK=$(mktemp -d "$OUT/work.XXXXXX")
chmod 755 "$WORK"
trap 'rm -rf "$WORK"' EXIT

# Options of the user's must not reach the programs under test.
for variable in $(compgen -e SLABPOOL_ || true); do
    unset "$variable"
done

if [[ $NATIVE == 1 ]]; then
    export EXPECT_NATIVE=1
elif [[ ! -e $LIB ]]; then
    echo "FAIL $SUITE/library: $LIB does not exist (make it first, or run with NATIVE=1)"
    exit 1
fi

# up_to_date TARGET SOURCE...: is the target newer than its sources?
up_to_date() {
    local target=$1 source
    shift
    [[ -e $target ]] || return 1
    for source in "$@"; do
        [[ $source -nt $target ]] && return 1
    done
    return 0
}

if ! up_to_date "$OUT/bounded" "$EXPECT_DIR/bounded.c"; then
    compiler=${CC:-gcc}
    [[ -z ${MACHINE-} ]] || compiler=gcc
    "$compiler" -std=gnu11 -O1 "${WARNINGS[@]}" -o "$WORK/built" "$EXPECT_DIR/bounded.c"
    mv -f "$WORK/built" "$OUT/bounded"
fi

pass() { echo "PASS $SUITE/$1"; }
fail() { echo "FAIL $SUITE/$1: $2"; FAILED=1; }
skip() { echo "SKIP $SUITE/$1: $2"; }

# wanted NAME: was this test asked for? Without arguments all are; an argument may be a pattern.
wanted() {
    local pattern
    ((${#ONLY[@]} == 0)) && return 0
    for pattern in "${ONLY[@]}"; do
        # shellcheck disable=SC2053
        [[ $1 == $pattern || ${1%%@*} == $pattern ]] && return 0
    done
    return 1
}

# build NAME [FLAG...]: compiles NAME.c or NAME.cc of this folder to $OUT/NAME (or, for a name that
# ends in .so, a shared object), when it is older than its sources.
build() {
    local name=$1 source compiler standard
    shift
    source=$HERE/${name%.so}.c
    compiler=${CC:-gcc} standard=-std=gnu11
    if [[ ! -e $source ]]; then
        source=$HERE/${name%.so}.cc
        compiler=${CXX:-g++} standard=-std=c++17
        set -- -fsized-deallocation "$@"
    else
        set -- -Wstrict-prototypes "$@"
    fi
    up_to_date "$OUT/$name" "$source" "$EXPECT_DIR"/*.h "$HERE"/*.h "$HERE/run" && return 0
    [[ $name == *.so ]] && set -- -shared -fPIC "$@"
    "$compiler" "$standard" "${FLAGS[@]}" -o "$WORK/built" "$source" "$@" -ldl 2>"$WORK/errors" || {
        cat "$WORK/errors" >&2
        return 1
    }
    [[ -s $WORK/errors ]] && cat "$WORK/errors" >&2
    mv -f "$WORK/built" "$OUT/$name"
}

# bounded COMMAND...: the command with a limit of $TIMEOUT seconds; never preloaded itself.
bounded() { "$OUT/bounded" "$TIMEOUT" "$@"; }

# preloads [OBJECT...]: the value of LD_PRELOAD, the library in the place of the word LIB.
preloads() {
    local object list=
    for object in "$@"; do
        if [[ $object == LIB ]]; then
            [[ $NATIVE == 1 ]] && continue
            object=$LIB
        fi
        list=${list:+$list:}$object
    done
    printf '%s' "$list"
}

# under [VARIABLE=VALUE...] COMMAND...: the command with the library in front, a time limit, and
# the report off unless the variables say otherwise. env runs before the preload takes effect.
under() {
    local variables=(SLABPOOL_STATS=off)
    while [[ ${1-} == [A-Z_]*=* ]]; do
        variables+=("$1")
        shift
    done
    local preload
    preload=$(preloads LIB)
    if ((${#EMULATOR[@]} == 0)); then
        bounded env "${variables[@]}" ${preload:+LD_PRELOAD="$preload"} "$@"
    else
        bounded env "${variables[@]}" "${EMULATOR[@]}" ${preload:+-E LD_PRELOAD="$preload"} "$@"
    fi
}

# reason FILE STATUS: why a program failed, in one line.
reason() {
    local text
    text=$(grep -a -m1 '^failed: ' "$1" 2>/dev/null | cut -c9- || true)
    if [[ $2 == 124 || $2 == 137 ]]; then
        text="no end after $TIMEOUT s${text:+; $text}"
    elif (($2 > 128)); then
        text="ended by signal $(($2 - 128))${text:+; $text}"
    elif [[ -z $text ]]; then
        text="exit status $2"
    fi
    if [[ -s ${1%.out}.err ]]; then
        text+="; stderr: $(head -c 300 "${1%.out}.err" | tr '\n' '|')"
    fi
    printf '%s' "$text"
}

# verdict NAME STATUS: prints the line for a program whose output is in $WORK/NAME.out and .err.
verdict() {
    case $2 in
    0) pass "$1" ;;
    77) skip "$1" "$(grep -a -m1 '^skip: ' "$WORK/$1.out" | cut -c7- || true)" ;;
    *) fail "$1" "$(reason "$WORK/$1.out" "$2")" ;;
    esac
}

# simple NAME PROGRAM [VARIABLE=VALUE...]: runs one program and prints its line.
simple() {
    local name=$1 program=$2 status=0
    shift 2
    under "$@" "$OUT/$program" >"$WORK/$name.out" 2>"$WORK/$name.err" </dev/null || status=$?
    verdict "$name" "$status"
}

# check_report REPORT EXPECTATIONS [LINE...]: 0 when the report holds; messages to stdout.
check_report() {
    if [[ ! -s $1 ]]; then
        echo "failed: no report at ${1##*/}"
        return 1
    fi
    "$PYTHON" "$EXPECT_DIR/report.py" "$@" 2>&1 | tail -8
    return "${PIPESTATUS[0]}"
}

# has_mimalloc: can the fallback be opened here?
has_mimalloc() { [[ -z ${MACHINE-} && $(ldconfig -p) == *libmimalloc.so* ]]; }
