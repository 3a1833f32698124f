# sort with threads, in memory and with merged temporary files.
set -euo pipefail
gawk 'BEGIN { x = 1; for (i = 0; i < 400000; i++) { x = (x * 1103515245 + 12345) % 2147483648;
    printf "%d key%d text that makes the line longer %d\n", x, x % 5003, i } }' > lines.txt
sort --parallel=2 -n lines.txt | md5sum
sort --parallel=2 -k2,2 -k1,1n lines.txt | md5sum
sort --parallel=2 -S 4M -T . -r lines.txt | md5sum
sort --parallel=2 -u -k2,2 lines.txt | wc -l
sort -c lines.txt || echo "status $?"
