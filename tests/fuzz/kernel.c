/* kernel.c: core's contact with the kernel, which can be made to fail, and its clock. The linker
 * sends the calls here: see WRAP in run. */
#include "tests/fuzz/fuzz.h"


#include <stdio.h>
#include <stdlib.h>

int64_t fuzz_clock = 1000;

static unsigned wait_calls, fail_calls;
static bool failed;

void fuzz_fail(unsigned n, unsigned many)
{
    wait_calls = n;
    fail_calls = many;
}

bool fuzz_failed(void)
{
    bool was = failed;
    failed = false;
    return was;
}

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

static bool fails(void)
{
    if (fail_calls == 0)
        return false;
    if (wait_calls > 0) {
        wait_calls--;
        return false;
    }
    fail_calls--;
    failed = true;
    return true;
}

void *__real_slp_os_map(void *hint, size_t bytes);
void *__real_slp_os_reserve(void *hint, size_t bytes);
int __real_slp_os_commit(void *at, size_t bytes);
int __real_slp_os_purge(void *at, size_t bytes);
int __real_slp_os_resize(void *at, size_t from, size_t to);

void *__wrap_slp_os_map(void *hint, size_t bytes);
void *__wrap_slp_os_reserve(void *hint, size_t bytes);
int __wrap_slp_os_commit(void *at, size_t bytes);
int __wrap_slp_os_purge(void *at, size_t bytes);
int __wrap_slp_os_resize(void *at, size_t from, size_t to);
int64_t __wrap_slp_os_now(void);

void *__wrap_slp_os_map(void *hint, size_t bytes)
{
    return fails() ? NULL : __real_slp_os_map(hint, bytes);
}

void *__wrap_slp_os_reserve(void *hint, size_t bytes)
{
    return fails() ? NULL : __real_slp_os_reserve(hint, bytes);
}

int __wrap_slp_os_commit(void *at, size_t bytes)
{
    return fails() ? -1 : __real_slp_os_commit(at, bytes);
}

int __wrap_slp_os_purge(void *at, size_t bytes)
{
    return fails() ? -1 : __real_slp_os_purge(at, bytes);
}

int __wrap_slp_os_resize(void *at, size_t from, size_t to)
{
    return fails() ? -1 : __real_slp_os_resize(at, from, to);
}

int64_t __wrap_slp_os_now(void)
{
    return fuzz_clock;
}
