#include "core/sample_live.h"

#include "core/sample_table.h"

struct copying {
    struct slp_live_sample *out;
    size_t room, many;
};

static void copy(void *context, const struct slp_record *r)
{
    struct copying *c = context;
    if (c->many++ >= c->room)
        return;
    c->out[c->many - 1] = (struct slp_live_sample){
        .block = r->block,
        .requested = r->bytes,
        .weight = r->weight,
        .estimate = r->estimate,
        .site = r->site,
        .thread = r->thread,
    };
}

size_t slp_sample_live(struct slp_live_sample *out, size_t room)
{
    struct copying c = {out, room, 0};
    if (!slp_sample_on())
        return 0;
    slp_lock(&slp_sample_lock);
    slp_table_each_locked(copy, &c);
    slp_unlock(&slp_sample_lock);
    return c.many;
}
