/* suppress.c: see suppress.h.
 */
#include "stats/leaks/suppress.h"

#include <stdlib.h>
#include <string.h>

struct slp_suppression *slp_suppressions;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static void keep(const char *pattern, size_t n)
{
    struct slp_suppression *s = calloc(1, sizeof *s + n + 1), **last = &slp_suppressions;

    if (!s)
        return;
    memcpy(s->pattern, pattern, n);
    while (*last)
        last = &(*last)->next;
    *last = s;
}

size_t slp_suppress_read(const char *text)
{
    static const char kind[] = "leak:";
    const size_t head = sizeof kind - 1;
    size_t number = 0, bad = 0;

    while (*text != '\0') {
        const char *at = text, *end = text + strcspn(text, "\n"), *to = end;
        number++;
        while (at < to && is_blank(*at))
            at++;
        while (to > at && is_blank(to[-1]))
            to--;
        size_t n = (size_t)(to - at);
        if (n > head && strncmp(at, kind, head) == 0)
            keep(at + head, n - head);
        else if (n != 0 && *at != '#' && bad == 0)
            bad = number;
        text = *end == '\0' ? end : end + 1;
    }
    return bad;
}

/* Parts between stars are found one after the other, each as early as can be; where ^ and $ say so
 * the first must begin the name, and the last end it. */
static bool fits(const char *pattern, const char *name)
{
    size_t left = strlen(pattern);
    bool begins = *pattern == '^', ends;

    if (*name == '\0')
        return false;
    pattern += begins;
    left -= begins;
    ends = left > 0 && pattern[left - 1] == '$';
    left -= ends;
    for (;; begins = false) {
        const char *star = memchr(pattern, '*', left);
        size_t n = star ? (size_t)(star - pattern) : left, rest = strlen(name);
        if (!star && ends)
            return rest >= n && (!begins || rest == n) &&
                   memcmp(name + rest - n, pattern, n) == 0;
        const char *at = !begins                             ? memmem(name, rest, pattern, n)
                         : strncmp(name, pattern, n) == 0 ? name
                                                             : NULL;
        if (!at || !star)
            return at != NULL;
        name = at + n;
        pattern = star + 1;
        left -= n + 1;
    }
}

struct slp_suppression *slp_suppress_find(const char *name)
{
    struct slp_suppression *s = name ? slp_suppressions : NULL;

    while (s && !fits(s->pattern, name))
        s = s->next;
    return s;
}
