# initdb, a server, pgbench with fixed seeds, sorts and hash joins with parallel workers, PL/pgSQL.
# As root the server runs as nobody: it refuses root.
set -euo pipefail
as=()
if [ "$(id -u)" -eq 0 ]; then
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    chmod 777 .
fi
. "$(dirname "$0")/server.bash"
port=$(free_port)
"${as[@]}" initdb -D data -U pg -A trust --no-sync --locale=C -E UTF8 > initdb.log 2>&1
tail -n 4 initdb.log | grep -c 'pg_ctl -D'
"${as[@]}" postgres -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=off -c max_parallel_workers_per_gather=2 -c min_parallel_table_scan_size=0 \
    -c parallel_setup_cost=0 -c shared_buffers=32MB -c autovacuum=off \
    > server.log 2>&1 < /dev/null &
server=$!
trap 'kill -INT "$server" 2> /dev/null || true' EXIT
export PGHOST=127.0.0.1 PGPORT=$port PGUSER=pg PGDATABASE=postgres
wait_for psql -Atc 'select 1'
pgbench -i -s 2 -q > init.log 2>&1
tail -n 1 init.log | cut -c1-4
pgbench -n -c 4 -j 2 -t 250 --random-seed=42 > bench.log 2>&1
grep -E '^number of (transactions|failed)' bench.log
pgbench -n -S -M prepared -c 4 -j 2 -t 1000 --random-seed=42 > bench.log 2>&1
grep -E '^number of (transactions|failed)' bench.log
psql -At <<'SQL'
select sum(abalance), count(*) from pgbench_accounts;
select sum(tbalance) from pgbench_tellers;
create table t as select g as id, g * 7919 % 10007 as k, md5(g::text) as s
    from generate_series(1, 200000) g;
analyze t;
select k, count(*), min(s) from t group by k order by 2 desc, 1 limit 3;
select count(*), md5(string_agg(a.s, ',' order by a.id))
    from t a join t b on b.id = a.k where b.s > a.s;
select count(distinct s), percentile_disc(0.5) within group (order by s) from t;
create index on t using gin (to_tsvector('simple', s));
select md5(jsonb_agg(to_jsonb(t) order by id)::text) from t where id <= 20000;
do $$ declare x text := '';
begin for i in 1..20000 loop x := x || i; end loop; raise notice '%', length(x); end $$;
select * from no_such_table;
SQL
kill -INT "$server"
rc=0
wait "$server" || rc=$?
trap - EXIT
echo "server ended with $rc"
grep -E 'terminated by signal|PANIC|FATAL|slabpool' server.log |
    grep -vE 'starting up|administrator command' || echo 'nothing in the log'
