#!/usr/bin/env bash
# deps.sh [build|check|all]: installs with apt-get what is missing, as root or through sudo.
#   build   the compiler, and what scripts/demo runs (default)
#   check   what scripts/check needs besides: clang, Criterion, the light programs
#   all     what `make integration ALL=1`, `make hotpath` and `make bench` need besides
# Each item is COMMAND:PACKAGE, or FILE:PACKAGE where the name holds a slash (a pattern is taken).
# Nothing is run, not even apt-get update, when everything is there. Exit status 1 when something
# is still missing.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"

lib=/usr/lib/$(uname -m)-linux-gnu

build=(
    gcc:gcc make:make ld:binutils /usr/include/stdlib.h:libc6-dev
    /usr/include/jansson.h:libjansson-dev /usr/include/gelf.h:libelf-dev
    /usr/include/elfutils/libdwfl.h:libdw-dev
    /usr/include/ncurses.h:libncurses-dev
    protoc-c:protobuf-c-compiler /usr/include/protobuf-c/protobuf-c.h:libprotobuf-c-dev
    /usr/include/zlib.h:zlib1g-dev
    /usr/share/javascript/chart.js/chart.min.js:libjs-chart.js
    python3:python3 "$lib/libmimalloc.so.2:libmimalloc2.0"
)
check=(
    clang:clang g++:g++ valgrind:valgrind shellcheck:shellcheck nm:binutils
    /usr/include/criterion/criterion.h:libcriterion-dev
    "$lib/libunwind.so.8:libunwind8" addr2line:binutils
    gawk:gawk git:git perl:perl sqlite3:sqlite3 openssl:openssl tar:tar xz:xz-utils
    lua5.4:lua5.4 setpriv:util-linux spin:spin google-pprof:google-perftools musl-gcc:musl-tools
    tmux:tmux gdb:gdb /usr/lib/python3/dist-packages/yaml:python3-yaml protoc:protobuf-compiler
    /usr/lib/heaptrack/libheaptrack_preload.so:libheaptrack readelf:binutils
    scdoc:scdoc man:man-db groff:groff-base pkg-config:pkg-config lintian:lintian
    dpkg-shlibdeps:dpkg-dev
)
all=(
    node:nodejs redis-server:redis-server nginx:nginx-light wrk:wrk curl:curl
    /usr/lib/postgresql/*/bin/postgres:postgresql pgbench:postgresql-contrib
    javac:default-jdk-headless chromium:chromium gs:ghostscript z3:z3 php:php-cli ruby:ruby
    promtool:prometheus prometheus-node-exporter:prometheus-node-exporter
    chromedriver:chromium-driver debootstrap:debootstrap
    /usr/lib/python3/dist-packages/prometheus_client:python3-prometheus-client
    "$lib/libjemalloc.so.2:libjemalloc2"
    "$lib/libtcmalloc_minimal.so.4:libtcmalloc-minimal4"
    aarch64-linux-gnu-gcc:gcc-aarch64-linux-gnu qemu-aarch64:qemu-user afl-fuzz:afl++
    /usr/aarch64-linux-gnu/lib/libc.so.6:libc6-dev-arm64-cross
    gnuplot:gnuplot-nox /usr/include/rocksdb/c.h:librocksdb-dev
    # pools of others, beside ours in tests/bench/seeds
    /usr/include/apr-1.0/apr_pools.h:libapr1-dev /usr/include/event2/buffer.h:libevent-dev
    /usr/include/glib-2.0/glib.h:libglib2.0-dev
    # tests/foreign, and the programs that others seldom try
    /usr/lib/python3.11/test/test_fork1.py:libpython3.11-testsuite stress-ng:stress-ng
    /usr/libexec/installed-tests/glib/hash:libglib2.0-tests tclsh8.6:tcl8.6
    /usr/include/sqlite3.h:libsqlite3-dev dpkg-source:dpkg-dev
    erlc:erlang-base emacs:emacs-nox sbcl:sbcl R:r-base-core convert:imagemagick ffmpeg:ffmpeg
    memcached:memcached apache2:apache2 mariadbd:mariadb-server ghc:ghc
    soffice:libreoffice-calc-nogui /usr/lib/libreoffice/program/libswlo.so:libreoffice-writer-nogui
)

case ${1:-build} in
    build) wanted=("${build[@]}") ;;
    check) wanted=("${build[@]}" "${check[@]}") ;;
    all) wanted=("${build[@]}" "${check[@]}" "${all[@]}") ;;
    *) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
esac

# Prints the packages of the items that are not there.
missing() {
    local item thing
    for item in "${wanted[@]}"; do
        thing=${item%%:*}
        case $thing in
            */*) compgen -G "$thing" > /dev/null || echo "${item#*:}" ;;
            *) command -v "$thing" > /dev/null || echo "${item#*:}" ;;
        esac
    done | sort -u
}

mapfile -t packages < <(missing)
[ "${#packages[@]}" -gt 0 ] || exit 0

echo "deps: installing ${packages[*]}"
# RUNLEVEL=1: a server that is installed for the tests must not be started by its package.
apt=(env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -qq -o Dpkg::Use-Pty=0)
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo 'deps: neither root nor sudo' >&2; exit 1; }
    apt=(sudo -n "${apt[@]}")
fi
command -v apt-get > /dev/null || { echo 'deps: no apt-get on this system' >&2; exit 1; }

"${apt[@]}" update < /dev/null || echo 'deps: apt-get update failed; the old lists are used' >&2
if ! "${apt[@]}" install -y --no-install-recommends "${packages[@]}" < /dev/null; then
    # One package that is not to be had must not keep the others away.
    for package in "${packages[@]}"; do
        "${apt[@]}" install -y --no-install-recommends "$package" < /dev/null \
            || echo "deps: no $package" >&2
    done
fi

mapfile -t packages < <(missing)
[ "${#packages[@]}" -eq 0 ] || { echo "deps: still missing: ${packages[*]}" >&2; exit 1; }
