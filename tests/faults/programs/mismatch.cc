// mismatch: a block given back by another family than the one it came from (CWE-762), or as one of
// another size. usage: mismatch WAY SIZE [AMOUNT] [benign]
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "wrong.h"

#include <new>

namespace {

void *washed_new(size_t size) { return wash(operator new(size)); }
void *washed_array(size_t size) { return wash(operator new[](size)); }
constexpr std::align_val_t wide{64};

bool new_free(size_t size, long)
{
    void *block = washed_new(size);
    about(block, 1);
    bad ? free(wash(block)) : operator delete(wash(block));
    return bad;
}

bool array_free(size_t size, long)
{
    void *block = washed_array(size);
    about(block, 1);
    bad ? free(wash(block)) : operator delete[](wash(block));
    return bad;
}

bool malloc_delete(size_t size, long)
{
    void *block = take(size);
    about(block, 1);
    bad ? operator delete(wash(block)) : free(wash(block));
    return bad;
}

bool malloc_delete_array(size_t size, long)
{
    void *block = take(size);
    about(block, 1);
    bad ? operator delete[](wash(block)) : free(wash(block));
    return bad;
}

bool calloc_delete(size_t size, long)
{
    void *block = wash(calloc(1, size));
    about(block, 1);
    bad ? operator delete(wash(block)) : free(wash(block));
    return bad;
}

bool realloc_delete(size_t size, long)
{
    void *block = wash(realloc(take(size), size * 3));
    about(block, 1);
    bad ? operator delete(wash(block)) : free(wash(block));
    return bad;
}

bool strdup_delete(size_t, long)
{
    void *block = wash(strdup("a text that strdup copies"));
    about(block, 1);
    bad ? operator delete[](wash(block)) : free(wash(block));
    return bad;
}

bool aligned_alloc_delete(size_t size, long)
{
    void *block = wash(aligned_alloc(64, size));
    about(block, 1);
    bad ? operator delete(wash(block), wide) : free(wash(block));
    return bad;
}

bool new_delete_array(size_t size, long)
{
    void *block = washed_new(size);
    about(block, 1);
    bad ? operator delete[](wash(block)) : operator delete(wash(block));
    return bad;
}

bool array_delete(size_t size, long)
{
    void *block = washed_array(size);
    about(block, 1);
    bad ? operator delete(wash(block)) : operator delete[](wash(block));
    return bad;
}

bool aligned_new_free(size_t size, long)
{
    void *block = wash(operator new(size, wide));
    about(block, 1);
    bad ? free(wash(block)) : operator delete(wash(block), wide);
    return bad;
}

bool new_realloc(size_t size, long)
{
    void *block = washed_new(size);
    about(block, 1);
    if (bad)
        free(realloc(wash(block), size * 3));
    else
        operator delete(block);
    return bad;
}

// Sized delete, with `amount` bytes more or fewer than were asked for.
bool sized(size_t size, long amount)
{
    void *block = washed_new(size);
    about(block, 1);
    operator delete(wash(block), size + static_cast<size_t>(bad ? amount : 0));
    return bad;
}

bool sized_array(size_t size, long amount)
{
    void *block = washed_array(size);
    about(block, 1);
    operator delete[](wash(block), size + static_cast<size_t>(bad ? amount : 0));
    return bad;
}

bool sized_aligned(size_t size, long amount)
{
    void *block = wash(operator new(size, wide));
    about(block, 1);
    operator delete(wash(block), size + static_cast<size_t>(bad ? amount : 0), wide);
    return bad;
}

// Deleted as another type, as through a pointer to a base without a virtual destructor.
bool as_base(size_t, long)
{
    struct base {
        long number;
    };
    struct derived : base {
        char text[200];
    };
    auto *object = new derived;
    about(object, 1);
    if (bad)
        delete static_cast<base *>(wash(object));
    else
        delete static_cast<derived *>(wash(object));
    return bad;
}

bool delete_twice(size_t size, long)
{
    void *block = washed_new(size);
    operator delete(wash(block));
    about(block, 1);
    if (bad)
        operator delete(wash(block));
    return bad;
}

bool delete_array_twice(size_t size, long)
{
    void *block = washed_array(size);
    operator delete[](wash(block));
    about(block, 1);
    if (bad)
        operator delete[](wash(block));
    return bad;
}

bool delete_stack(size_t, long)
{
    char local[256] __attribute__((aligned(16))) = {7};
    about(local, 1);
    if (bad)
        operator delete(wash(local));
    return bad;
}

bool delete_inside(size_t size, long amount)
{
    char *block = static_cast<char *>(washed_array(size));
    about(block + amount, 1);
    operator delete[](wash(bad ? block + amount : block));
    return bad;
}

// new char[n] with n that came from a negative number.
bool new_negative(size_t size, long amount)
{
    char *block = nullptr;
    about(nullptr, 0);
    try {
        block = new char[bad ? wash_size(static_cast<size_t>(amount)) : size];
    } catch (const std::bad_alloc &) {
    }
    bool given = block != nullptr;
    delete[] block;
    return bad && given;
}

bool array_overflow(size_t size, long amount)
{
    char *block = static_cast<char *>(washed_array(size));
    memset(block, 7, size);
    about(block + size, 1);
    if (bad)
        block[size] ^= 0x41;
    operator delete[](wash(block));
    carry_on(size);
    (void)amount;
    return bad;
}

} // namespace

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"new_free", new_free},
        {"array_free", array_free},
        {"malloc_delete", malloc_delete},
        {"malloc_delete_array", malloc_delete_array},
        {"calloc_delete", calloc_delete},
        {"realloc_delete", realloc_delete},
        {"strdup_delete", strdup_delete},
        {"aligned_alloc_delete", aligned_alloc_delete},
        {"new_delete_array", new_delete_array},
        {"array_delete", array_delete},
        {"aligned_new_free", aligned_new_free},
        {"new_realloc", new_realloc},
        {"sized", sized},
        {"sized_array", sized_array},
        {"sized_aligned", sized_aligned},
        {"as_base", as_base},
        {"delete_twice", delete_twice},
        {"delete_array_twice", delete_array_twice},
        {"delete_stack", delete_stack},
        {"delete_inside", delete_inside},
        {"new_negative", new_negative},
        {"array_overflow", array_overflow},
        {nullptr, nullptr},
    };
    return go_wrong(ways, argc, argv);
}
