# A million rows in memory, fewer in a file: insert, index, join, group, update, delete, vacuum.
set -euo pipefail
cat > q.sql <<'SQL'
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-8000;
CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT, v REAL);
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000000)
INSERT INTO t SELECT i, (i * 7919) % 10007, printf('name-%08d', (i * 31) % 500009), i / 7.0 FROM c;
SELECT count(*), sum(k), max(name) FROM t;
CREATE INDEX tk ON t(k, name);
SELECT k, count(*), min(name), round(sum(v), 2) FROM t GROUP BY k ORDER BY 2 DESC, k LIMIT 5;
SELECT count(DISTINCT name) FROM t;
SELECT a.id, b.id FROM t a JOIN t b ON b.k = a.k AND b.name > a.name
    WHERE a.id < 40 ORDER BY 1, 2 LIMIT 7;
UPDATE t SET name = upper(name) || '-changed' WHERE k % 10 = 3;
SELECT count(*), sum(length(name)) FROM t WHERE name GLOB 'NAME*';
DELETE FROM t WHERE id % 3 = 0;
SELECT length(group_concat(name)) FROM (SELECT name FROM t ORDER BY id LIMIT 100000);
SELECT json_array_length(json_group_array(json_object('i', id, 'n', name))) FROM t WHERE id < 50000;
PRAGMA integrity_check;
SELECT nothing FROM t;
SQL
sqlite3 :memory: < q.sql || echo "status $?"
sed -i 's/i < 1000000/i < 200000/' q.sql
sqlite3 f.db < q.sql | md5sum || echo "status $?"
sqlite3 f.db 'VACUUM; SELECT count(*) FROM t;'
sqlite3 f.db .dump | sha256sum
