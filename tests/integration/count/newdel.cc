// newdel.cc - every operator new and delete, and containers, for the counting library.
//
// Purpose: calls each of the 8 new and the 12 delete operators directly, then works with strings,
// maps and vectors, and lets one allocation fail inside a try block. Single thread, no shared data;
// leaves nothing but what the C++ library keeps. fork, signals and errno are not used.
#include <cstdio>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

struct alignas(64) Wide {
    char bytes[192];
};

static void *keep(void *p)
{
    asm volatile("" : "+r"(p) : : "memory");
    return p;
}

static void operators(std::size_t n)
{
    const std::align_val_t a{64};

    ::operator delete(keep(::operator new(n)));
    ::operator delete[](keep(::operator new[](n)));
    ::operator delete(keep(::operator new(n)), n);
    ::operator delete[](keep(::operator new[](n)), n);
    ::operator delete(keep(::operator new(n, std::nothrow)), std::nothrow);
    ::operator delete[](keep(::operator new[](n, std::nothrow)), std::nothrow);
    ::operator delete(keep(::operator new(n, a)), a);
    ::operator delete[](keep(::operator new[](n, a)), a);
    ::operator delete(keep(::operator new(n, a)), n, a);
    ::operator delete[](keep(::operator new[](n, a)), n, a);
    ::operator delete(keep(::operator new(n, a, std::nothrow)), a, std::nothrow);
    ::operator delete[](keep(::operator new[](n, a, std::nothrow)), a, std::nothrow);
}

int main()
{
    bool failed = false;

    for (std::size_t n = 1; n < 600000; n += n / 4 + 1)
        operators(n);
    try {
        keep(::operator new(static_cast<std::size_t>(PTRDIFF_MAX)));
    } catch (const std::bad_alloc &) {
        failed = true;
    }
    if (!failed || ::operator new(static_cast<std::size_t>(PTRDIFF_MAX), std::nothrow) != nullptr) {
        std::fputs("newdel: an impossible size was served\n", stderr);
        return 3;
    }
    std::map<std::string, std::vector<std::unique_ptr<Wide>>> m;
    for (int i = 0; i < 20000; i++) {
        auto &v = m["a key that is too long for the small string " + std::to_string(i % 997)];
        v.push_back(std::make_unique<Wide>());
        if (v.size() > 15)
            v.clear();
    }
    std::printf("%zu keys\n", m.size());
    return 0;
}
