# bash and coreutils pipelines: many short processes, subshells, here-documents, big arrays.
set -euo pipefail
numbers() { seq 1 60000 | awk '{ print ($1 * 7919) % 60013 }'; }
numbers > n.txt
sort -n n.txt | uniq | wc -l
sort -R --random-source=n.txt n.txt | sort -n | md5sum
cut -c1-2 n.txt | sort | uniq -c | sort -rn | sed -n "1,5p"
split -l 7000 -d n.txt part. && cat part.* | cmp - n.txt && ls part.* | tr '\n' ' '
paste -d, n.txt <(tac n.txt) | sed -n "1,2000p" | tail -n 1
join <(seq 1 500 | sort) <(seq 250 750 | sort) | wc -l
comm -12 <(sort n.txt) <(seq 1 100 | sort) | paste -sd+ | cut -c1-60
echo
od -An -tx1 -N 64 n.txt
base64 n.txt | base64 -d | cksum
tee a.txt b.txt < n.txt | sha256sum
shuf --random-source=n.txt -n 3 n.txt
factor 1000000007 600851475143 18446744073709551557
declare -A seen
for i in $(head -n 5000 n.txt); do seen[$((i % 977))]+="$i "; done
echo "${#seen[@]} ${seen[13]:0:60}"
text=$(printf 'line %d\n' {1..3000})
echo "${#text} ${text//line/LINE}" | tail -n 1
find . -type f | sort | xargs -n 5 -P 2 wc -c | sort | tail -n 3
expr 6 \* 7 && date -u -d @1000000000 +%F && env -i A=1 env
cat no-such-file || echo "status $?"
(exit 3) || echo "status $?"
set +o pipefail
yes | head -n 1; echo "${PIPESTATUS[*]}"
seq 1 100000000 | sed 2q; echo "${PIPESTATUS[*]}"
if echo closed >&-; then echo 'no error'; fi
if /bin/echo closed >&- 2> closed.err; then echo 'no error'; fi
cat closed.err
sort n.txt 2>&- > /dev/null; echo "status $?"
