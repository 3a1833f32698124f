#include "core/stuck.h"

#include "core/lock.h"
#include "core/os.h"

#define LEAST ((size_t)256 << 10) /* a rest that is worth an entry of its own */

struct stuck {
    struct stuck *next;
    size_t bytes;
};

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_MAPPING);
static _Atomic(struct stuck *) first;

static void put(char *base, size_t bytes)
{
    struct stuck *s = (struct stuck *)base, *before = NULL;
    slp_lock(&lock);
    struct stuck *behind = SLP_LOAD(first);
    for (; behind != NULL && behind < s; behind = behind->next)
        before = behind;
    *s = (struct stuck){behind, bytes};
    if (behind != NULL && base + bytes == (char *)behind)
        *s = (struct stuck){behind->next, bytes + behind->bytes};
    if (before != NULL && (char *)before + before->bytes == base)
        *before = (struct stuck){s->next, before->bytes + s->bytes};
    else if (before != NULL)
        before->next = s;
    else
        SLP_STORE(first, s);
    slp_unlock(&lock);
}

bool slp_stuck_unmap(char *base, size_t bytes)
{
    if (SLP_LIKELY(slp_os_unmap_try(base, bytes)))
        return true;
    put(base, bytes);
    return false;
}

size_t slp_stuck_unmap_all(void)
{
    size_t gone = 0, before;
    do {
        before = gone;
        gone += slp_os_unmap_again(UINT32_MAX);
        slp_lock(&lock);
        struct stuck *s = SLP_LOAD(first);
        SLP_STORE(first, NULL);
        slp_unlock(&lock);
        while (s != NULL) {
            struct stuck now = *s;
            if (slp_stuck_unmap((char *)s, now.bytes))
                gone += now.bytes;
            s = now.next;
        }
    } while (gone != before);
    return gone;
}

struct slp_mapping slp_stuck_take(size_t bytes)
{
    struct slp_mapping m = {NULL, slp_align_up(bytes, SLP_UNIT), true};
    if (SLP_LIKELY(SLP_LOAD(first) == NULL))
        return m;
    slp_lock(&lock);
    struct stuck *s = SLP_LOAD(first), *before = NULL;
    for (; s != NULL && s->bytes < m.bytes; s = s->next)
        before = s;
    if (s != NULL) {
        struct stuck *rest = s->next;
        m.base = (char *)s;
        if (s->bytes - m.bytes >= LEAST) {
            rest = (struct stuck *)(m.base + m.bytes);
            *rest = (struct stuck){s->next, s->bytes - m.bytes};
        } else {
            m.bytes = s->bytes;
        }
        if (before != NULL)
            before->next = rest;
        else
            SLP_STORE(first, rest);
    }
    slp_unlock(&lock);
    return m;
}

void slp_stuck_fork_child(bool others)
{
    slp_lock_reset(&lock);
    if (others)
        SLP_STORE(first, NULL);
}
