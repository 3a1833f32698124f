/* new_delete: the 8 operators new and the 12 operators delete, each called by name with sizes and
 * alignments; blocks also pass between C and C++ as they do under glibc. */
#include "expect.h"

#include <malloc.h>
#include <new>
#include <string>
#include <vector>

static void *taken(int which, size_t size, std::align_val_t alignment)
{
    switch (which) {
    case 0: return ::operator new(size);
    case 1: return ::operator new[](size);
    case 2: return ::operator new(size, std::nothrow);
    case 3: return ::operator new[](size, std::nothrow);
    case 4: return ::operator new(size, alignment);
    case 5: return ::operator new[](size, alignment);
    case 6: return ::operator new(size, alignment, std::nothrow);
    default: return ::operator new[](size, alignment, std::nothrow);
    }
}

/* The deletes that may follow news number 0 to 3: plain, nothrow, sized; and 4 to 7: aligned. */
static void given(int which, int form, void *p, size_t size, std::align_val_t alignment)
{
    bool array = which % 2 != 0;
    if (which < 4)
        switch (form * 2 + array) {
        case 0: ::operator delete(p); return;
        case 1: ::operator delete[](p); return;
        case 2: ::operator delete(p, std::nothrow); return;
        case 3: ::operator delete[](p, std::nothrow); return;
        case 4: ::operator delete(p, size); return;
        default: ::operator delete[](p, size); return;
        }
    switch (form * 2 + array) {
    case 0: ::operator delete(p, alignment); return;
    case 1: ::operator delete[](p, alignment); return;
    case 2: ::operator delete(p, alignment, std::nothrow); return;
    case 3: ::operator delete[](p, alignment, std::nothrow); return;
    case 4: ::operator delete(p, size, alignment); return;
    default: ::operator delete[](p, size, alignment); return;
    }
}

int main()
{
    static const size_t sizes[] = {0, 1, 16, 17, 100, 1000, 4096, 50000, 262143, 262144, 1000000};
    static const size_t alignments[] = {1, 8, 16, 32, 64, 512, 4096, 65536, size_t(1) << 21};
    size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    for (int which = 0; which < 8; which++)
        for (int form = 0; form < 3; form++)
            for (size_t size : sizes)
                for (size_t alignment : alignments) {
                    auto as_type = std::align_val_t(alignment);
                    size_t required = which >= 4 && alignment > 16 ? alignment : 16;
                    for (int round = 0; round < 3; round++) {
                        void *p = taken(which, size, as_type);
                        EXPECT(p != nullptr, "new %d of %zu gave NULL", which, size);
                        EXPECT(reinterpret_cast<uintptr_t>(p) % required == 0,
                               "new %d of %zu, alignment %zu at %p", which, size, alignment, p);
                        EXPECT(malloc_usable_size(p) >= size, "new %d of %zu: usable %zu", which,
                               size, malloc_usable_size(p));
                        memset(p, 1, size);
                        given(which, form, p, size, as_type);
                    }
                }
    for (int form = 0; form < 3; form++) {
        given(form, form, nullptr, 0, std::align_val_t(16));
        given(4 + form, form, nullptr, 0, std::align_val_t(64));
    }
    size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    EXPECT(after <= before + 200000, "in use before %zu, after %zu: a delete does not free", before,
           after);

    /* The standard containers, with elements of 1 byte to 4 KiB, and over-aligned ones. */
    struct alignas(128) wide { char bytes[128]; };
    std::vector<std::string> strings;
    std::vector<wide> wides;
    for (int i = 0; i < 20000; i++) {
        strings.push_back(std::string(size_t(i % 300), char('a' + i % 26)));
        wides.emplace_back();
        EXPECT(reinterpret_cast<uintptr_t>(&wides.back()) % 128 == 0, "vector element %d", i);
    }
    for (int i = 0; i < 20000; i++)
        EXPECT(strings[size_t(i)] == std::string(size_t(i % 300), char('a' + i % 26)),
               "string %d changed", i);
    if (!hardened()) {
        void *mixed = ::operator new(500);
        free(mixed);
    }
    return finish();
}
