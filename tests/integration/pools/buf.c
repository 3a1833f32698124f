/* buf.c: buffers of each kind, a pool of them in threads, and JSON. */
#include "pools.h"

#define EACH 3000

static struct slabpool_bufs *bufs;

static void *lend(void *index)
{
    uint64_t seed = (uintptr_t)index + 1;
    for (int i = 0; i < EACH; i++) {
        struct slabpool_buf *buf = slabpool_bufs_get(bufs);
        NEED(buf != NULL && slabpool_buf_length(buf) == 0);
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        size_t n = 5120 + (seed >> 33) % 5120;
        for (size_t step = 512, left = n; left > 0; step *= 2) {
            char body[8192];
            size_t some = step < left ? step : left;
            memset(body, (int)(seed >> 56), sizeof body);
            NEED(slabpool_buf_append(buf, body, some < sizeof body ? some : sizeof body) == 0);
            left -= some < sizeof body ? some : sizeof body;
        }
        NEED(slabpool_buf_length(buf) == n);
        NEED(((unsigned char *)slabpool_buf_data(buf))[n - 1] == seed >> 56);
        NEED(slabpool_bufs_put(bufs, buf) == 0);
    }
    return NULL;
}

static void write_json(struct slabpool_buf *buf)
{
    struct slabpool_json *json = slabpool_json_create(buf);
    NEED(json != NULL);
    slabpool_json_begin_array(json);
    for (int i = 0; i < 20; i++)
        slabpool_json_int(json, i * 12345);
    slabpool_json_string(json, "\"\n");
    slabpool_json_double(json, 0.5);
    slabpool_json_end_array(json);
    NEED(slabpool_json_finish(json) == 0);
    slabpool_json_destroy(json);
    const char *text = (const char *)slabpool_buf_data(buf);
    size_t n = slabpool_buf_length(buf);
    NEED(memcmp(text, "[0,12345,24690,", 15) == 0);
    NEED(memcmp(text + n - 12, ",\"\\\"\\n\",0.5]", 12) == 0);
}

void work(void)
{
    static char memory[300];
    const struct slabpool_level sizes[] = {{100, 2, 0}, {1000, 2, 0}};
    struct slabpool_fixed *items = slabpool_fixed_create(64, 2, 0, SLABPOOL_FIXED_FAIL);
    struct slabpool_levels *levels = slabpool_levels_create(sizes, 2);
    struct slabpool_buf *kinds[] = {slabpool_buf_create(0), slabpool_buf_create_fixed(memory, 300),
                                    slabpool_buf_create_item(items),
                                    slabpool_buf_create_levels(levels, 0)};
    for (int i = 0; i < 4; i++) {
        NEED(kinds[i] != NULL);
        write_json(kinds[i]);
        size_t n;
        void *text = slabpool_buf_detach(kinds[i], &n);
        NEED(text != NULL && n > 100);
        free(text);
        NEED(slabpool_buf_resize(kinds[i], i == 1 ? 300 : 1000000) == 0);
        slabpool_buf_destroy(kinds[i]);
    }
    NEED(slabpool_fixed_destroy(items) == 0 && slabpool_levels_destroy(levels) == 0);

    struct slabpool_bufs_stats s;
    bufs = slabpool_bufs_create(0);
    NEED(bufs != NULL);
    in_threads(lend);
    slabpool_bufs_stats(bufs, &s);
    NEED(s.gets == 4 * EACH && s.puts == 4 * EACH && s.outstanding == 0);
    if (keep)
        return;
    struct slabpool_buf *out = slabpool_bufs_get(bufs);
    NEED(out != NULL && slabpool_buf_append(out, "x", 1) == 0);
    NEED(slabpool_bufs_destroy(bufs) == 1);
}
