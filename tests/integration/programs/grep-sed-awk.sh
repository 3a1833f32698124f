# Text tools on a few megabytes.
set -euo pipefail
gawk 'BEGIN { for (i = 1; i <= 60000; i++)
    printf "%d user%d@host%d.example %x /path/%d/%s\n", i, i % 997, i % 31, i * 2654435761, i % 53,
           (i % 7 ? "ok" : "ERROR: out of cheese") }' > log.txt
grep -c ERROR log.txt
grep -oE 'user[0-9]+@host(1|2|3)\.example' log.txt |
    sort | uniq -c | sort -k1,1nr -k2 | sed -n "1,4p"
grep -E '^([0-9])[0-9]*\1 .*(cheese|/ok)$' log.txt | md5sum
grep -P '(?<=/path/)(\d+)/(?=ERROR)' log.txt | wc -l
grep -F -f <(seq -f 'user%g@' 1 200) log.txt | cksum
sed -E 's/user([0-9]+)@(host[0-9]+)/\2:\1/g; /ERROR/!d; s/.*/<&>/' log.txt | tail -n 2
sed -n '$!{h;d}; H; x; s/\n/ | /gp' <(head -n 2000 log.txt)
sed ':a;N;$!ba;s/\n/,/g' <(cut -d' ' -f1 log.txt | sed -n "1,20000p") | md5sum
gawk '{ n[$2]++; sum[$2] += strtonum("0x" $3) } END { PROCINFO["sorted_in"] = "@ind_str_asc";
    for (u in n) print u, n[u], sum[u] }' log.txt | md5sum
gawk -F'[ @./]' '{ a[NR % 5000] = a[NR % 5000] $0 } END { print length(a[17]), length(a) }' log.txt
gawk 'BEGIN { s = "x"; for (i = 0; i < 20; i++) s = s s; print length(s); gsub(/x/, "yz", s);
    print length(s) }'
grep -r no-such-pattern . || echo "status $?"
grep '[' log.txt || echo "status $?"
