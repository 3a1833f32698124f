/* guard_say.c: what is said of a misuse of a guarded block.
 *
 * Form        slabpool: <how>: <what>: 0x<address> <k> bytes <behind|before|into> block 0x<start>
 *             of <n> bytes (thread <tid>), and the stacks of the access, of the block's
 *             allocation and of its free.
 */
#include "core/error.h"
#include "core/guard_slot.h"

static void put_place(struct slp_say *say, const struct slp_guard_place *place, const char *p)
{
    size_t bytes = place->bytes, offset = (size_t)(p - place->block);
    slp_say_text(say, " ");
    if (p < place->block) {
        slp_say_number(say, 0 - offset);
        slp_say_text(say, " bytes before block ");
    } else if (offset < (bytes == 0 ? 1 : bytes)) {
        slp_say_number(say, offset);
        slp_say_text(say, " bytes into block ");
    } else {
        slp_say_number(say, offset - bytes + 1);
        slp_say_text(say, " bytes behind block ");
    }
    slp_say_hex(say, (uintptr_t)place->block);
    if (bytes == SLP_GUARD_UNSIZED)
        return;
    slp_say_text(say, " of ");
    slp_say_number(say, bytes);
    slp_say_text(say, " bytes");
}

static void put_title(struct slp_say *say, const char *title, const struct slp_brief *trace)
{
    slp_say_text(say, title);
    if (trace->thread != 0) {
        slp_say_text(say, " by thread ");
        slp_say_number(say, (uint64_t)trace->thread);
    }
    slp_say_text(say, trace->depth == 0 ? ": stack not known\n" : ":\n");
}

static void put_trace(struct slp_say *say, const char *title, const struct slp_brief *trace)
{
    if (trace == NULL)
        return;
    put_title(say, title, trace);
    slp_stack_print(say, trace->frames, trace->depth, false);
}

/* The first line goes out before the stack is walked, which may itself end badly. */
static void put_access(struct slp_say *say, const struct slp_brief *now, const void *context)
{
    static struct slp_brief fault; /* too large for a small signal stack */
    slp_say_flush(say);
    if (context != NULL) {
        fault.depth = (uint32_t)slp_stack_from(context, fault.frames, SLP_BRIEF_MOST);
        now = &fault;
    }
    slp_say_text(say, now->depth == 0 ? "  access: stack not known\n" : "  access:\n");
    slp_stack_print(say, now->frames, now->depth, context != NULL);
}

void slp_guard_say(const char *how, const struct slp_guard_place *place, const void *address,
                   const struct slp_brief *now, const void *context)
{
    struct slp_say say;
    slp_say_begin(&say);
    slp_say_text(&say, "slabpool: ");
    slp_say_text(&say, how);
    slp_say_text(&say, ": ");
    slp_say_text(&say, place->what);
    slp_say_text(&say, ": ");
    slp_say_hex(&say, (uintptr_t)address);
    put_place(&say, place, address);
    slp_say_text(&say, " (thread ");
    slp_say_number(&say, (uint64_t)slp_os_tid());
    slp_say_text(&say, ")\n");
    put_access(&say, now, context);
    put_trace(&say, "  allocated", place->allocated);
    put_trace(&say, "  freed", place->freed);
    if (slp_error_policy == SLP_ON_ERROR_ABORT)
        slp_say_flush(&say); /* no other thread speaks any more */
    else
        slp_say_end(&say);
}

/* ---- misuse ---- */

static void describe(const struct slp_slot *slot, const char *what, struct slp_guard_place *place)
{
    bool freed = SLP_LOAD_ACQ(slot->state) == SLP_FREED;
    *place = (struct slp_guard_place){what, slot->block, slot->bytes, &slot->allocated,
                                      freed ? &slot->freed : NULL};
}

void slp_slot_complain(const struct slp_slot *slot, const char *call, const char *what,
                       const void *p, const struct slp_brief *now)
{
    struct slp_guard_place place;
    describe(slot, what, &place);
    slp_guard_say(call, &place, p, now, NULL);
    if (slp_error_policy == SLP_ON_ERROR_ABORT)
        slp_os_abort();
}

/* p is no live block: which misuse is it? */
void slp_slot_complain_of_pointer(const struct slp_slot *slot, const char *call, const void *p,
                                const struct slp_brief *now)
{
    uint32_t state = SLP_LOAD_ACQ(slot->state);
    bool inside = p >= (const void *)slot->block && p < (const void *)(slot->block + slot->bytes);
    if (state == SLP_UNUSED || state == SLP_TAKEN)
        slp_error_pointer(call, &slot->slab, p);
    else if (p == slot->block)
        slp_slot_complain(slot, call, "double free", p, now);
    else
        slp_slot_complain(slot, call, inside ? "pointer inside a block, not its start"
                                    : "pointer not from this heap", p, now);
}

/* How far p is from the slot's block, for faults that are nobody's for sure; SIZE_MAX: no block. */
static size_t distance(const struct slp_slot *slot, const char *p)
{
    uint32_t state = SLP_LOAD_ACQ(slot->state);
    if (state == SLP_UNUSED || state == SLP_TAKEN)
        return SIZE_MAX;
    const char *end = slot->block + slot->bytes;
    return p < slot->block ? (size_t)(slot->block - p) : p < end ? 0 : (size_t)(p - end) + 1;
}

/* The slot whose block p has most to do with, or NULL. */
static struct slp_slot *nearest(const void *p)
{
    size_t i = ((uintptr_t)p - (uintptr_t)slp_slots.base) >> SLP_UNIT_SHIFT, best = SIZE_MAX;
    struct slp_slot *found = NULL;
    if (slp_slots.many == 0 || i > (size_t)slp_slots.many * 2)
        return NULL;
    /* In a slot's own unit it is that slot, if it was ever used. */
    bool own = i % 2 == 1 && distance(&slp_slots.table[i / 2], p) != SIZE_MAX;
    size_t from = own ? i / 2 : i / 2 - (i >= 2), to = own ? i / 2 : i / 2 + 1;
    for (size_t s = from; s <= to && s < slp_slots.many; s++) {
        size_t d = distance(&slp_slots.table[s], p);
        if (d < best) {
            best = d;
            found = &slp_slots.table[s];
        }
    }
    return found;
}

bool slp_guard_explain(const void *address, struct slp_guard_place *place)
{
    const struct slp_slot *slot = nearest(address);
    if (slot == NULL)
        return false;
    uint32_t state = SLP_LOAD_ACQ(slot->state);
    const char *what = "use after free";
    if (state == SLP_LIVE)
        what = slot->bytes == 0             ? "access to a block of no bytes"
               : address < (void *)slot->block ? "buffer underflow"
                                               : "buffer overflow";
    describe(slot, what, place);
    return true;
}

bool slp_guard_opened(const void *address)
{
    struct slp_slot *slot = nearest(address);
    return slot != NULL && !atomic_exchange(&slot->opened, true);
}
