# PostScript to PDF, PDF to PNG and to text.
set -euo pipefail
awk 'BEGIN { print "%!PS"; for (p = 1; p <= 12; p++) {
    print "/Times-Roman findfont 11 scalefont setfont";
    for (i = 0; i < 60; i++)
        printf "40 %d moveto (page %d line %d of a text set here) show\n", 780 - i * 12, p, i;
    for (i = 0; i < 300; i++) printf "%f %f %f setrgbcolor newpath %d %d %d 0 360 arc fill\n",
        i % 10 / 10, i % 7 / 7, i % 3 / 3, 300 + i * 37 % 250, 100 + i * 91 % 600, 3 + i % 17;
    print "showpage" } }' > a.ps
gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=pdfwrite -sOutputFile=a.pdf a.ps
grep -a -v -E 'Date|/ID|uuid|DocumentID' a.pdf | sha256sum
gs -q -dNOPAUSE -dBATCH -dSAFER -dNumRenderingThreads=2 -r60 -sDEVICE=png16m \
    -sOutputFile=p%02d.png a.pdf
sha256sum p*.png
gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=txtwrite -sOutputFile=- a.pdf | sha256sum
echo 'not postscript' |
    gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=nullpage - > bad.log 2>&1 || echo "status $?"
sed -n 1,2p bad.log
