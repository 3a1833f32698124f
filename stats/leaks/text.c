/* text.c: what SLABPOOL_LEAKS prints; see found.h.
 */
#include <string.h>

#include "stats/interval.h"
#include "stats/leaks/found.h"

#define LOST_MOST      500 /* groups, unless max_leaks says otherwise */
#define REACHABLE_MOST 10
#define REACHABLE_DEEP 6 /* frames of these */

/* ---- amounts ---- */

static uint64_t whole(double x)
{
    return x < 0 ? 0 : x >= 0x1p63 ? (uint64_t)1 << 63 : (uint64_t)(x + 0.5);
}

static void put_count(struct slp_out *out, uint64_t n)
{
    char text[SLP_NUMBER_MAX];

    slp_format_u64(text, n, true);
    slp_out_text(out, text);
}

static void put_size(struct slp_out *out, uint64_t bytes)
{
    char text[SLP_NUMBER_MAX];

    slp_format_size(text, (int64_t)(bytes > INT64_MAX ? INT64_MAX : bytes));
    slp_out_text(out, text);
}

/* " (low to high)"; there are at least as many as were seen. */
static void put_interval(struct slp_out *out, struct slp_interval in, uint64_t seen,
                         void (*put)(struct slp_out *out, uint64_t n))
{
    slp_out_text(out, " (");
    put(out, in.low > (double)seen ? whole(in.low) : seen);
    slp_out_text(out, " to ");
    put(out, in.high > (double)seen ? whole(in.high) : seen);
    slp_out_char(out, ')');
}

static void put_noun(struct slp_out *out, uint64_t n, const char *noun)
{
    slp_out_char(out, ' ');
    slp_out_text(out, noun);
    if (n != 1)
        slp_out_char(out, 's');
}

static bool is_exact(const struct slp_leaks_sum *sum)
{
    return sum->block_variance <= 0;
}

static void put_amount(struct slp_out *out, const struct slp_leaks_sum *sum)
{
    if (is_exact(sum)) {
        put_count(out, sum->seen);
        put_noun(out, sum->seen, "byte");
        slp_out_text(out, " in ");
        put_count(out, sum->samples);
        put_noun(out, sum->samples, "block");
        return;
    }
    slp_out_text(out, "about ");
    put_size(out, whole(sum->bytes));
    put_interval(out,
                 slp_interval_of_units(sum->bytes, sum->byte_variance, sum->bytes / sum->blocks),
                 sum->seen, put_size);
    slp_out_text(out, " in about ");
    put_count(out, whole(sum->blocks));
    put_noun(out, whole(sum->blocks), "block");
    put_interval(out, slp_interval_of(sum->blocks, sum->block_variance), sum->samples, put_count);
    slp_out_text(out, ", ");
    put_count(out, sum->samples);
    put_noun(out, sum->samples, "sample");
}

/* ---- stacks ---- */

static void put_module(struct slp_out *out, const struct slp_module *m, uintptr_t call)
{
    slp_out_text(out, " (");
    slp_out_printable(out, m->path);
    slp_out_char(out, '+');
    slp_out_hex(out, call - m->base);
    slp_out_char(out, ')');
    if (m->id_bytes == 0)
        return;
    slp_out_text(out, " (BuildId: ");
    for (uint8_t i = 0; i < m->id_bytes; i++) {
        slp_out_char(out, "0123456789abcdef"[m->id[i] >> 4]);
        slp_out_char(out, "0123456789abcdef"[m->id[i] & 15]);
    }
    slp_out_char(out, ')');
}

static void put_frames(struct slp_out *out, const struct slp_leaks_stack *stack)
{
    for (uint32_t i = 0; i < stack->depth; i++) {
        uintptr_t call = (uintptr_t)stack->frames[i] - 1;
        slp_out_text(out, "    #");
        slp_out_u64(out, i);
        slp_out_char(out, ' ');
        slp_out_hex(out, call);
        if (stack->modules[i] && stack->modules[i]->path[0] != '\0')
            put_module(out, stack->modules[i], call);
        slp_out_char(out, '\n');
    }
}

static void put_stack(struct slp_out *out, const struct slp_leaks_found *l,
                      const struct slp_leaks_group *g, uint32_t most,
                      bool names)
{
    if (!g->stack) {
        slp_out_text(out, "    (the stack is not known)\n\n");
        return;
    }
    struct slp_leaks_stack stack = slp_leaks_stack(l, g, most);
    (names ? slp_names_frames : put_frames)(out, &stack);
    if (stack.depth < g->stack->depth)
        slp_out_text(out, "    ...\n");
    slp_out_char(out, '\n');
}

/* ---- groups ---- */

/* Is it one that is to be told, and has not been? */
static bool is_left(const struct slp_leaks_group *g, enum slp_leaks_kind kind)
{
    return !g->told && g->of[kind].samples != 0 && (!g->suppressed || kind == SLP_LEAKS_REACHABLE);
}

static struct slp_leaks_group *largest(struct slp_leaks_found *l, enum slp_leaks_kind kind)
{
    struct slp_leaks_group *best = NULL;

    for (uint32_t i = 0; i < l->groups; i++) {
        struct slp_leaks_group *g = &l->group[i];
        if (is_left(g, kind) && (!best || g->of[kind].bytes > best->of[kind].bytes))
            best = g;
    }
    return best;
}

/* Returns how many groups were told. */
static uint32_t put_groups(struct slp_out *out, struct slp_leaks_found *l, enum slp_leaks_kind kind,
                           uint32_t most, bool names)
{
    static const char *const words[] = {
        [SLP_LEAKS_LOST] = "Lost: ",
        [SLP_LEAKS_HELD] = "Lost with others: ",
        [SLP_LEAKS_SPARED] = "",
        [SLP_LEAKS_REACHABLE] = "Reachable: ",
    };
    uint32_t n = 0, rest = 0;
    struct slp_leaks_group *g;

    for (uint32_t i = 0; i < l->groups; i++)
        l->group[i].told = false;
    for (; n < most && (g = largest(l, kind)) != NULL; n++) {
        g->told = true;
        slp_out_text(out, l->judged ? words[kind] : "Not freed: ");
        put_amount(out, &g->of[kind]);
        slp_out_text(out, ", allocated from:\n");
        put_stack(out, l, g, kind == SLP_LEAKS_REACHABLE ? REACHABLE_DEEP : SLP_STACK_MOST, names);
    }
    for (uint32_t i = 0; i < l->groups; i++)
        rest += is_left(&l->group[i], kind);
    if (rest != 0) {
        slp_out_text(out, l->judged ? words[kind] : "Not freed: ");
        slp_out_text(out, "more from ");
        put_count(out, rest);
        put_noun(out, rest, "other stack");
        slp_out_text(out, "\n\n");
    }
    return n;
}

/* ---- the whole ---- */

static void put_head(struct slp_out *out, const struct slp_leaks_found *l,
                     const struct slp_leaks_told *told)
{
    slp_out_text(out, "==");
    slp_out_i64(out, told->pid);
    slp_out_text(out, l->lost.samples != 0 ? "==ERROR: slabpool: detected memory leaks, "
                      : l->judged          ? "==slabpool: no memory leaks, "
                                           : "==slabpool: memory that was not freed, ");
    slp_out_printable(out, told->exe);
    slp_out_text(out, " ended by ");
    slp_out_text(out, told->end);
    slp_out_char(out, '\n');
    if (!is_exact(&l->lost) || !is_exact(&l->reachable)) {
        slp_out_text(out, "    estimated from a sample in about ");
        put_size(out, slp_sample_rate);
        slp_out_text(out, "; in brackets: 95 % intervals\n");
    }
    if (!l->judged)
        slp_out_text(out, "    which of it is lost could not be found out\n");
    if (l->running)
        slp_out_text(out, "    other threads could not be stopped: what they moved meanwhile may "
                          "be called lost\n");
    if (told->note) {
        slp_out_text(out, "    ");
        slp_out_text(out, told->note);
        slp_out_char(out, '\n');
    }
    slp_out_char(out, '\n');
}

static void put_summary(struct slp_out *out, const struct slp_leaks_found *l)
{
    slp_out_text(out, "SUMMARY: slabpool: ");
    if (l->judged) {
        put_amount(out, &l->lost);
        slp_out_text(out, " lost; ");
    }
    put_amount(out, &l->reachable);
    slp_out_text(out, l->judged ? " reachable" : " not freed");
    if (l->suppressed.samples != 0) {
        slp_out_text(out, "; ");
        put_amount(out, &l->suppressed);
        slp_out_text(out, " suppressed");
    }
    slp_out_char(out, '\n');
}

void slp_leaks_write(struct slp_leaks_found *l, const struct slp_leaks_told *told,
                     struct slp_out *out)
{
    uint32_t most = told->names && slp_names_most() != 0 ? slp_names_most() : LOST_MOST;

    put_head(out, l, told);
    uint32_t n = put_groups(out, l, SLP_LEAKS_LOST, most, told->names);
    (void)put_groups(out, l, SLP_LEAKS_HELD, most - n, told->names);
    if (told->reachable)
        (void)put_groups(out, l, SLP_LEAKS_REACHABLE, REACHABLE_MOST, told->names);
    if (told->names && slp_names_prints() && l->suppressed.samples != 0)
        slp_names_used(out);
    put_summary(out, l);
}
