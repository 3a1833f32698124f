# Headless chromium takes a screenshot of a page with text, canvas and script, and prints its DOM.
# What it says about missing devices differs from run to run; only a crash in it counts.
set -euo pipefail
cat > p.html <<'HTML'
<!doctype html><title>t</title>
<style>div{display:inline-block;width:9px;height:9px;margin:1px}</style>
<h1>slabs and pools</h1><p id=o></p><canvas id=c width=200 height=100></canvas>
<section id=s></section>
<script>
let rows = []; for (let i = 0; i < 20000; i++) rows.push({ i, s: 'r' + i * 7919 % 10007 });
rows.sort((a, b) => a.s < b.s ? -1 : a.s > b.s ? 1 : a.i - b.i);
document.getElementById('o').textContent = JSON.stringify(rows.slice(0, 3));
const g = document.getElementById('c').getContext('2d');
for (let i = 0; i < 100; i++) {
  g.fillStyle = `hsl(${i * 3.6},80%,50%)`; g.fillRect(i * 2, i % 7 * 14, 2, 14);
}
for (let i = 0; i < 500; i++) {
  const d = document.createElement('div');
  d.style.background = `rgb(${i % 256},${i * 7 % 256},90)`;
  s.append(d);
}
</script>
HTML
browser() {
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --disable-dev-shm-usage --hide-scrollbars --force-device-scale-factor=1 \
        --user-data-dir="$PWD/profile$1" --window-size=640,480 "${@:2}" "file://$PWD/p.html"
}
browser 1 --screenshot="$PWD/shot.png" > log 2>&1 || echo "status $?"
python3 - <<'PY'
import hashlib, struct
b = open("shot.png", "rb").read()
print(struct.unpack(">II", b[16:24]), hashlib.sha256(b).hexdigest())
PY
browser 2 --dump-dom 2>> log | sha256sum
grep -E 'Received signal|Check failed|slabpool:|\*\*\* |Aborted' log || echo 'no crash'
