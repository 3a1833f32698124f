#include "core/error.h"

#include "core/arena.h"
#include "core/large.h"
#include "core/os.h"
#include "core/say.h"

#include <errno.h>

enum slp_on_error slp_error_policy = SLP_ON_ERROR_ABORT;

static void begin(struct slp_say *l, const char *call, const char *what, const void *p)
{
    l->used = 0;
    slp_say_text(l, "slabpool: ");
    slp_say_text(l, call);
    slp_say_text(l, ": ");
    slp_say_text(l, what);
    slp_say_text(l, ": ");
    slp_say_hex(l, (uintptr_t)p);
}

static void finish(struct slp_say *l)
{
    slp_say_text(l, " (thread ");
    slp_say_number(l, (uint64_t)slp_os_tid());
    slp_say_text(l, ")\n");
    slp_say_flush(l);
    if (slp_error_policy == SLP_ON_ERROR_ABORT)
        slp_os_abort();
}

/* The class, and the block p lies in. */
static void put_slab(struct slp_say *l, const struct slp_slab *slab, const void *p)
{
    size_t offset = (size_t)((const char *)p - slab->base);
    size_t index = offset / slab->size;
    slp_say_text(l, " in class ");
    slp_say_number(l, slab->size);
    if (index < slab->capacity) {
        slp_say_text(l, ", block ");
        slp_say_hex(l, (uintptr_t)(slab->base + index * slab->size));
        slp_say_text(l, " at offset ");
        slp_say_number(l, offset % slab->size);
        if (slp_slab_serves(slab) && slp_slab_index(slab, slab->base + index * slab->size) < 0)
            slp_say_text(l, ", never allocated");
    } else {
        bool before = p < (const void *)slab->base;
        slp_say_text(l, before ? ", before the first block" : ", behind the last block");
    }
}

static void put_large(struct slp_say *l, const struct slp_slab *slab, const void *p)
{
    slp_say_text(l, " in a large block of ");
    slp_say_number(l, slab->bytes);
    slp_say_text(l, " bytes at ");
    slp_say_hex(l, (uintptr_t)slab->base);
    slp_say_text(l, ", offset ");
    slp_say_number(l, (uint64_t)((const char *)p - slab->base));
}

void slp_error_pointer(const char *call, const struct slp_slab *slab, const void *p)
{
    struct slp_say l;
    char byte;
    const struct slp_slab *large = slp_large_around(p);
    if (large != NULL && large->base != p) {
        begin(&l, call, "pointer inside a block, not its start", p);
        put_large(&l, large, p);
    } else if (slab != NULL && slab->size != 0) {
        bool block = (size_t)((const char *)p - slab->base) / slab->size < slab->capacity;
        if (!slp_slab_serves(slab) && p >= (const void *)slab->base &&
            (size_t)((const char *)p - slab->base) % slab->size == 0) {
            slp_error_double_free(call, slab, p);
            return;
        }
        begin(&l, call, block ? "pointer inside a block, not its start"
                              : "pointer not from this heap", p);
        put_slab(&l, slab, p);
    } else if (slp_large_was_freed(p)) {
        begin(&l, call, "double free", p);
        slp_say_text(&l, " of a large block");
    } else if (slp_arena_was_here(p) && !slp_os_peek(&byte, p, 1)) {
        begin(&l, call, "double free", p);
        slp_say_text(&l, " in memory that was given back");
    } else {
        begin(&l, call, "pointer not from this heap", p);
    }
    finish(&l);
}

void slp_error_double_free(const char *call, const struct slp_slab *slab, const void *p)
{
    struct slp_say l;
    begin(&l, call, "double free", p);
    if (slab != NULL && slab->size != 0)
        put_slab(&l, slab, p);
    finish(&l);
}

void slp_error_pool(const char *call, const char *what, const void *p)
{
    struct slp_say l;
    begin(&l, call, what, p);
    finish(&l);
    errno = EINVAL;
}

void slp_error_never(const char *call, const struct slp_slab *slab, const void *p)
{
    struct slp_say l;
    begin(&l, call, "pointer inside a block, not its start", p);
    put_slab(&l, slab, p);
    slp_say_text(&l, ", never allocated");
    finish(&l);
}

static void put_size(struct slp_say *l, size_t n)
{
    slp_say_text(l, " of a block of ");
    slp_say_number(l, n);
    slp_say_text(l, " bytes, ");
}

void slp_error_overflow(const char *call, const char *bad, const char *block, size_t n,
                        size_t class_size)
{
    struct slp_say l;
    bool under = bad < block;
    begin(&l, call, under ? "buffer underflow" : "buffer overflow", bad);
    slp_say_text(&l, under ? " before" : " behind");
    slp_say_text(&l, class_size == 0 ? " large block " : " block ");
    slp_say_hex(&l, (uintptr_t)block);
    slp_say_text(&l, " of ");
    slp_say_number(&l, n);
    slp_say_text(&l, " bytes");
    if (class_size != 0) {
        slp_say_text(&l, " in class ");
        slp_say_number(&l, class_size);
    }
    slp_say_text(&l, under ? ", first bad byte at offset -" : ", first bad byte at offset ");
    slp_say_number(&l, (uint64_t)(under ? block - bad : bad - block));
    finish(&l);
}

void slp_error_write_after_free(const char *call, const struct slp_slab *slab, const char *bad)
{
    struct slp_say l;
    begin(&l, call, "write after free", bad);
    put_slab(&l, slab, bad);
    finish(&l);
}

void slp_error_mismatch(const char *call, const void *block, size_t n, unsigned kind)
{
    static const char makers[][15] = {"malloc", "operator new", "operator new[]"};
    struct slp_say l;
    begin(&l, call, "mismatched free", block);
    put_size(&l, n);
    slp_say_text(&l, "allocated by ");
    slp_say_text(&l, makers[kind]);
    finish(&l);
}

void slp_error_wrong_size(const char *call, const void *block, size_t n, size_t freed_as)
{
    struct slp_say l;
    begin(&l, call, "wrong size", block);
    put_size(&l, n);
    slp_say_text(&l, "freed as ");
    slp_say_number(&l, freed_as);
    finish(&l);
}
