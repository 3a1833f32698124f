# A repository made on the spot, with fixed names and dates: commits, merges, log, gc, clone, fsck.
set -euo pipefail
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=C
export GIT_COMMITTER_EMAIL=c@example.org GIT_CONFIG_NOSYSTEM=1
git init -q -b main r
cd r
git config gc.auto 0
for i in $(seq 1 12); do
    export GIT_AUTHOR_DATE="$((1600000000 + i * 1000)) +0000"
    export GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
    mkdir -p "d$((i % 3))"
    seq "$i" 3 $((i * 900)) > "d$((i % 3))/f$i"
    awk -v n="$i" '{ print (NR % 17 == n) ? $0 " changed in " n : $0 }' ../r/d*/f* > all.new
    mv all.new all
    git add -A
    git commit -q -m "change $i"
    if [ "$i" = 6 ]; then
        git checkout -q -b side
        echo side > side.txt
        git add side.txt
        git commit -q -m side
        git checkout -q main
    fi
done
git merge -q --no-edit side
git log --graph --stat --format='%h %an %ad %s' --date=iso | tail -n 60
git log -p --all | sha256sum
git diff HEAD~4 --stat | tail -n 1
git blame all | sha256sum
git repack -q -a -d -f --threads=2 --window=20
git gc -q --prune=now
git fsck --strict
git rev-list --objects --all | sort | sha256sum
git count-objects -v | grep -E '^(count|in-pack|packs|garbage)'
cd ..
git clone --no-local r c
git -C c log --oneline --all | sha256sum
git clone -q --bare r b.git
git -C b.git grep -c 'changed in 12' main -- all
git -C c archive HEAD | sha256sum
git -C c checkout no-such-branch || echo "status $?"
