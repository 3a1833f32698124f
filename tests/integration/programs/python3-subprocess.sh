# Child processes by vfork, posix_spawn and fork, with pipes, also from several threads.
set -euo pipefail
python3 - <<'PY'
import concurrent.futures, os, subprocess
def run(i):
    lines = "\n".join(str((k * 7919 + i) % 1009) for k in range(3000))
    p = subprocess.run(["sort", "-n"], input=lines,
                       capture_output=True, text=True, check=True)
    return sum(int(x) * n for n, x in enumerate(p.stdout.split()))
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    print(list(pool.map(run, range(24))))
p = subprocess.Popen("gawk '{ s += $1 } END { print s }'", shell=True, stdin=subprocess.PIPE,
                     stdout=subprocess.PIPE)
print(p.communicate(b"\n".join(b"%d" % i for i in range(50000)))[0])
print(subprocess.run(["sh", "-c", "exit 7"]).returncode,
      subprocess.run(["sh", "-c", "kill -9 $$"]).returncode)
print(subprocess.run(["true"], preexec_fn=lambda: [bytearray(5000) for _ in range(99)]).returncode)
pid = os.posix_spawn("/bin/true", ["true"], os.environ)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for i in range(20):
    pid = os.fork()
    if pid == 0:
        x = [str(k) * 20 for k in range(2000)]
        os._exit(len(x) % 251)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), end=" ")
print()
try:
    subprocess.run(["/no/such/program"])
except FileNotFoundError as e:
    print(e)
PY
