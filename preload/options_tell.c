/* options_tell.c: see options_tell.h.
 */
#include "preload/options_tell.h"

#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "preload/parent.h"

#define SHOWN 200 /* bytes of a value that a message repeats */

void slp_tell_show(struct slp_out *out, const char *text, size_t n)
{
    for (size_t i = 0; i < n && i < SHOWN; i++)
        slp_out_char(out, (unsigned char)text[i] < 0x20 || text[i] == 0x7f ? '?' : text[i]);
    if (n > SHOWN)
        slp_out_text(out, "...");
}

void slp_tell_begin(struct slp_out *out, char *line, size_t size, const struct slp_told_at *at)
{
    *out = (struct slp_out){.data = line, .size = size - 1};
    slp_out_text(out, "slabpool: ");
    if (at == NULL || at->file == NULL)
        return;
    slp_tell_show(out, at->file, strlen(at->file));
    slp_out_char(out, ':');
    slp_out_u64(out, at->line);
    slp_out_text(out, ": ");
}

void slp_tell_end(struct slp_out *out)
{
    out->data[out->used++] = '\n';
    (void)syscall(SYS_write, 2, out->data, out->used);
}

static void say(const struct slp_told_at *at, const char *text, const char *a, const char *b,
                const char *c)
{
    char line[640];
    struct slp_out out;

    if (slp_parent_has(at->entry))
        return;
    slp_tell_begin(&out, line, sizeof line, at);
    slp_tell_show(&out, text, strlen(text));
    slp_out_text(&out, a);
    slp_out_text(&out, b);
    slp_out_text(&out, c);
    slp_tell_end(&out);
}

void slp_tell_of(const struct slp_told_at *at, const char *text, const char *what)
{
    say(at, text, ": ", what, "");
}

void slp_tell_bad(const struct slp_told_at *at, const char *text, const char *accepted,
                 const char *standard)
{
    char tail[64];
    struct slp_out out = {.data = tail, .size = sizeof tail - 1};
    slp_out_text(&out, "); using ");
    slp_out_text(&out, standard);
    tail[out.used] = '\0';
    say(at, text, " is not accepted (", accepted, tail);
}

void slp_tell_rule(const void *context, enum slp_rule_fault fault, const char *rule, size_t n)
{
    /* In the order of enum slp_rule_fault. */
    static const char what[] =
        " is not accepted (" SLP_RULES_ACCEPTED "); this rule is ignored\0"
        ": only 64 rules are accepted; this one and the rest are ignored\0"
        ": only 32 sizes can be added; this rule is of the next larger size\0"
        ": rounded up: sizes are multiples of 16, above 1K of 128";
    const struct slp_told_at *at = context;
    char line[640];
    struct slp_out out;

    if (slp_parent_has(at->entry))
        return;
    slp_tell_begin(&out, line, sizeof line, at);
    slp_out_text(&out, "SLABPOOL_CLASSES: ");
    slp_tell_show(&out, rule, n);
    slp_out_text(&out, slp_value_nth(what, fault));
    slp_tell_end(&out);
}
