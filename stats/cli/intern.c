/* intern.c: see intern.h. Open addressing; things lie in chunks, one behind the other.
 */
#include "stats/cli/intern.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"

#define CHUNK ((size_t)1 << 16)
#define ALIGN alignof(max_align_t)

void *slp_grown(void *table, size_t n, size_t size)
{
    void *more = reallocarray(table, n ? n : 1, size);

    if (!more)
        exit(slp_cli_say("there is no memory for so large a profile"));
    return more;
}

static uint64_t hash_of(const unsigned char *bytes, size_t size)
{
    uint64_t h = 0xcbf29ce484222325u;

    for (size_t i = 0; i < size; i++)
        h = (h ^ bytes[i]) * 0x100000001b3u;
    return h ^ h >> 29;
}

static void *keep(struct slp_intern *t, const void *bytes, size_t size)
{
    if (size > t->size - t->used || !t->chunk) {
        size_t room = size + ALIGN > CHUNK ? size + ALIGN : CHUNK;
        char *chunk = slp_grown(NULL, room, 1);
        memcpy(chunk, &t->chunk, sizeof t->chunk);
        t->chunk = chunk;
        t->used = ALIGN;
        t->size = room;
    }
    void *at = t->chunk + t->used;
    if (size > 0)
        memcpy(at, bytes, size);
    t->used += (size + ALIGN - 1) / ALIGN * ALIGN;
    if (t->used > t->size)
        t->used = t->size;
    return at;
}

static void rehash(struct slp_intern *t)
{
    t->nslots = t->nslots ? t->nslots * 2 : 256;
    t->slots = slp_grown(t->slots, t->nslots, sizeof *t->slots);
    memset(t->slots, 0, t->nslots * sizeof *t->slots);
    for (uint32_t i = 0; i < t->n; i++) {
        size_t at = t->table[i].hash & (t->nslots - 1);
        while (t->slots[at] != 0)
            at = (at + 1) & (t->nslots - 1);
        t->slots[at] = i + 1;
    }
}

uint32_t slp_intern(struct slp_intern *t, const void *bytes, size_t size)
{
    uint64_t hash = hash_of(bytes, size);

    if (t->n >= t->nslots / 2)
        rehash(t);
    size_t at = hash & (t->nslots - 1);
    for (; t->slots[at] != 0; at = (at + 1) & (t->nslots - 1)) {
        const struct slp_interned *there = &t->table[t->slots[at] - 1];
        if (there->hash == hash && there->size == size && memcmp(there->bytes, bytes, size) == 0)
            return t->slots[at] - 1;
    }
    if (t->n == t->room) {
        t->room = t->room ? t->room * 2 : 64;
        t->table = slp_grown(t->table, t->room, sizeof *t->table);
    }
    t->table[t->n] = (struct slp_interned){keep(t, bytes, size), size, hash};
    t->slots[at] = ++t->n;
    return t->n - 1;
}

uint32_t slp_intern_text(struct slp_intern *t, const char *text)
{
    return slp_intern(t, text, strlen(text) + 1);
}

void slp_intern_drop(struct slp_intern *t)
{
    for (char *chunk = t->chunk, *before; chunk; chunk = before) {
        memcpy(&before, chunk, sizeof before);
        free(chunk);
    }
    free(t->table);
    free(t->slots);
    *t = (struct slp_intern){0};
}
