#include "core/pools/chain.h"

ssize_t slabpool_chain_skip(struct slabpool_chain *c, size_t n)
{
    return slabpool_chain_read(c, NULL, n);
}

int slabpool_chain_read_chunk(struct slabpool_chain *c, size_t n, struct slabpool_chunk *chunk)
{
    *chunk = (struct slabpool_chunk){0};
    if (n == 0)
        return 0;
    if (slp_chain_need(c, n) != 0 || slabpool_chain_pullup(c, n) == NULL)
        return -1;
    const struct slp_slice *s = slp_chain_slice(c, 0);
    *chunk = (struct slabpool_chunk){s->at, n, s->block};
    if (n == s->n && c->held == 0) { /* the slice's own reference */
        c->head = (c->head + 1) & c->mask;
        c->count--;
        c->length -= n;
        return 0;
    }
    slp_chain_retain(s->block);
    slp_chain_drop(c, n);
    return 0;
}

static char byte_at(const struct slabpool_chain *c, size_t offset)
{
    char byte = '\0';
    (void)slabpool_chain_copy_out(c, offset, &byte, 1);
    return byte;
}

/* The line that begins at `start`, of up to `most` bytes: how many, and where the next one begins.
 * -1 with errno. */
static ssize_t line(struct slabpool_chain *c, size_t start, size_t most, size_t *next)
{
    size_t end, from = start;
    ssize_t at;
    while ((at = slabpool_chain_find(c, from, '\n')) < 0) {
        from = c->length;
        if (from - start > most && from - start - most > 1) { /* one may be a CR */
            errno = EMSGSIZE;
            return -1;
        }
        if (slp_chain_need(c, from + 1) != 0) {
            if (errno != ENODATA || c->length == start)
                return -1;
            at = (ssize_t)c->length;
            break;
        }
    }
    end = (size_t)at;
    *next = end + (end < c->length);
    if (end > start && end < c->length && byte_at(c, end - 1) == '\r')
        end--;
    if (end - start > most) {
        errno = EMSGSIZE;
        return -1;
    }
    return (ssize_t)(end - start);
}

ssize_t slabpool_chain_read_line(struct slabpool_chain *c, char *text, size_t size)
{
    size_t next;
    if (size == 0) {
        errno = EMSGSIZE;
        return -1;
    }
    ssize_t n = line(c, 0, size - 1, &next);
    if (n >= 0) {
        text[slabpool_chain_copy_out(c, 0, text, (size_t)n)] = '\0';
        slp_chain_drop(c, next);
    }
    return n;
}

int slabpool_chain_read_line_chunk(struct slabpool_chain *c, size_t most,
                                   struct slabpool_chunk *chunk)
{
    size_t next;
    ssize_t n = line(c, 0, most, &next);
    if (n < 0 || slabpool_chain_read_chunk(c, (size_t)n, chunk) != 0)
        return -1;
    slp_chain_drop(c, next - (size_t)n);
    return 0;
}

/* ---- header fields ---- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* n less the blanks at the end. */
static size_t trimmed(const char *text, size_t n)
{
    while (n != 0 && is_blank(text[n - 1]))
        n--;
    return n;
}

/* The lines that begin with a blank, from *next on, behind text[used]. The new length; -1. */
static ssize_t unfold(struct slabpool_chain *c, char *text, size_t size, size_t used, size_t *next)
{
    for (;;) {
        size_t start = *next;
        if (slp_chain_need(c, start + 1) != 0) {
            if (errno != ENODATA)
                return -1;
            return (ssize_t)used;
        }
        if (!is_blank(byte_at(c, start)))
            return (ssize_t)used;
        ssize_t n = line(c, start, size, next);
        if (n < 0)
            return -1;
        for (; n != 0 && is_blank(byte_at(c, start)); n--)
            start++;
        if ((size_t)n + 1 >= size - used) {
            errno = EMSGSIZE;
            return -1;
        }
        text[used] = ' ';
        (void)slabpool_chain_copy_out(c, start, text + used + 1, (size_t)n);
        used = trimmed(text, used + 1 + (size_t)n);
    }
}

int slabpool_chain_read_header(struct slabpool_chain *c, char *text, size_t size, char **name,
                               char **value)
{
    size_t next;
    if (size == 0) {
        errno = EMSGSIZE;
        return -1;
    }
    ssize_t n = line(c, 0, size - 1, &next);
    if (n == 0)
        slp_chain_drop(c, next);
    if (n <= 0)
        return (int)n;
    (void)slabpool_chain_copy_out(c, 0, text, (size_t)n);
    char *colon = memchr(text, ':', (size_t)n);
    if (colon == NULL || colon == text)
        goto bad;
    for (const char *at = text; at < colon; at++)
        if (*at <= ' ' || *at > '~')
            goto bad;
    n = unfold(c, text, size, trimmed(text, (size_t)n), &next);
    if (n < 0)
        return -1;
    if (memchr(text, '\0', (size_t)n) != NULL)
        goto bad;
    text[n] = '\0';
    *colon++ = '\0';
    while (is_blank(*colon))
        colon++;
    *name = text;
    *value = colon;
    slp_chain_drop(c, next);
    return 1;
bad:
    errno = EBADMSG;
    return -1;
}
