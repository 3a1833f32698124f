/* new_failure: an operator new that cannot serve calls the new-handler again and again until it
 * helps, throws or is gone; without one it throws bad_alloc; nothrow gives NULL, also when the
 * handler throws. */
#include "expect.h"

#include <initializer_list>
#include <new>
#include <sys/resource.h>

static int calls;
static void *reserve;

static void gives_up()
{
    if (++calls == 3)
        std::set_new_handler(nullptr);
}

static void throws()
{
    calls++;
    throw std::bad_alloc();
}

struct other_error {};

static void throws_other()
{
    calls++;
    throw other_error();
}

/* Wanted: a block too large to have while the limit is spent by the reserve. */
static void frees_memory()
{
    calls++;
    ::operator delete(reserve);
    reserve = nullptr;
    std::set_new_handler(nullptr);
}

static void *request(int which, size_t size)
{
    switch (which) {
    case 0: return ::operator new(size);
    case 1: return ::operator new[](size);
    case 2: return ::operator new(size, std::align_val_t(64));
    case 3: return ::operator new[](size, std::align_val_t(4096));
    case 4: return ::operator new(size, std::nothrow);
    case 5: return ::operator new[](size, std::nothrow);
    case 6: return ::operator new(size, std::align_val_t(64), std::nothrow);
    default: return ::operator new[](size, std::align_val_t(4096), std::nothrow);
    }
}

/* 0: returned NULL, 1: bad_alloc, 2: another exception, 3: returned a block */
static int outcome(int which, size_t size)
{
    void *p = nullptr;
    try {
        p = request(which, size);
    } catch (const std::bad_alloc &) {
        return 1;
    } catch (...) {
        return 2;
    }
    if (p == nullptr)
        return 0;
    which % 2 != 0 ? ::operator delete[](p) : ::operator delete(p);
    return 3;
}

int main()
{
    size_t vast = wash_size(size_t(1) << 62);
    for (int which = 0; which < 8; which++) {
        int refusal = which < 4 ? 1 : 0;
        for (size_t size : {vast, wash_size(SIZE_MAX), wash_size(SIZE_MAX - 64)}) {
            /* libstdc++'s aligned forms round such a size up past zero and serve it. */
            if (native() && which % 4 >= 2 && size > PTRDIFF_MAX)
                continue;
            std::set_new_handler(nullptr);
            errno = 0;
            int got = outcome(which, size);
            EXPECT(got == refusal, "new %d of %#zx, no handler: outcome %d", which, size, got);
            if (which >= 4)
                EXPECT(errno == ENOMEM, "new %d (nothrow) left errno %d", which, errno);

            calls = 0;
            std::set_new_handler(gives_up);
            got = outcome(which, size);
            EXPECT(got == refusal, "new %d with a handler that gives up: outcome %d", which, got);
            EXPECT(calls == 3, "new %d called the handler %d times, not 3", which, calls);

            calls = 0;
            std::set_new_handler(throws);
            got = outcome(which, size);
            EXPECT(got == refusal, "new %d with a handler that throws: outcome %d", which, got);
            EXPECT(calls == 1, "new %d called a throwing handler %d times", which, calls);
        }
        /* Only bad_alloc is foreseen for nothrow; others may fly through the plain forms. */
        if (which < 4) {
            calls = 0;
            std::set_new_handler(throws_other);
            int got = outcome(which, vast);
            EXPECT(got == 2, "new %d with a handler's own exception: outcome %d", which, got);
        }
    }
    /* The handler frees a reserve and the request then succeeds. */
    struct rlimit limit;
    getrlimit(RLIMIT_AS, &limit);
    for (int which = 0; which < 8; which++) {
        std::set_new_handler(nullptr);
        reserve = ::operator new(size_t(512) << 20);
        long pages = 0;
        FILE *statm = fopen("/proc/self/statm", "r");
        if (statm == nullptr || fscanf(statm, "%ld", &pages) != 1)
            SKIP("no /proc/self/statm");
        fclose(statm);
        struct rlimit tight = limit;
        tight.rlim_cur = rlim_t(pages) * 4096 + (rlim_t(100) << 20);
        setrlimit(RLIMIT_AS, &tight);
        calls = 0;
        std::set_new_handler(frees_memory);
        int got = outcome(which, size_t(300) << 20);
        setrlimit(RLIMIT_AS, &limit);
        EXPECT(calls == 1, "new %d called the freeing handler %d times", which, calls);
        EXPECT(got == 3, "new %d after its handler freed 512 MiB: outcome %d", which, got);
        ::operator delete(reserve);
    }
    return finish();
}
