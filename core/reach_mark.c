/* reach_mark.c: from words to blocks, until no new ones are met. */
#include "core/os.h"
#include "core/reach_work.h"

#define AT_HAND ((size_t)32 << 10) /* blocks up to here are read where they are, if nothing changes */

#define NO_SANITIZER __attribute__((no_sanitize("address", "thread")))

/* ---- reading ---- */

NO_SANITIZER static void copy_words(uintptr_t *to, const uintptr_t *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] = ((const volatile uintptr_t *)from)[i];
}

/* What is mapped, readable, and stays so. Anonymous: of a file there may be less than is mapped. */
static bool at_hand(struct slp_reach_work *w, uintptr_t p, size_t bytes)
{
    const struct slp_reach_map *m = w->still ? slp_reach_map_of(w, p, bytes) : NULL;
    return m != NULL && m->reads && !m->file;
}

bool slp_reach_peek(struct slp_reach_work *w, void *to, uintptr_t p, size_t bytes)
{
    if (!at_hand(w, p, bytes))
        return slp_os_read(&w->reader, to, p, bytes) == bytes;
    copy_words(to, (const uintptr_t *)p, bytes / sizeof(uintptr_t));
    return true;
}

/* ---- marking ---- */

static void follow(struct slp_reach_work *w, uintptr_t word, uintptr_t from)
{
    uintptr_t p = word & (((uintptr_t)1 << SLP_VA_BITS) - 1);
    if (p - w->low >= w->most)
        return;
    struct slp_reach_node node = slp_reach_node_of(w, p);
    bool led = w->leads != 0, foreign = node.big != NULL && node.big->foreign;
    if (node.bytes == 0 || node.start == w->leads || slp_reach_is_marked(&node, led) ||
        !slp_reach_is_live(w, &node))
        return;
    if (foreign && !led && from - node.start < node.bytes) /* its content is read as a root's */
        return;
    slp_reach_mark(&node, led);
    if (led || foreign)
        return;
    w->said.blocks++;
    w->said.bytes += node.bytes;
    if (w->ntodo < w->room_todo)
        w->todo[w->ntodo++] = node.start;
    else
        w->full = true;
}

/* n words at `words` that are, or are a copy of, those from `from` on. */
NO_SANITIZER static void follow_all(struct slp_reach_work *w, const uintptr_t *words, size_t n,
                                    uintptr_t from)
{
    uintptr_t low = w->low, most = w->most, mask = ((uintptr_t)1 << SLP_VA_BITS) - 1;
    for (size_t i = 0; i < n; i++) {
        uintptr_t word = ((const volatile uintptr_t *)words)[i];
        if (SLP_UNLIKELY((word & mask) - low < most))
            follow(w, word, from + i * sizeof word);
    }
}

void slp_reach_words(struct slp_reach_work *w, const uintptr_t *words, size_t n)
{
    follow_all(w, words, n, 0);
}

/* A run of pages that were touched, through the buffer; those that cannot be read are left out. */
static void scan_pages(struct slp_reach_work *w, uintptr_t begin, uintptr_t end)
{
    size_t page = slp_os_page();
    while (begin < end) {
        size_t want = end - begin < sizeof w->buffer ? end - begin : sizeof w->buffer;
        size_t got = slp_os_read(&w->reader, w->buffer, begin, want);
        w->said.read_bytes += got;
        follow_all(w, (const uintptr_t *)w->buffer, got / sizeof(uintptr_t), begin);
        begin = got == want ? begin + got : ((begin + got) & ~(page - 1)) + page;
    }
}

void slp_reach_scan(struct slp_reach_work *w, uintptr_t begin, uintptr_t end, bool file)
{
    size_t page = slp_os_page();
    bool touched[SLP_READER_PAGES];
    uintptr_t align = sizeof(uintptr_t) - 1;
    begin = (begin + align) & ~align;
    end &= ~align;
    while (begin < end) {
        uintptr_t first = begin & ~(page - 1);
        size_t n = (end - first + page - 1) / page, run = 0;
        n = n < SLP_READER_PAGES ? n : SLP_READER_PAGES;
        slp_os_touched(&w->reader, first, n, file, touched);
        for (size_t i = 0; i < n; i += run) {
            for (run = 1; i + run < n && touched[i + run] == touched[i];)
                run++;
            uintptr_t from = first + i * page, to = from + run * page;
            if (touched[i])
                scan_pages(w, from < begin ? begin : from, to > end ? end : to);
        }
        begin = first + n * page;
    }
}

/* ---- blocks ---- */

void slp_reach_block(struct slp_reach_work *w, const struct slp_reach_node *node)
{
    if (node->bytes <= AT_HAND && at_hand(w, node->start, node->bytes))
        follow_all(w, (const uintptr_t *)node->start, node->bytes / sizeof(uintptr_t), node->start);
    else if (node->bytes <= slp_os_page())
        scan_pages(w, node->start, (node->start + node->bytes) & ~(sizeof(uintptr_t) - 1));
    else
        slp_reach_scan(w, node->start, node->start + node->bytes, false);
}

void slp_reach_flood(struct slp_reach_work *w)
{
    while (w->ntodo > 0) {
        struct slp_reach_node node = slp_reach_node_of(w, w->todo[--w->ntodo]);
        if (node.bytes != 0)
            slp_reach_block(w, &node);
    }
}
