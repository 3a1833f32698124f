#include "core/error.h"

#include "core/arena.h"
#include "core/large.h"
#include "core/os.h"

enum slp_on_error slp_error_policy = SLP_ON_ERROR_ABORT;

struct line {
    char text[400];
    size_t used;
};

static void put(struct line *l, const char *s)
{
    while (*s != '\0' && l->used < sizeof l->text - 1)
        l->text[l->used++] = *s++;
}

static void put_number(struct line *l, uint64_t n, unsigned base)
{
    char digits[24];
    int k = 0;
    do
        digits[k++] = "0123456789abcdef"[n % base];
    while ((n /= base) != 0);
    while (k > 0 && l->used < sizeof l->text - 1)
        l->text[l->used++] = digits[--k];
}

static void put_address(struct line *l, const void *p)
{
    put(l, "0x");
    put_number(l, (uintptr_t)p, 16);
}

static void begin(struct line *l, const char *call, const char *what, const void *p)
{
    l->used = 0;
    put(l, "slabpool: ");
    put(l, call);
    put(l, ": ");
    put(l, what);
    put(l, ": ");
    put_address(l, p);
}

static void finish(struct line *l)
{
    put(l, " (thread ");
    put_number(l, (uint64_t)slp_os_tid(), 10);
    put(l, ")\n");
    slp_os_write(2, l->text, l->used);
    if (slp_error_policy == SLP_ON_ERROR_ABORT)
        slp_os_abort();
}

/* The class, and the block p lies in. */
static void put_slab(struct line *l, const struct slp_slab *slab, const void *p)
{
    size_t offset = (size_t)((const char *)p - slab->base);
    size_t index = offset / slab->size;
    put(l, " in class ");
    put_number(l, slab->size, 10);
    if (index < slab->capacity) {
        put(l, ", block ");
        put_address(l, slab->base + index * slab->size);
        put(l, " at offset ");
        put_number(l, offset % slab->size, 10);
        if (slp_slab_serves(slab) && slp_slab_index(slab, slab->base + index * slab->size) < 0)
            put(l, ", never allocated");
    } else {
        bool before = p < (const void *)slab->base;
        put(l, before ? ", before the first block" : ", behind the last block");
    }
}

static void put_large(struct line *l, const struct slp_slab *slab, const void *p)
{
    put(l, " in a large block of ");
    put_number(l, slab->bytes, 10);
    put(l, " bytes at ");
    put_address(l, slab->base);
    put(l, ", offset ");
    put_number(l, (uint64_t)((const char *)p - slab->base), 10);
}

void slp_error_pointer(const char *call, const struct slp_slab *slab, const void *p)
{
    struct line l;
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
        put(&l, " of a large block");
    } else if (slp_arena_was_here(p) && !slp_os_peek(&byte, p, 1)) {
        begin(&l, call, "double free", p);
        put(&l, " in memory that was given back");
    } else {
        begin(&l, call, "pointer not from this heap", p);
    }
    finish(&l);
}

void slp_error_double_free(const char *call, const struct slp_slab *slab, const void *p)
{
    struct line l;
    begin(&l, call, "double free", p);
    if (slab != NULL && slab->size != 0)
        put_slab(&l, slab, p);
    finish(&l);
}

void slp_error_never(const char *call, const struct slp_slab *slab, const void *p)
{
    struct line l;
    begin(&l, call, "pointer inside a block, not its start", p);
    put_slab(&l, slab, p);
    put(&l, ", never allocated");
    finish(&l);
}

static void put_size(struct line *l, size_t n)
{
    put(l, " of a block of ");
    put_number(l, n, 10);
    put(l, " bytes, ");
}

void slp_error_overflow(const char *call, const char *bad, const char *block, size_t n,
                        size_t class_size)
{
    struct line l;
    begin(&l, call, "buffer overflow", bad);
    put(&l, class_size == 0 ? " behind large block " : " behind block ");
    put_address(&l, block);
    put(&l, " of ");
    put_number(&l, n, 10);
    put(&l, " bytes");
    if (class_size != 0) {
        put(&l, " in class ");
        put_number(&l, class_size, 10);
    }
    put(&l, ", first bad byte at offset ");
    put_number(&l, (uint64_t)(bad - block), 10);
    finish(&l);
}

void slp_error_write_after_free(const char *call, const struct slp_slab *slab, const char *bad)
{
    struct line l;
    begin(&l, call, "write after free", bad);
    put_slab(&l, slab, bad);
    finish(&l);
}

void slp_error_mismatch(const char *call, const void *block, size_t n, unsigned kind)
{
    static const char *const makers[] = {"malloc", "operator new", "operator new[]"};
    struct line l;
    begin(&l, call, "mismatched free", block);
    put_size(&l, n);
    put(&l, "allocated by ");
    put(&l, makers[kind]);
    finish(&l);
}

void slp_error_wrong_size(const char *call, const void *block, size_t n, size_t freed_as)
{
    struct line l;
    begin(&l, call, "wrong size", block);
    put_size(&l, n);
    put(&l, "freed as ");
    put_number(&l, freed_as, 10);
    finish(&l);
}
