/* modules.c: which file an address was in, as modules come and go (core/modules.h). */
#include "tests/unit/unit.h"

#include "core/modules.h"

#include <dlfcn.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/wait.h>

TestSuite(modules, .timeout = UNIT_TIMEOUT);

#define LIBRARY "libBrokenLocale.so.1"
#define INSIDE  "__ctype_get_mb_cur_max"

/* What a view says of an address: its module, copied, or a path of "none". */
static struct slp_module seen(uint32_t number, uintptr_t address, char path[1024])
{
    struct slp_modules *view = slp_modules_look();
    struct slp_module m = {.path = "none"};

    cr_assert_not_null(view);
    uint32_t i = slp_modules_find(view, number, address);
    if (i < slp_modules_count(view))
        m = *slp_modules_at(view, i);
    snprintf(path, 1024, "%s", m.path);
    slp_modules_drop(view);
    return m;
}

static void is_this_program(void)
{
    uintptr_t here = (uintptr_t)&is_this_program;
    char path[1024], own[1024];
    ssize_t n = readlink("/proc/self/exe", own, sizeof own - 1);
    Dl_info info;

    cr_assert(n > 0);
    own[n] = '\0';
    struct slp_module m = seen(1, here, path);
    cr_assert_str_eq(path, own);
    cr_assert(dladdr((void *)here, &info) != 0);
    cr_assert_eq(m.base, (uintptr_t)info.dli_fbase);
    cr_assert_eq(m.begin - m.base, m.offset, "of a program whose parts lie as in its file");
}

Test(modules, from_the_map_alone)
{
    char path[1024];

    is_this_program();
    void *code = mmap(NULL, slp_os_page(), PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                      0);
    cr_assert_neq(code, MAP_FAILED);
    seen(1, (uintptr_t)code, path);
    cr_assert_str_eq(path, SLP_ANON);
    seen(1, (uintptr_t)path, path);
    cr_assert_str_eq(path, "none", "no code");
}

Test(modules, from_the_table)
{
    char path[1024];

    slp_modules_start(true);
    is_this_program();
    seen(1, getauxval(AT_SYSINFO_EHDR), path);
    cr_assert(getauxval(AT_SYSINFO_EHDR) == 0 || strcmp(path, "[vdso]") == 0, "%s", path);
}

static void *open_library(void **inside)
{
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL), *symbol;

    cr_assert_not_null(library);
    symbol = dlsym(library, INSIDE);
    cr_assert_not_null(symbol);
    *inside = (char *)symbol + 1; /* as if a call at its start returned there */
    return library;
}

Test(modules, opened_and_closed)
{
    char path[1024];
    void *frames[2];

    slp_modules_start(true);
    if (dlsym(RTLD_DEFAULT, "_dl_find_object") == NULL)
        cr_skip_test("the C library has no _dl_find_object");
    void *library = open_library(&frames[0]);
    uintptr_t call = (uintptr_t)frames[0] - 1;
    frames[1] = (char *)(uintptr_t)&is_this_program + 1;
    cr_assert_eq(slp_modules_see_locked(frames, 2, 10), 10, "it was there before");
    cr_assert_eq(slp_modules_see_locked(frames, 2, 20), 10, "it is not the same");
    cr_assert_eq(slp_modules_see_locked(frames + 1, 1, 20), 0);
    struct slp_module m = seen(15, call, path);
    cr_assert(strstr(path, "libBrokenLocale") != NULL && !m.gone && m.id_bytes == 20, "%s", path);
    dlclose(library);
    m = seen(15, call, path);
    cr_assert(strstr(path, "libBrokenLocale") != NULL && m.gone, "%s", path);
    cr_assert_eq(slp_modules_see_locked(frames, 2, 30), 0, "it is there still");
    seen(29, call, path);
    cr_assert(strstr(path, "libBrokenLocale") != NULL, "%s", path);
    seen(30, call, path);
    cr_assert_str_eq(path, "none");
    void *again = NULL;
    (void)open_library(&again);
    uint32_t since = slp_modules_see_locked(&again, 1, 40);
    cr_assert_eq(since, 40, "what was closed is taken for what is open");

    pid_t child = fork();
    if (child == 0) {
        slp_modules_fork_child();
        seen(1, (uintptr_t)again - 1, path);
        _exit(strstr(path, "libBrokenLocale") == NULL || slp_modules_see_locked(&again, 1, 3) != 0);
    }
    int status = 1;
    cr_assert(waitpid(child, &status, 0) == child && status == 0, "in a child");
}
