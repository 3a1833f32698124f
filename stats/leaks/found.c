/* found.c: see found.h. The text is text.c's.
 */
#include "stats/leaks/found.h"

#include "core/os.h"
#include "core/sample_live.h"
#include "stats/leaks/inside.h"

/* What is wanted to judge the samples; has their addresses, so it is no root itself. */
struct slp_leaks_judging {
    size_t room, n;
    struct slp_live_sample *samples;
    struct slp_reach_ask *asks;
    bool *held;
    struct slp_reach_skip skip[2]; /* this, and the caller's */
};

/* ---- sums ---- */

static void plus(struct slp_leaks_sum *to, const struct slp_leaks_sum *sum)
{
    to->samples += sum->samples;
    to->seen += sum->seen;
    to->blocks += sum->blocks;
    to->bytes += sum->bytes;
    to->block_variance += sum->block_variance;
    to->byte_variance += sum->byte_variance;
}

static void add_up(struct slp_leaks_found *l)
{
    l->lost = l->reachable = l->suppressed = (struct slp_leaks_sum){0};
    for (uint32_t i = 0; i < l->groups; i++) {
        const struct slp_leaks_group *g = &l->group[i];
        struct slp_leaks_sum *lost = g->suppressed ? &l->suppressed : &l->lost;
        plus(lost, &g->of[SLP_LEAKS_LOST]);
        plus(lost, &g->of[SLP_LEAKS_HELD]);
        plus(&l->suppressed, &g->of[SLP_LEAKS_SPARED]);
        plus(&l->reachable, &g->of[SLP_LEAKS_REACHABLE]);
    }
}

/* The sites of one stack are one group: it has the place of the first of them. */
static struct slp_leaks_group *group_of(struct slp_leaks_found *l, uint32_t site)
{
    const struct slp_stack *stack = slp_sample_stack(slp_sample_site(site));
    struct slp_leaks_group *g = &l->group[stack ? SLP_LOAD_ACQ(stack->sites) : 0];

    g->stack = stack;
    g->number = slp_sample_site(site)->stack;
    return g;
}

static struct slp_leaks_sum sum_of(const struct slp_live_sample *s)
{
    double w = (double)s->weight / SLP_WEIGHT_ONE, n = (double)s->requested;

    return (struct slp_leaks_sum){
        .samples = 1,
        .seen = s->requested,
        .blocks = w,
        .bytes = w * n,
        .block_variance = w * w - w,
        .byte_variance = (w * w - w) * n * n,
    };
}

static void fill(struct slp_leaks_found *l, const struct slp_leaks_judging *j)
{
    for (size_t i = 0; i < j->n; i++) {
        const struct slp_live_sample *s = &j->samples[i];
        struct slp_leaks_sum sum = sum_of(s);
        enum slp_reach found = l->judged ? j->asks[i].found : SLP_REACH_REACHABLE;
        if (found != SLP_REACH_GONE && s->site < l->groups)
            plus(&group_of(l, s->site)->of[found == SLP_REACH_LOST       ? SLP_LEAKS_LOST
                                           : found == SLP_REACH_INDIRECT ? SLP_LEAKS_HELD
                                                                         : SLP_LEAKS_REACHABLE],
                 &sum);
    }
}

/* ---- judging ---- */

/* Other threads may allocate meanwhile: what is new then is no leak. */
static struct slp_leaks_judging *judging_map(void)
{
    size_t room = slp_sample_live(NULL, 0) + 64;
    size_t samples = slp_align_up(sizeof(struct slp_leaks_judging), SLP_LINE);
    size_t asks = samples + room * sizeof(struct slp_live_sample);
    size_t held = asks + room * sizeof(struct slp_reach_ask);
    size_t mapped = slp_align_up(held + room * sizeof(bool), slp_os_page());
    char *at = slp_os_map(NULL, mapped);

    if (!at)
        return NULL;
    struct slp_leaks_judging *j = (struct slp_leaks_judging *)(void *)at;
    j->room = room;
    j->skip[0] = (struct slp_reach_skip){(uintptr_t)at, (uintptr_t)at + mapped};
    j->samples = (struct slp_live_sample *)(void *)(at + samples);
    j->asks = (struct slp_reach_ask *)(void *)(at + asks);
    j->held = (bool *)(at + held);
    return j;
}

static int reach(struct slp_leaks_judging *j, struct slp_reach_said *said)
{
    return slp_reach_run(j->asks, j->n, j->skip, sizeof j->skip / sizeof j->skip[0], said);
}

static void judge(struct slp_leaks_found *l, struct slp_leaks_judging *j)
{
    struct slp_reach_said said = {.stopped = true};

    for (size_t i = 0; i < j->n; i++)
        j->asks[i] = (struct slp_reach_ask){
            .block = j->samples[i].block,
            .bytes = j->samples[i].requested,
        };
    l->judged = reach(j, &said) == 0;
    l->running = l->judged && !said.stopped;
}

struct slp_leaks_found *slp_leaks_take(const struct slp_reach_skip *skip)
{
    slp_leaks_inside_now();
    struct slp_leaks_judging *j = judging_map();
    if (!j)
        return NULL;
    j->n = slp_sample_live(j->samples, j->room);
    j->n = j->n < j->room ? j->n : j->room;
    j->skip[1] = *skip;
    /* Sites are never removed, so these are all that samples can have. */
    uint32_t groups = slp_sample_sites() + 1;
    size_t bytes = sizeof(struct slp_leaks_found) + groups * sizeof(struct slp_leaks_group);
    size_t mapped = slp_align_up(bytes, slp_os_page());
    struct slp_leaks_found *l = slp_os_map(NULL, mapped);
    if (l) {
        l->groups = groups;
        l->modules = slp_modules_look();
        judge(l, j);
        fill(l, j);
        add_up(l);
        l->judging = j;
    }
    return l;
}

struct slp_leaks_stack slp_leaks_stack(const struct slp_leaks_found *l,
                                       const struct slp_leaks_group *g, uint32_t most)
{
    static const struct slp_module *modules[SLP_STACK_MOST];
    struct slp_leaks_stack stack = {g->stack->frames, modules, g->stack->depth};

    stack.depth = stack.depth < most ? stack.depth : most;
    for (uint32_t i = 0; i < stack.depth; i++) {
        uintptr_t call = (uintptr_t)stack.frames[i] - 1; /* it returns to the next byte */
        uint32_t at = l->modules ? slp_modules_find(l->modules, g->number, call) : 0;
        modules[i] = l->modules && at < slp_modules_count(l->modules)
                         ? slp_modules_at(l->modules, at)
                         : NULL;
    }
    return stack;
}

struct slp_leaks_counts slp_leaks_counts(const struct slp_leaks_found *l)
{
    return (struct slp_leaks_counts){
        .lost = l->lost.samples,
        .reachable = l->reachable.samples,
        .suppressed = l->suppressed.samples,
        .judged = l->judged,
    };
}

void slp_leaks_suppress(struct slp_leaks_found *l)
{
    slp_names_begin();
    for (uint32_t i = 0; i < l->groups; i++) {
        struct slp_leaks_group *g = &l->group[i];
        struct slp_leaks_sum lost = g->of[SLP_LEAKS_LOST];
        plus(&lost, &g->of[SLP_LEAKS_HELD]);
        if (lost.samples == 0 || !g->stack)
            continue;
        struct slp_leaks_stack stack = slp_leaks_stack(l, g, SLP_STACK_MOST);
        g->suppressed = slp_names_cover(&stack, (uint64_t)(lost.blocks + 0.5),
                                       (uint64_t)(lost.bytes + 0.5));
    }
    add_up(l);
}

/* NULL: of a site that is newer than the groups. */
static const struct slp_leaks_group *known_group(struct slp_leaks_found *l,
                                                 const struct slp_live_sample *s)
{
    return s->site < l->groups ? group_of(l, s->site) : NULL;
}

/* The addresses of what is suppressed, in memory that is a root: what is found now they lead to. */
static uintptr_t *suppressed_map(struct slp_leaks_found *l, const struct slp_leaks_judging *j)
{
    size_t n = 0;
    uintptr_t *roots = slp_os_map(NULL, slp_align_up(j->n * sizeof *roots, slp_os_page()));

    for (size_t i = 0; roots && i < j->n; i++) {
        const struct slp_leaks_group *g = known_group(l, &j->samples[i]);
        if (g && g->suppressed)
            roots[n++] = j->samples[i].block;
    }
    return roots;
}

void slp_leaks_spare(struct slp_leaks_found *l)
{
    struct slp_leaks_judging *j = l->judging;
    bool wanted = false;

    if (!l->judged || l->suppressed.samples == 0)
        return;
    for (size_t i = 0; i < j->n; i++) {
        const struct slp_leaks_group *g = known_group(l, &j->samples[i]);
        j->held[i] = j->asks[i].found == SLP_REACH_INDIRECT && g && !g->suppressed;
        wanted = wanted || j->held[i];
    }
    uintptr_t *roots = wanted ? suppressed_map(l, j) : NULL;
    if (!roots || reach(j, NULL) != 0)
        return;
    for (uint32_t i = 0; i < l->groups; i++)
        if (!l->group[i].suppressed)
            l->group[i].of[SLP_LEAKS_HELD] = (struct slp_leaks_sum){0};
    for (size_t i = 0; i < j->n; i++) {
        bool lost = j->asks[i].found == SLP_REACH_LOST || j->asks[i].found == SLP_REACH_INDIRECT;
        struct slp_leaks_sum sum = sum_of(&j->samples[i]);
        if (j->held[i])
            plus(&group_of(l, j->samples[i].site)->of[lost ? SLP_LEAKS_HELD : SLP_LEAKS_SPARED],
                 &sum);
    }
    add_up(l);
}
