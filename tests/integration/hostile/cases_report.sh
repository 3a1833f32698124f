# cases_report.sh: the report at the end of a process: where it goes, when taken, what it says.
# shellcheck shell=bash

TESTS+=(end_return end_exit end__exit end__Exit end_quick_exit end_pthread_exit families
    families_plain_name children_on_stderr vforks counted_1 counted_4 counted_16
    agrees_counted_1 agrees_counted_16 agrees_keys agrees_threads agrees_sort agrees_perl
       stderr_closed_pipe stderr_slow_pipe stderr_size_limit fd_started_closed fd_close_all fd_reuse
    fd_dup fd_all fd_all_and_2 daemon_once daemon_twice daemon_libc daemon_shell)

# ends MODE: the report in a file and on stderr, once each, and complete.
ends() {
    local mode=$1 status=0 dir=$WORK/$TEST count files
    needs_library && compiled late_lib.so && compiled ending "$OUT/late_lib.so" || return 0
    under SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/r.%p" "$OUT/ending" "$mode" \
        >"$dir/expect" 2>"$dir/err" || status=$?
    if [[ $status != 7 ]]; then
        fail "$TEST" "exit status $status, not 7; $(head -c 300 "$dir/err")"
        return 0
    fi
    files=("$dir"/r.*)
    if [[ ${#files[@]} != 1 || ! -e ${files[0]} ]]; then
        fail "$TEST" "${#files[@]} report files, not 1: ${files[*]##*/}"
        return 0
    fi
    if [[ -s $dir/err ]]; then
        fail "$TEST" "output on stderr with the report in a file: $(head -c 200 "$dir/err")"
        return 0
    fi
    if ! check_report "${files[0]}" "$dir/expect" >"$WORK/$TEST.out"; then
        fail "$TEST" "$(reason "$WORK/$TEST.out" 1)"
        return 0
    fi
    status=0
    under SLABPOOL_STATS=json "$OUT/ending" "$mode" >"$dir/expect" 2>"$dir/err" || status=$?
    count=$(grep -c '"schema":"slabpool/1"' "$dir/err" || true)
    if [[ $status != 7 || $count != 1 ]]; then
        fail "$TEST" "on stderr $count reports, not 1; exit status $status"
    elif ! check_report "$dir/err" "$dir/expect" >"$WORK/$TEST.out"; then
        fail "$TEST" "on stderr: $(reason "$WORK/$TEST.out" 1)"
    else
        pass "$TEST"
    fi
}

t_end_return() { ends return; }
t_end_exit() { ends exit; }
t_end__exit() { ends _exit; }
t_end__Exit() { ends _Exit; }
t_end_quick_exit() { ends quick_exit; }
t_end_pthread_exit() { ends pthread_exit; }

# after_build PROGRAM COMMAND...: the command, when the program compiles.
after_build() {
    compiled "$1" || return 0
    "${@:2}"
}

# Every process of a family has a file of its own with its own counts.
family() {
    local pattern=$1 dir=$WORK/$TEST status=0 pid file found
    needs_library && compiled families || return 0
    under SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/$pattern" "$OUT/families" "$dir" \
        >"$dir/out" 2>"$dir/err" || status=$?
    if [[ $status != 0 ]]; then
        fail "$TEST" "exit status $status; $(head -c 300 "$dir/err")"
        return 0
    fi
    found=$(find "$dir" -name 'expect.*' | wc -l)
    if [[ $found != 6 ]]; then
        fail "$TEST" "$found processes wrote what they expect, not 6"
        return 0
    fi
    found=$(find "$dir" -name 'r*' | wc -l)
    if [[ $found != 6 ]]; then
        fail "$TEST" "$found reports of 6 processes: $(cd "$dir" && echo r*)"
        return 0
    fi
    for file in "$dir"/expect.*; do
        pid=${file##*.}
        found=$dir/r.$pid
        [[ -e $found ]] || found=$dir/r
        if ! check_report "$found" "$file" >"$WORK/$TEST.out"; then
            fail "$TEST" "${found##*/}: $(reason "$WORK/$TEST.out" 1)"
            return 0
        fi
    done
    pass "$TEST"
}

t_families() { family r.%p; }
# Without %p the first process has the name and the others add their number.
t_families_plain_name() { family r; }

# SLABPOOL_CHILDREN: on stderr children report when they were busy (1,000 allocations), all or none.
t_children_on_stderr() {
    local dir=$WORK/$TEST choice wanted count
    needs_library && compiled families || return 0
    for choice in busy:1 all:6 none:1; do
        wanted=${choice#*:}
        under SLABPOOL_STATS=json "SLABPOOL_CHILDREN=${choice%:*}" "$OUT/families" "$dir" \
            >"$dir/out" 2>"$dir/err" || true
        count=$(grep -c '"schema":"slabpool/1"' "$dir/err" || true)
        if [[ $count != "$wanted" ]]; then
            fail "$TEST" "SLABPOOL_CHILDREN=${choice%:*}: $count reports on stderr, not $wanted"
            return 0
        fi
    done
    pass "$TEST"
}

# reported PROGRAM ARGUMENT...: runs it with a JSON report and compares with what it expects.
reported() {
    local dir=$WORK/$TEST status=0 files
    needs_library && compiled "$1" || return 0
    under SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/r.%p.json" "$OUT/$1" "${@:2}" \
        >"$WORK/$TEST.out" 2>"$WORK/$TEST.err" || status=$?
    cp "$WORK/$TEST.out" "$dir/expect"
    if [[ $status == 0 ]]; then
        files=("$dir"/r.*)
        if [[ ${#files[@]} != 1 ]]; then
            fail "$TEST" "${#files[@]} reports, not 1"
            return 0
        fi
        check_report "${files[0]}" "$dir/expect" >"$WORK/$TEST.out" || status=1
    fi
    verdict "$TEST" "$status"
}

t_vforks() { reported vforks; }
t_counted_1() { reported counted 1; }
t_counted_4() { reported counted 4; }
t_counted_16() { reported counted 16; }

# agrees COMMAND...: the report agrees to the last call with a counting library preloaded in front.
agrees() {
    local dir=$WORK/$TEST status=0
    needs_library && compiled count_lib.so || return 0
    bounded env SLABPOOL_STATS=json "SLABPOOL_STATS_FILE=$dir/report" "COUNT_FILE=$dir/expect" \
        LD_PRELOAD="$OUT/count_lib.so:$LIB" "$@" >"$dir/out" 2>"$WORK/$TEST.err" </dev/null ||
        status=$?
    if [[ $status != 0 ]]; then
        cp "$dir/out" "$WORK/$TEST.out"
    elif [[ $(grep -c '^expect class' "$dir/expect") -lt 6 ]]; then
        echo "failed: the counting library saw too little" >"$WORK/$TEST.out"
        status=1
    else
        check_report "$dir/report" "$dir/expect" >"$WORK/$TEST.out" || status=1
    fi
    verdict "$TEST" "$status"
}

t_agrees_counted_1() { after_build counted agrees "$OUT/counted" 1; }
t_agrees_counted_16() { after_build counted agrees "$OUT/counted" 16; }
t_agrees_keys() { after_build key_destructors agrees "$OUT/key_destructors"; }
t_agrees_threads() { after_build many_keys agrees "$OUT/many_keys"; }
t_agrees_sort() { agrees sort -R --parallel=2 "$HERE/count_lib.c"; }

t_agrees_perl() {
    if ! command -v perl >/dev/null; then
        skip "$TEST" "perl is not installed"
        return 0
    fi
    agrees perl -e 'my %h; for my $i (1..9000) { $h{"key $i"} = "v" x ($i % 3000); }
        delete $h{"key $_"} for 1..3000; my $s = join ",", sort keys %h; print length $s, "\n";'
}

# A stderr that misbehaves changes neither the exit status nor the whole report.
bad_stderr() {
    local way=$1 dir=$WORK/$TEST status=0
    needs_library && compiled pipe_stderr && compiled late_lib.so &&
        compiled ending "$OUT/late_lib.so" || return 0
    # At the limit on file sizes stdout must not be a file, or the program dies of that.
    local stdout=$dir/expect
    [[ $way == fsize ]] && stdout=/dev/null
    bounded "$OUT/pipe_stderr" "$way" env SLABPOOL_STATS=json LD_PRELOAD="$LIB" \
        sh -c 'exec "$0" return >"$1"' "$OUT/ending" "$stdout" \
        >"$dir/got" 2>"$dir/err" </dev/null || status=$?
    if [[ $status != 7 ]]; then
        fail "$TEST" "exit status $status, not 7"
    elif [[ $way == slow ]]; then
        grep -a '"slabpool/1"' "$dir/got" | tail -1 >"$dir/report" || true
        if check_report "$dir/report" "$dir/expect" >"$WORK/$TEST.out"; then
            pass "$TEST"
        else
            fail "$TEST" "$(reason "$WORK/$TEST.out" 1)"
        fi
    else
        pass "$TEST"
    fi
}

t_stderr_closed_pipe() { bad_stderr closed; }
t_stderr_slow_pipe() { bad_stderr slow; }
t_stderr_size_limit() { bad_stderr fsize; }

# descriptors MODE REPORTS: data files stay clean, and stderr has that many reports.
descriptors() {
    local mode=$1 reports=$2 dir=$WORK/$TEST status=0 file count=0
    compiled descriptors || return 0
    if [[ $mode == started-closed ]]; then
        under SLABPOOL_STATS=json "$OUT/descriptors" "$mode" "$dir" <&- >&- 2>&- || status=$?
        : >"$dir/err"
    else
        under SLABPOOL_STATS=json "$OUT/descriptors" "$mode" "$dir" >"$dir/out" 2>"$dir/err" ||
            status=$?
    fi
    if [[ $status != 3 ]]; then
        fail "$TEST" "exit status $status, not 3"
        return 0
    fi
    for file in "$dir"/data.*; do
        [[ -e $file ]] || continue
        count=$((count + 1))
        if [[ $(od -c "$file") != "$(printf 'data.\n' | od -c)" ]]; then
            fail "$TEST" "${file##*/} was written to: $(head -c 100 "$file" | tr '\n' '|')"
            return 0
        fi
    done
    if [[ $mode != close-all && $count == 0 ]]; then
        fail "$TEST" "no data file was made"
        return 0
    fi
    count=$(grep -c '"schema":"slabpool/1"' "$dir/err" || true)
    if [[ $NATIVE == 1 || $count == "$reports" ]]; then
        pass "$TEST"
    else
        fail "$TEST" "$count reports on the first stderr, not $reports: $(head -c 200 "$dir/err")"
    fi
}

t_fd_started_closed() { descriptors started-closed 0; }
t_fd_close_all() { descriptors close-all 1; }
t_fd_reuse() { descriptors reuse 1; }
t_fd_dup() { descriptors dup 1; }
# With the private duplicate closed by the program, descriptor 2 is still the same file.
t_fd_all() { descriptors all 1; }
# With both gone there is nowhere to report to.
t_fd_all_and_2() { descriptors all-and-2 0; }

# substituted COMMAND...: a command substitution of its output ends before the daemon, which runs
# until the file that is its last argument is gone, or takes it away itself after 30 seconds.
substituted() {
    local text flag=$WORK/$TEST/flag
    : >"$flag"
    text=$(under SLABPOOL_STATS=text "$@" "$flag" 2>&1)
    if ! rm "$flag" 2>/dev/null; then
        fail "$TEST" "the substitution waited for the daemon"
    elif [[ $text != *started* ]]; then
        fail "$TEST" "its output is \"${text:0:200}\""
    else
        pass "$TEST"
    fi
}

t_daemon_once() { after_build daemon substituted "$OUT/daemon" once; }
t_daemon_twice() { after_build daemon substituted "$OUT/daemon" twice; }
t_daemon_libc() { after_build daemon substituted "$OUT/daemon" libc; }
# shellcheck disable=SC2016
t_daemon_shell() {
    substituted bash -c '{
        for ((i = 0; i < 300; i++)); do [[ -e $0 ]] && sleep 0.1; done
        rm -f "$0"
    } </dev/null >/dev/null 2>&1 & echo started'
}
