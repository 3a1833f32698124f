/* intern.h: each thing once, by number.
 *
 * Purpose     Names, stacks and places of profiles occur often; a number compares faster.
 * Invariants  Numbers begin at 0 and never change, nor do addresses of what they stand for, which
 *             are aligned for any type. Things are compared byte by byte: no padding.
 * Ownership   A zeroed struct is empty; slp_intern_drop frees all. Without memory the command ends.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_INTERN_H
#define SLP_CLI_INTERN_H

#include <stddef.h>
#include <stdint.h>

struct slp_interned {
    void *bytes;
    size_t size;
    uint64_t hash;
};

struct slp_intern {
    struct slp_interned *table;
    uint32_t n;
    size_t room, nslots;
    uint32_t *slots; /* number + 1, 0: free */
    char *chunk;     /* its first word leads to the one before */
    size_t used, size;
};

uint32_t slp_intern(struct slp_intern *t, const void *bytes, size_t size);
uint32_t slp_intern_text(struct slp_intern *t, const char *text);

/* Of a number that slp_intern gave. */
static inline const void *slp_intern_at(const struct slp_intern *t, uint32_t number)
{
    return t->table[number].bytes;
}

void slp_intern_drop(struct slp_intern *t);

/* reallocarray; without memory the command ends with a message. */
void *slp_grown(void *table, size_t n, size_t size);

#endif
