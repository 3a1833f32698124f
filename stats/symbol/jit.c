/* jit.c: see jit.h.
 */
#include "stats/symbol/jit.h"

#include <stdlib.h>
#include <string.h>

#include "stats/symbol/spans.h"
#include "stats/symbol/whole.h"

#define MOST (((off_t)256 << 20) - 1)

struct slp_jit {
    struct slp_spans spans;
    char *text; /* the whole file; names are in it */
};

struct slp_jit *slp_jit_open(const char *path)
{
    struct slp_jit *jit = calloc(1, sizeof *jit);
    uint64_t number = 0;

    if (!jit)
        return NULL;
    jit->text = slp_whole_read(path, MOST, true);
    if (!jit->text) {
        free(jit);
        return NULL;
    }
    for (char *line = jit->text, *next; *line != '\0'; line = next) {
        char *end = line + strcspn(line, "\n"), *at;
        next = *end == '\0' ? end : end + 1;
        *end = '\0';
        uint64_t begin = strtoull(line, &at, 16);
        uint64_t size = at > line && *at == ' ' ? strtoull(at, &at, 16) : 0;
        if (size > 0 && *at == ' ' && begin + size > begin)
            slp_spans_add(&jit->spans, begin, begin + size, number++, at + 1);
    }
    slp_spans_sort(&jit->spans);
    return jit;
}

const char *slp_jit_find(const struct slp_jit *jit, uint64_t address)
{
    const struct slp_span *span = slp_spans_find(&jit->spans, address);

    return span ? span->item : NULL;
}

void slp_jit_drop(struct slp_jit *jit)
{
    if (!jit)
        return;
    slp_spans_drop(&jit->spans);
    free(jit->text);
    free(jit);
}
