# tar with gzip and xz, xz with two threads, round trips, a damaged archive.
set -euo pipefail
mkdir tree
for d in 1 2 3 4 5 6; do
    cp -r "$SOURCE" "tree/copy$d"
    seq "$d" 7 200000 > "tree/copy$d/numbers"
done
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf tree.tar tree
sha256sum < tree.tar
xz -T2 --block-size=512KiB -k -c tree.tar > tree.tar.xz
sha256sum tree.tar.xz
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cJf one.tar.xz tree
sha256sum < one.tar.xz
gzip -n -9 -c tree.tar | sha256sum
mkdir out && tar -xf tree.tar.xz -C out && diff -r tree out/tree && echo same
xz -T2 -dc tree.tar.xz | cmp - tree.tar && echo same
tar -tvJf one.tar.xz --utc | awk '{ print $1, $3, $6 }' | md5sum
head -c 100000 tree.tar.xz > cut.xz
xz -t cut.xz || echo "status $?"
