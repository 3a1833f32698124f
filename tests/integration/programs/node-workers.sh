# node with worker threads, shared buffers, typed arrays, streams, compression and child processes.
set -euo pipefail
cat > main.js <<'JS'
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const crypto = require('crypto'), zlib = require('zlib');
const { execFileSync } = require('child_process');
if (!isMainThread) {
  const rows = [];
  for (let i = 0; i < 30000; i++) rows.push({ i, s: 'x'.repeat(i % 40), a: [i, workerData] });
  const text = JSON.stringify(rows);
  const packed = zlib.deflateSync(text);
  const b = [];
  for (let i = 1; i < 3000; i++) b.push(Buffer.alloc(i * 17 % 9000, i));
  const sha = crypto.createHash('sha256').update(text).digest('hex');
  parentPort.postMessage({ id: workerData, sha,
    same: zlib.inflateSync(packed).toString() === text, bytes: Buffer.concat(b).length });
} else {
  const run = (k) => new Promise((ok, no) => {
    const w = new Worker(__filename, { workerData: k });
    let m; w.on('message', (x) => { m = x; }); w.on('error', no);
    w.on('exit', (c) => ok([k, c, m]));
  });
  (async () => {
    for (let wave = 0; wave < 3; wave++)
      for (const r of await Promise.all([0, 1, 2, 3].map((k) => run(wave * 4 + k))))
        console.log(JSON.stringify(r));
    const hashes = await Promise.all([...Array(8).keys()].map((k) => new Promise((ok, no) =>
      crypto.pbkdf2('p' + k, 'salt', 5000, 32, 'sha512',
        (e, d) => e ? no(e) : ok(d.toString('hex'))))));
    console.log(hashes.join('\n'));
    console.log(execFileSync('sort', ['-n'], { input: '3\n1\n2\n' }).toString());
    const m = new Map(); for (let i = 0; i < 400000; i++) m.set('k' + i, { i });
    console.log(m.size, new Float64Array(1 << 20).fill(1.5).reduce((a, b) => a + b));
    process.exitCode = 0;
  })();
}
JS
node main.js
node -e 'process.exit(7)' || echo "status $?"
