# LibreOffice without a screen: a large C++ program with plug-ins, threads and its own exit.
set -euo pipefail
python3 - <<'PY'
with open("a.csv", "w") as f:
    for i in range(3000): f.write(f"{i},{i * 7919 % 1009},text {'z' * (i % 40)}\n")
with open("b.html", "w") as f:
    f.write("<h1>A</h1>" + "".join(f"<p>Paragraph {i} <b>{i * i}</b></p>" for i in range(400)))
PY
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to ods a.csv > log1 2>&1 || echo "status $?"
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to csv:"Text - txt - csv (StarCalc)" \
    --outdir back a.ods > log2 2>&1 || echo "status $?"
cmp a.csv back/a.csv && echo same
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to txt:Text b.html > log3 2>&1 || echo "status $?"
md5sum < b.txt
