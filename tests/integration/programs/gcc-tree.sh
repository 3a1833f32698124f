# gcc, as, ld, ar and make -j2 on this project's own sources; the object files are compared.
set -euo pipefail
cp -r "$SOURCE" source
cd source
make -s -j2 CC=gcc all > ../make.log 2>&1 || { grep -m 3 -E 'error|\*\*\*' ../make.log; exit 1; }
find build -name '*.o' -o -name '*.so' | sort | xargs sha256sum
