# One large generated source file: compiled with optimisation, linked, run.
set -euo pipefail
awk 'BEGIN { print "#include <stdio.h>"; for (i = 0; i < 400; i++) {
    printf "static int f%d(int a, int b) { int s = 0; for (int i = 0; i < (b & 63); i++) ", i;
    printf "s += (a * %d + i) ^ (b >> (i & 7)); return s; }\n", i * 31 + 7 }
    print "int main(void) { int s = 1;";
    for (i = 0; i < 400; i++) printf "s = f%d(s, %d);\n", i, i * 13;
    print "return printf(\"%d\\n\", s) < 0; }" }' > big.c
gcc -O2 -g -c big.c -o big.o
sha256sum < big.o
gcc big.o -o big
sha256sum < big
./big
gcc -O0 -Wall -fsyntax-only -x c - <<< 'int f(void) { return g(); }' || echo "status $?"
gcc -c -x c - <<< 'int f(void) { return ' -o no.o || echo "status $?"
