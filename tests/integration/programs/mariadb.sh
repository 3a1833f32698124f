# MariaDB: a server of many threads, with its own pools of large blocks, and its client.
set -euo pipefail
d=$PWD/data
mariadb-install-db --no-defaults --user=root --datadir="$d" --auth-root-authentication-method=normal \
    --skip-test-db > install 2>&1 || { tail -n 3 install; exit 1; }
mariadbd --no-defaults --user=root --datadir="$d" --socket="$PWD/s" --skip-networking \
    --innodb-buffer-pool-size=32M --pid-file="$PWD/p" > log 2>&1 &
server=$!
. "$(dirname "$0")/server.bash"
wait_for mariadb-admin --no-defaults -S s -uroot ping
q() { mariadb --no-defaults -S s -uroot -N -B "$@"; }
q -e 'create database t; create table t.a (id int primary key auto_increment, k int, s text, key(k)) engine=innodb'
q t -e "insert into a (k, s) select seq * 7919 % 1009, repeat('x', seq % 300) from seq_1_to_20000"
for n in 1 2 3 4; do
    q t -e "update a set s = concat(s, 'y') where k % 4 = $n - 1; select count(*), sum(length(s)) from a where k % 4 = $n - 1" > "o$n" &
    pids+=" $!"
done
# shellcheck disable=SC2086
wait $pids
cat o1 o2 o3 o4
q t -e 'select a.k, count(*), sum(b.id) from a join a b on a.id = b.k group by a.k order by 2 desc, 1 limit 5'
q t -e 'select md5(group_concat(s order by id)) from a where id < 900; select json_length(json_arrayagg(k)) from a'
q -e shutdown
rc=0; wait "$server" || rc=$?
echo "status $rc"
