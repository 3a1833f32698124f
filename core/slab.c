#include "core/slab.h"

#include "core/class.h"

/* Slabs begin at different places of their first units, or the hot blocks of all classes would
 * share a few sets of the cache. Of small blocks some are left out; others lie somewhere in the
 * room that they leave, at multiples of what their size is a multiple of. */
static uint32_t bytes_skipped(const struct slp_slab *slab, const struct slp_class *c)
{
    uint32_t unit = (uint32_t)((uintptr_t)slab->base >> SLP_UNIT_SHIFT);
    if (c->size <= 1024)
        return ((unit * 5 + slab->class_id * 11u) & 15) * 256 / c->size * c->size;
    uint32_t step = c->size & (0 - c->size);
    uint32_t room = slab->units * (uint32_t)SLP_UNIT % c->size; /* within the first unit */
    uint32_t places = (room < SLP_UNIT ? room : (uint32_t)SLP_UNIT - step) / step + 1;
    return unit * 5 % places * step;
}

void slp_slab_format(struct slp_slab *slab, uint32_t k, uint32_t capacity)
{
    const struct slp_class *c = &slp_classes[k];
    slab->head = NULL;
    SLP_HOT_SET(slab->togos, slp_countdown(SLP_TOGO_MANY, SLP_TOGO_MANY));
    SLP_HOT_SET(slab->lefts, 0);
    SLP_HOT_SET(slab->limit, 0);
    SLP_HOT_SET(slab->size, c->size); /* read by slp_inspect while it changes */
    SLP_HOT_SET(slab->class_id, (uint16_t)k);
    slab->capacity = capacity;
    slab->next = slab->prev = NULL;
    SLP_HOT_SET(slab->used, 0);
    SLP_HOT_SET(slab->carved, 0);
    slab->base -= (uintptr_t)slab->base & (SLP_UNIT - 1);
    SLP_POISON(slab->base, (size_t)slab->units << SLP_UNIT_SHIFT);
    uint32_t skipped = bytes_skipped(slab, c);
    slab->base += skipped;
    uint32_t room = slab->units * (uint32_t)SLP_UNIT - skipped;
    if (capacity > room / c->size)
        slab->capacity = room / c->size;
    bool one = slab->units * (uint32_t)SLP_UNIT / c->size == 1; /* though the class may have more */
    SLP_HOT_SET(slab->magic, one ? 1 : c->magic);
}

void slp_slab_fold(struct slp_slab *slab)
{
    uint32_t out = slp_slab_hits(slab), in = slp_slab_frees(slab);
    /* In this order: a child of a fork in between must not see less than is live. */
    slab->used += out;
    atomic_signal_fence(memory_order_seq_cst);
    SLP_HOT_SET(slab->togo_base, slab->togo);
    SLP_HOT_SET(slab->left_base, slab->left);
    atomic_signal_fence(memory_order_seq_cst);
    slab->used -= in;
    SLP_ASSERT(slab->used <= slab->carved);
}

static void set_left(struct slp_slab *slab, uint32_t left)
{
    SLP_HOT_SET(slab->lefts, slp_countdown(left, left + slp_slab_frees(slab)));
}

void slp_slab_arm(struct slp_slab *slab, uint32_t n)
{
    SLP_HOT_SET(slab->togos, slp_countdown(n, n + slp_slab_hits(slab)));
}

void slp_slab_unhit(struct slp_slab *slab, uint32_t n)
{
    SLP_HOT_SET(slab->togos, slp_countdown(n, n + slp_slab_hits(slab) - 1));
}

void slp_slab_come_back(struct slp_slab *slab, uint32_t n)
{
    SLP_HOT_SET(slab->used, slab->used - n);
    set_left(slab, slab->left - n);
}

void slp_slab_look_after(struct slp_slab *slab, uint32_t n)
{
    if (slab->left > n)
        set_left(slab, n);
}

void slp_slab_enter(struct slp_slab *slab, enum slp_state state)
{
    uint32_t live = slp_slab_live(slab);
    uint32_t left = SLP_LEFT_MANY;
    if (state == SLP_FULL)
        left = slp_classes[slab->class_id].patience < live
                   ? slp_classes[slab->class_id].patience
                   : live; /* a limit can make it smaller than the class has it */
    else if (state == SLP_PARTIAL)
        left = live;
    else if (slab->capacity == 1)
        left = 1;
    SLP_ASSERT(left > 0);
    SLP_HOT_SET(slab->state, (uint8_t)state);
    set_left(slab, left);
}

uint64_t slp_slab_limit(const struct slp_slab *slab)
{
    return slab->magic == 1 ? slab->carved : slp_classes[slab->class_id].step * slab->carved;
}

void *slp_slab_carve(struct slp_slab *slab, uint32_t batch)
{
    SLP_ASSERT(slab->head == NULL && slab->carved < slab->capacity);
    uint32_t room = slab->capacity - slab->carved;
    uint32_t n = batch < room ? batch : room;
    size_t size = slab->size;
    char *first = slab->base + slab->carved * size;
    char *last = first + (n - 1) * size;
    if (n > 1) {
        for (char *p = first + size; p <= last; p += size) {
            slp_link_set(p, p + size);
            slp_key_set(slab, p);
        }
        slp_link_set(last, NULL);
        slab->head = first + size;
    }
    SLP_HOT_SET(slab->carved, slab->carved + n);
    SLP_HOT_SET(slab->limit, slp_slab_limit(slab));
    return first;
}

int64_t slp_slab_index(const struct slp_slab *slab, const void *p)
{
    size_t offset = (size_t)((const char *)p - slab->base);
    size_t index = offset / slab->size;
    return offset % slab->size == 0 && index < SLP_HOT_READ(slab->carved) ? (int64_t)index : -1;
}

/* ---- lists ---- */

void slp_list_push(struct slp_list *list, struct slp_slab *slab)
{
    slab->prev = NULL;
    slab->next = list->first;
    if (list->first != NULL)
        list->first->prev = slab;
    else
        list->last = slab;
    list->first = slab;
}

void slp_list_append(struct slp_list *list, struct slp_slab *slab)
{
    slab->next = NULL;
    slab->prev = list->last;
    if (list->last != NULL)
        list->last->next = slab;
    else
        list->first = slab;
    list->last = slab;
}

void slp_list_remove(struct slp_list *list, struct slp_slab *slab)
{
    if (slab->prev != NULL)
        slab->prev->next = slab->next;
    else
        list->first = slab->next;
    if (slab->next != NULL)
        slab->next->prev = slab->prev;
    else
        list->last = slab->prev;
    slab->next = slab->prev = NULL;
}
