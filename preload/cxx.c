/* cxx.c: every C++ operator new and delete, without needing libstdc++.
 *
 * Purpose     The eight news and twelve deletes of C++17 under their mangled names.
 * How it fails   What a failing new owes the program (call the new-handler, try again, throw
 *             bad_alloc, or return null from the nothrow forms whatever the handler throws) is
 *             done by the program's own C++ library: its operator new, which ours stands in
 *             front of, is called and comes back to our malloc. A program without one cannot
 *             have a handler or catch anything.
 * errno       As malloc.
 */
#include "core/alloc.h"
#include "core/fast.h"
#include "core/os.h"
#include "preload/malloc.h"

#include <dlfcn.h>
#include <string.h>

/* size_t and std::align_val_t are one register each, std::nothrow_t is an unused reference. */
typedef void *(*new_fn)(size_t n, uintptr_t second, const void *nothrow);

/* The C++ library's own `name`, also when it was opened by dlopen out of the global scope. */
static new_fn next_new(const char *name)
{
    static const char libraries[][15] = {"libstdc++.so.6", "libc++abi.so.1", "libc++.so.1"};
    void *symbol = dlsym(RTLD_NEXT, name);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries && symbol == NULL; i++) {
        void *handle = dlopen(libraries[i], RTLD_LAZY | RTLD_NOLOAD);
        if (handle != NULL)
            symbol = dlsym(handle, name);
    }
    new_fn fn;
    memcpy(&fn, &symbol, sizeof fn);
    return fn;
}

/* _Zna... is operator new[], _Znw... operator new. */
SLP_INLINE bool is_array(const char *name)
{
    return name[3] == 'a';
}

/* Not noexcept: bad_alloc passes through. */
SLP_COLD static void *failed(const char *name, size_t n, uintptr_t second, bool throws)
{
    new_fn fn = next_new(name);
    size_t asked = n;
    if (n > SLP_REQUEST_MAX)
        n = SLP_REQUEST_MAX + 1; /* libstdc++ rounds up, past zero for the largest */
    if (fn != NULL) {
        void *p = fn(n, second, (const void *)second);
        if (p != NULL) /* of our malloc, but an operator delete frees it */
            slp_alloc_relabel(p, asked, is_array(name));
        return p;
    }
    if (!throws)
        return NULL;
    static const char text[] = "slabpool: operator new: out of memory, and no C++ library to "
                               "throw bad_alloc\n";
    slp_os_write(2, text, sizeof text - 1);
    slp_os_abort();
}

SLP_INLINE void *make(const char *name, size_t n, uintptr_t second, bool throws)
{
    void *p = slp_fast_alloc_or(n, is_array(name) ? slp_alloc_new_array : slp_alloc_new);
    return SLP_LIKELY(p != NULL) ? p : failed(name, n, second, throws);
}

SLP_INLINE void *make_aligned(const char *name, size_t n, size_t align, bool throws)
{
    bool power = align != 0 && (align & (align - 1)) == 0;
    void *p = power ? slp_alloc_new_aligned(align, n, is_array(name)) : NULL;
    return SLP_LIKELY(p != NULL) ? p : failed(name, n, align, throws);
}

#define NEW(name)                                                                                  \
    SLP_EXPORT void *name(size_t n);                                                               \
    SLP_EXPORT void *name(size_t n)                                                                \
    {                                                                                              \
        return make(#name, n, 0, true);                                                            \
    }
#define NEW_NOTHROW(name)                                                                          \
    SLP_EXPORT void *name(size_t n, const void *nothrow);                                          \
    SLP_EXPORT void *name(size_t n, const void *nothrow)                                           \
    {                                                                                              \
        return make(#name, n, (uintptr_t)nothrow, false);                                          \
    }
#define NEW_ALIGNED(name)                                                                          \
    SLP_EXPORT void *name(size_t n, size_t align);                                                 \
    SLP_EXPORT void *name(size_t n, size_t align)                                                  \
    {                                                                                              \
        return make_aligned(#name, n, align, true);                                                \
    }
#define NEW_ALIGNED_NOTHROW(name)                                                                  \
    SLP_EXPORT void *name(size_t n, size_t align, const void *nothrow);                            \
    SLP_EXPORT void *name(size_t n, size_t align, const void *nothrow)                             \
    {                                                                                              \
        (void)nothrow;                                                                             \
        return make_aligned(#name, n, align, false);                                               \
    }

NEW(_Znwm)
NEW(_Znam)
NEW_NOTHROW(_ZnwmRKSt9nothrow_t)
NEW_NOTHROW(_ZnamRKSt9nothrow_t)
NEW_ALIGNED(_ZnwmSt11align_val_t)
NEW_ALIGNED(_ZnamSt11align_val_t)
NEW_ALIGNED_NOTHROW(_ZnwmSt11align_val_tRKSt9nothrow_t)
NEW_ALIGNED_NOTHROW(_ZnamSt11align_val_tRKSt9nothrow_t)

/* What follows the pointer (an alignment, nothrow) is in registers nobody reads, but for the size,
 * which the slow path may compare. So four names are one function, or two. */
#define DELETE(name, call)                                                                         \
    SLP_EXPORT void name(void *p);                                                                 \
    SLP_EXPORT void name(void *p)                                                                  \
    {                                                                                              \
        slp_fast_free(p, call);                                                                    \
    }
#define DELETE_SIZED(name, call)                                                                   \
    SLP_EXPORT void name(void *p, size_t n);                                                       \
    SLP_EXPORT void name(void *p, size_t n)                                                        \
    {                                                                                              \
        slp_fast_free_sized(p, n, call);                                                           \
    }

#define DELETE_ALSO(name, as)       SLP_EXPORT void name(void *p) SLP_ALIAS(as)
#define DELETE_SIZED_ALSO(name, as) SLP_EXPORT void name(void *p, size_t n) SLP_ALIAS(as)

DELETE(_ZdlPv, "operator delete")
DELETE_SIZED(_ZdlPvm, "operator delete")
DELETE_ALSO(_ZdlPvRKSt9nothrow_t, _ZdlPv);
DELETE_ALSO(_ZdlPvSt11align_val_t, _ZdlPv);
DELETE_SIZED_ALSO(_ZdlPvmSt11align_val_t, _ZdlPvm);
DELETE_ALSO(_ZdlPvSt11align_val_tRKSt9nothrow_t, _ZdlPv);
DELETE(_ZdaPv, "operator delete[]")
DELETE_SIZED(_ZdaPvm, "operator delete[]")
DELETE_ALSO(_ZdaPvRKSt9nothrow_t, _ZdaPv);
DELETE_ALSO(_ZdaPvSt11align_val_t, _ZdaPv);
DELETE_SIZED_ALSO(_ZdaPvmSt11align_val_t, _ZdaPvm);
DELETE_ALSO(_ZdaPvSt11align_val_tRKSt9nothrow_t, _ZdaPv);
