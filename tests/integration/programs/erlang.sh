# Erlang's machine: its own allocators on mmap, its threads, many processes, terms sent between them.
set -euo pipefail
cat > w.erl <<'E'
-module(w).
-export([main/0]).
work(N) -> erlang:phash2([{I, integer_to_list(I * N), <<I:64>>} || I <- lists:seq(1, 2000)]).
main() ->
    Me = self(),
    Pids = [spawn(fun() -> Me ! {N, work(N)} end) || N <- lists:seq(1, 200)],
    Sums = [receive {N, S} -> S end || N <- lists:seq(1, length(Pids))],
    io:format("~p ~p~n", [length(Sums), erlang:phash2(lists:seq(1, length(Pids)))]),
    T = ets:new(t, [ordered_set, public]),
    [ets:insert(T, {K rem 5003, K, lists:duplicate(K rem 40, K)}) || K <- lists:seq(1, 60000)],
    io:format("~p ~p~n", [ets:info(T, size), erlang:phash2(ets:tab2list(T))]),
    B = term_to_binary(ets:tab2list(T), [compressed]),
    io:format("~p ~p~n", [binary_to_term(B) =:= ets:tab2list(T), byte_size(binary:copy(B, 20)) > 0]),
    io:format("~p~n", [re:run(lists:duplicate(5000, $a) ++ "b", "a+b", [{capture, none}])]),
    halt(7).
E
erlc +debug_info w.erl || echo "status $?"
# The machine by itself, with its allocators, and with all of its memory from malloc.
for options in '+S 2:2' '+S 2:2 +Mea min'; do
    # shellcheck disable=SC2086  # options
    erl $options -noshell -noinput -s w main || echo "status $?"
done
