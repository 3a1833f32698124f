/* invalid: free, realloc or malloc_usable_size of what is no block (CWE-590, CWE-761).
 * usage: invalid WAY SIZE [AMOUNT] [benign] */
#define _GNU_SOURCE
#include "wrong.h"

#include <alloca.h>
#include <sys/auxv.h>
#include <sys/mman.h>

static char of_the_program[256] __attribute__((aligned(16)));
static __thread char of_the_thread[256] __attribute__((aligned(16)));

/* Gives it back; the heap is used before and after. */
static bool give_back(void *pointer)
{
    drop(take(64));
    about(pointer, 1);
    if (bad)
        drop(pointer);
    carry_on(64);
    return bad;
}

static bool of_stack(size_t size, long amount)
{
    char local[256] __attribute__((aligned(16))) = {(char)size};
    return give_back(local + amount);
}

static bool of_alloca(size_t size, long amount)
{
    char *local = alloca(size);
    memset(local, 7, size);
    return give_back(local + amount);
}

static bool of_static(size_t size, long amount)
{
    return (void)size, give_back(of_the_program + amount);
}

static bool of_literal(size_t size, long amount)
{
    return (void)size, give_back(wash("a string literal, longer than a few bytes") + amount);
}

static bool of_tls(size_t size, long amount)
{
    return (void)size, give_back(of_the_thread + amount);
}

static bool of_code(size_t size, long amount)
{
    return (void)size, give_back((char *)(uintptr_t)of_code + amount);
}

static bool of_environment(size_t size, long amount)
{
    return (void)size, give_back(environ[0] + amount);
}

static bool of_stdio(size_t size, long amount)
{
    return (void)size, give_back((char *)stdout + amount);
}

static bool of_vdso(size_t size, long amount)
{
    return (void)size, give_back((char *)getauxval(AT_SYSINFO_EHDR) + amount);
}

static bool of_break(size_t size, long amount)
{
    return give_back((char *)sbrk((intptr_t)size) + amount);
}

static bool of_mapping(size_t size, long amount)
{
    char *mapping = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return give_back(mapping + amount);
}

static bool of_nothing(size_t size, long amount)
{
    char *mapping = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(mapping, size);
    return give_back(mapping + amount);
}

static bool number(size_t size, long amount)
{
    return (void)amount, give_back((void *)size);
}

/* A pointer in memory that was never written: what the block's last owner left there. */
static bool unwritten(size_t size, long amount)
{
    char **old = wash(malloc(size));
    memset(old, 0x5a, size);
    char *left = *(char **)wash(old);
    drop(old);
    about(left, 1);
    if (bad)
        drop(left);
    return (void)amount, bad;
}

/* `amount` bytes into, before or behind a live block. */
static bool inside(size_t size, long amount)
{
    char *before = take(size), *block = take(size), *behind = take(size);
    memset(block, 7, size);
    about(block + amount, 1);
    if (bad)
        drop(block + amount);
    drop(block);
    drop(before);
    drop(behind);
    carry_on(size);
    return bad;
}

static bool inside_freed(size_t size, long amount)
{
    char *before = take(size), *block = take(size);
    drop(block);
    about(block + amount, 1);
    if (bad)
        drop(block + amount);
    drop(before);
    carry_on(size);
    return bad;
}

static bool inside_aligned(size_t size, long amount)
{
    char *block = aligned_alloc(size, size);
    about(block + amount, 1);
    if (bad)
        drop(block + amount);
    drop(block);
    return bad;
}

/* CWE-761: the pointer was moved along a string, and then given back. */
static bool moved_along(size_t size, long amount)
{
    char *text = take(size), *at = text;
    memset(text, 'a', size - 1);
    text[amount] = 'S';
    text[size - 1] = '\0';
    while (*at != 'S')
        at++;
    about(at, 1);
    drop(bad ? at : text);
    return bad;
}

/* Where a block of this size would lie that nobody has asked for. */
static bool never_given(size_t size, long amount)
{
    char *block = take(size);
    char *pointer = block + (size_t)amount * malloc_usable_size(block);
    about(pointer, 1);
    if (bad)
        drop(pointer);
    drop(block);
    return bad;
}

static bool realloc_stack(size_t size, long amount)
{
    char local[256] __attribute__((aligned(16))) = {(char)amount};
    about(local, 1);
    char *moved = realloc(bad ? wash(local) : NULL, size);
    drop(moved);
    return bad;
}

static bool realloc_inside(size_t size, long amount)
{
    char *block = take(size);
    about(block + amount, 1);
    char *moved = realloc(wash(bad ? block + amount : block), size * 3);
    if (bad)
        drop(block);
    drop(moved);
    return bad;
}

static bool usable_stack(size_t size, long amount)
{
    char local[256] __attribute__((aligned(16))) = {(char)amount};
    char *block = take(size);
    about(local, 1);
    size_t usable = malloc_usable_size(wash(bad ? local : block));
    drop(block);
    return bad && usable > 0;
}

static bool usable_inside(size_t size, long amount)
{
    char *block = take(size);
    about(block + amount, 1);
    size_t usable = malloc_usable_size(wash(bad ? block + amount : block));
    drop(block);
    return bad && usable > 0;
}

/* Asks for the size of a block given back before. */
static bool usable_freed(size_t size, long amount)
{
    char *before = take(size), *block = take(size);
    drop(block);
    about(block, 1);
    size_t usable = malloc_usable_size(wash(bad ? block : before));
    drop(before);
    return (void)amount, bad && usable > 0;
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"of_stack", of_stack},
        {"of_alloca", of_alloca},
        {"of_static", of_static},
        {"of_literal", of_literal},
        {"of_tls", of_tls},
        {"of_code", of_code},
        {"of_environment", of_environment},
        {"of_stdio", of_stdio},
        {"of_vdso", of_vdso},
        {"of_break", of_break},
        {"of_mapping", of_mapping},
        {"of_nothing", of_nothing},
        {"number", number},
        {"unwritten", unwritten},
        {"inside", inside},
        {"inside_freed", inside_freed},
        {"inside_aligned", inside_aligned},
        {"moved_along", moved_along},
        {"never_given", never_given},
        {"realloc_stack", realloc_stack},
        {"realloc_inside", realloc_inside},
        {"usable_stack", usable_stack},
        {"usable_inside", usable_inside},
        {"usable_freed", usable_freed},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
