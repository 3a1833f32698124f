"""Programs that link with what is installed."""
import os
import re

from harness import (CC, HERE, LIBDIR, PREFIX, ROOT, SONAME, VERSION, Skip, case, environment, need,
                     run, tool)

PROGRAM = r"""
#include <slabpool.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void *work(void *last)
{
    void *volatile kept = NULL;
    for (int i = 0; i < 1000; i++) {
        void *p = malloc(100);
        memset(p, 1, 100);
        free(kept);
        kept = p;
    }
    return last ? kept : NULL;
}

int main(void)
{
    struct slabpool_stats s = {sizeof s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    pthread_t threads[4];
    void *block;
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, &s);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], &block);
        free(block);
    }
    pid_t child = fork();
    if (child == 0)
        _exit(work(&s) == NULL);
    int status;
    waitpid(child, &status, 0);
    if (slabpool_stats(&s) != 0 || status != 0)
        return 1;
    printf("%d\n", s.allocs >= 4000);
    return 0;
}
"""
CXX = r"""
#include <slabpool.h>

#include <map>
#include <string>
#include <thread>

int main()
{
    std::map<int, std::string> m;
    std::thread([&] { for (int i = 0; i < 1000; i++) m[i] = std::string(i, 'x'); }).join();
    struct slabpool_stats s = {sizeof s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    try {
        if (slabpool_stats(&s) == 0 && s.allocs > 1000)
            throw 1;
    } catch (int) {
        return 0;
    }
    return 1;
}
"""

POOLS = r"""
#include <slabpool.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct slabpool_cache *cache;

static void *work(void *unused)
{
    for (int i = 0; i < 1000; i++) {
        void *object = slabpool_cache_get(cache);
        if (!object || slabpool_cache_put(cache, object) != 0)
            return &cache;
    }
    return unused;
}

int main(void)
{
    struct slabpool_stats before = {.size = sizeof before}, after = before;
    pthread_t threads[4];
    void *bad = NULL, *odd = NULL;

    if (slabpool_stats(&before) != 0 || !(cache = slabpool_cache_create(100, 0, NULL, NULL, NULL)))
        return 1;
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, NULL);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], &bad);
        odd = bad ? bad : odd;
    }
    struct slabpool_arena *arena = slabpool_arena_create(0);
    struct slabpool_fixed *fixed = slabpool_fixed_create(64, 10, 0, SLABPOOL_FIXED_FAIL);
    char *line = slabpool_alloc_cacheline(1);
    if (odd || !arena || !fixed || !line || !slabpool_arena_alloc(arena, 100))
        return 2;
    free(line);
    void *item = slabpool_fixed_get(fixed);
    if (!item || slabpool_fixed_put(fixed, item) != 0 || slabpool_fixed_destroy(fixed) != 0)
        return 3;
    slabpool_arena_destroy(arena);
    if (slabpool_cache_destroy(cache) != 0)
        return 4;
    if (slabpool_stats(&after) != 0 || after.allocs == before.allocs)
        return 5;
    puts("pools");
    return 0;
}
"""


def flags(*options):
    tool("pkg-config")
    done = run("pkg-config", f"--define-variable=prefix={HERE}", *options, "slabpool",
               env=environment(PKG_CONFIG_PATH=str(LIBDIR / "pkgconfig")))
    return done.stdout.split()


def build(folder, *how, text=PROGRAM, name="prog.c", compiler=CC):
    """how: what stands behind the source. The linker may not say a word."""
    (folder / name).write_text(text)
    tool(compiler)
    done = run(compiler, "-Wall", "-Wextra", "-Werror", *flags("--cflags"), folder / name,
               "-o", folder / "prog", *how)
    need(done.stderr == "", done.stderr)
    return folder / "prog"


def alone(**more):
    return environment(SLABPOOL_CHILDREN="none", **more)


def report(done):
    return re.match(rf"slabpool {re.escape(VERSION)}  pid \d+  \S*/prog  ended by exit",
                    done.stderr)


@case
def flags_are_true(folder):
    """pkg-config, where it was installed to, and where it is now."""
    tool("pkg-config")
    where = environment(PKG_CONFIG_PATH=str(LIBDIR / "pkgconfig"))
    done = run("pkg-config", "--cflags", "--libs", "slabpool", env=where)
    need(done.stdout.split() == [f"-I{PREFIX}/include", f"-L{PREFIX}/lib", "-lslabpool"], done)
    done = run("pkg-config", "--modversion", "slabpool", env=where)
    need(done.stdout.strip() == VERSION, done)
    need(flags("--libs") == [f"-L{LIBDIR}", "-lslabpool"], flags("--libs"))
    need("-pthread" in flags("--static", "--libs"), flags("--static", "--libs"))


@case
def shared(folder):
    """A program finds it by its soname, and reports; a preload of the same is the same copy."""
    prog = build(folder, *flags("--libs"))
    need(f"[{SONAME}]" in run("readelf", "-dW", prog).stdout, "NEEDED")
    done = run(prog, env=alone(LD_LIBRARY_PATH=str(LIBDIR)))
    need(done.stdout == "1\n" and report(done), done)
    done = run(prog, env=alone(LD_LIBRARY_PATH=str(LIBDIR),
                               LD_PRELOAD=str(LIBDIR / "libslabpool.so")))
    need(done.stderr.count("slabpool ") == 1, done.stderr)
    done = run(prog, status=127)
    need(SONAME in done.stderr, done.stderr)


@case
def shared_cxx(folder):
    run(build(folder, *flags("--libs"), text=CXX, name="prog.cc", compiler="g++"),
        env=environment(LD_LIBRARY_PATH=str(LIBDIR)))


def static_libraries():
    return ["-Wl,-Bstatic", *flags("--static", "--libs"), "-Wl,-Bdynamic"]


@case
def archive(folder):
    """The archive in a dynamic program: its malloc, its report, no trace of the shared object."""
    prog = build(folder, *static_libraries())
    need("slabpool" not in run("readelf", "-dW", prog).stdout, "NEEDED")
    done = run(prog, env=alone())
    need(done.stdout == "1\n" and report(done), done)
    done = run(prog, env=environment(SLABPOOL_STATS="off"))
    need(done.stderr == "", done.stderr)


@case
def archive_cxx(folder):
    run(build(folder, *static_libraries(), text=CXX, name="prog.cc", compiler="g++"))


@case
def static(folder):
    """The same in programs that are static as a whole, at a fixed address and at any."""
    for form in ("-static", "-static-pie"):
        prog = build(folder, form, *flags("--static", "--libs"))
        need("INTERP" not in run("readelf", "-lW", prog).stdout, "not static")
        done = run(prog, env=alone())
        need(done.stdout == "1\n" and report(done), form, done)


@case
def static_cxx(folder):
    run(build(folder, "-static", *flags("--static", "--libs"), text=CXX, name="prog.cc",
              compiler="g++"))


@case
def static_options(folder):
    """Each option in a static program: what needs another library says so, and it goes on."""
    prog = build(folder, "-static", *flags("--static", "--libs"))
    for name, value, said in (
            ("PROFILE", f"{folder}/a.pb.gz", "libslabpool-profile.so"),
            ("PROFILE", f"{folder}/a.heap", "stacks are not known"),
            ("LEAKS", "report", "libslabpool-leaks.so"), ("BACKEND", "mimalloc", "libmimalloc"),
            ("HARDEN", "max", ""), ("GUARD_RATE", "10", ""), ("LIVE", folder, ""),
            ("ARENA_LIMIT", "1M", ""), ("DUMP_SIGNAL", "USR1", ""),
            ("CLASSES", "100:prealloc=9", "")):
        done = run(prog, env=environment(SLABPOOL_STATS="off", **{"SLABPOOL_" + name: str(value)}))
        need(done.stdout == "1\n" and said in done.stderr, name, value, done)
    need((folder / "a.heap").exists(), os.listdir(folder))


@case
def pools(folder):
    """The pools in each way of linking; a block of theirs is free()'s to take."""
    for how in (flags("--libs"), static_libraries(), ["-static", *flags("--static", "--libs")]):
        done = run(build(folder, *how, text=POOLS),
                   env=environment(SLABPOOL_STATS="off", LD_LIBRARY_PATH=str(LIBDIR)))
        need(done.stdout == "pools\n" and done.stderr == "", how, done)


@case
def archive_names(folder):
    """The archive defines what the shared object exports, but quick_exit, and nothing else."""
    listed = run("nm", "-g", "--defined-only", LIBDIR / "libslabpool.a").stdout
    defined = {line.split()[-1] for line in listed.splitlines() if len(line.split()) == 3}
    text = (ROOT / "tests/integration/symbols.expected").read_text()
    expected = {name.split("@")[0] for name in text.split()} - {"quick_exit"}
    need(defined == expected, defined ^ expected)


@case
def headers(folder):
    """Each installed header compiles alone, in C11 and in C++."""
    for header in sorted((HERE / "include").rglob("*.h")):
        name = header.relative_to(HERE / "include")
        for language, compiler, standard in (("c", CC, "c11"), ("c++", "g++", "c++17")):
            tool(compiler)
            (folder / "one").write_text(f"#include <{name}>\n")
            run(compiler, "-x", language, f"-std={standard}", "-Wall", "-Wextra", "-Werror",
                "-fsyntax-only", f"-I{HERE}/include", folder / "one")
    if not list((HERE / "include/slabpool").glob("*.h")):
        raise Skip("there are none")
