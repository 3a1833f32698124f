"""programs.py: programs with known call sites, built and profiled."""
import os
import subprocess

from harness import LIB, need

# Known blocks: keep() has 40 through an inlined function, half of them kept, drop() 30; of sizes
# that a class has.
PLAIN = """#include <stdlib.h>
static inline __attribute__((always_inline)) void *inner(size_t n)
{
    char *p = malloc(n);
    p[0] = 1;
    return p;
}
__attribute__((noinline)) void *keep(size_t n)
{
    void *p = inner(n);
    __asm__ volatile("" ::"r"(p));
    return p;
}
__attribute__((noinline)) void drop(size_t n)
{
    void *p = malloc(n);
    __asm__ volatile("" ::"r"(p));
    free(p);
}
int main(void)
{
    for (int i = 0; i < 40; i++) {
        void *p = keep(30720);
        if (i % 2)
            free(p);
    }
    for (int i = 0; i < 30; i++)
        drop(49152);
    return 0;
}
"""
KEPT, MADE, DROPPED = (20, 20 * 30720), (40, 40 * 30720), (30, 30 * 49152)

CXX = """namespace deep {
template <class T> struct Pool {
    __attribute__((noinline)) static T *make(int n)
    {
        T *p = new T[n];
        asm volatile("" ::"r"(p));
        return p;
    }
};
}
int main()
{
    for (int i = 0; i < 10; i++)
        deep::Pool<long>::make(4000);
}
"""


def build(folder, source=PLAIN, name="p", compiler="gcc", flags=("-O2", "-g")):
    path = folder / (name + (".cc" if compiler.endswith("+") else ".c"))
    path.write_text(source, encoding="ascii")
    subprocess.run([compiler, *flags, "-fno-builtin", "-o", folder / name, path], check=True,
                   timeout=60)
    return folder / name


def profile(program, path, rate=1):
    """Runs it under the sampler; the profile's path."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("SLABPOOL_")}
    done = subprocess.run([program], timeout=30, capture_output=True, check=False, env={
        **clean, "LD_PRELOAD": LIB, "SLABPOOL_STATS": "off", "SLABPOOL_PROFILE": str(path),
        "SLABPOOL_SAMPLE_BYTES": str(rate)})
    need(done.returncode == 0 and path.exists(), program, done.returncode, done.stderr)
    return path


def build_id(program):
    text = subprocess.run(["readelf", "-n", program], check=True, capture_output=True,
                          text=True, timeout=20).stdout
    return text.split("Build ID:")[1].split()[0]
