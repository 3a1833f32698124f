/* options_value.c: see options_value.h.
 */
#include "preload/options_value.h"

#include <string.h>

#define CLASS_MAX 262143 /* largest size a class serves */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool slp_value_is(const char *a, size_t n, const char *b)
{
    for (size_t i = 0; i < n; i++)
        if (b[i] == '\0' || lower(a[i]) != lower(b[i]))
            return false;
    return b[n] == '\0';
}

int slp_value_size(const char *text, size_t n, size_t *out)
{
    size_t value = 0, i = 0;

    for (; i < n && text[i] >= '0' && text[i] <= '9'; i++)
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, (size_t)(text[i] - '0'), &value))
            return -1;
    if (i == 0 || n - i > 1)
        return -1;
    if (i < n) {
        static const char suffixes[] = "kmgt";
        const char *suffix = memchr(suffixes, lower(text[i]), sizeof suffixes - 1);
        if (!suffix || __builtin_mul_overflow(value, (size_t)1 << (10 * (suffix - suffixes + 1)),
                                              &value))
            return -1;
    }
    *out = value;
    return 0;
}

int slp_value_word(const char *text, const char *const *words, unsigned *out)
{
    for (unsigned i = 0; words[i]; i++)
        if (slp_value_is(text, strlen(text), words[i])) {
            *out = i;
            return 0;
        }
    return -1;
}

int slp_value_count(const char *text, uint32_t *out)
{
    size_t n;
    if (slp_value_size(text, strlen(text), &n) != 0 || n > UINT32_MAX)
        return -1;
    *out = (uint32_t)n;
    return 0;
}

int slp_value_bool(const char *text, bool *out)
{
    static const char *const words[] = {"0",  "1",   "false", "true", "no",
                                        "yes", "off", "on",    NULL};
    unsigned i;

    if (slp_value_word(text, words, &i) != 0)
        return -1;
    *out = i & 1;
    return 0;
}

int slp_value_delay(const char *text, int64_t *out)
{
    size_t value, n = strlen(text);

    if (slp_value_is(text, n, "never")) {
        *out = SLP_PURGE_NEVER;
        return 0;
    }
    if (slp_value_size(text, n, &value) != 0 || value > INT32_MAX)
        return -1;
    *out = (int64_t)value;
    return 0;
}

int slp_value_path(const char *text, char *out, size_t size)
{
    size_t n = strlen(text);

    if (n >= size)
        return -1;
    memcpy(out, text, n + 1);
    return 0;
}

int slp_value_pattern(const char *text, char *out, size_t size)
{
    for (const char *p = strchr(text, '%'); p; p = strchr(p + 2, '%'))
        if (p[1] == '\0' || !strchr("petnh%", p[1]))
            return -1;
    return slp_value_path(text, out, size);
}

/* One `key=value` of n bytes. */
static int rule_part(const char *text, size_t n, struct slp_class_rule *rule, bool *later)
{
    const char *equals = memchr(text, '=', n);
    if (!equals)
        return -1;

    size_t key = (size_t)(equals - text), *field;
    if (slp_value_is(text, key, "limit"))
        field = &rule->limit;
    else if (slp_value_is(text, key, "prealloc"))
        field = &rule->prealloc;
    else if (slp_value_is(text, key, "batch"))
        field = &rule->batch;
    else if (slp_value_is(text, key, "keep"))
        field = &rule->keep;
    else
        return -1;
    if (field != &rule->limit)
        *later = true;
    return slp_value_size(equals + 1, n - key - 1, field);
}

static int rule_parse(const char *text, size_t n, struct slp_class_rule *rule, bool *later)
{
    const char *end = text + n, *colon = memchr(text, ':', n);

    *rule = (struct slp_class_rule){0, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    if (!colon || slp_value_size(text, (size_t)(colon - text), &rule->size) != 0 ||
        rule->size == 0 || rule->size > CLASS_MAX)
        return -1;
    for (const char *part = colon + 1;;) {
        const char *comma = memchr(part, ',', (size_t)(end - part));
        const char *stop = comma ? comma : end;
        if (rule_part(part, (size_t)(stop - part), rule, later) != 0)
            return -1;
        if (!comma)
            return 0;
        part = comma + 1;
    }
}

void slp_value_rules(const char *text, struct slp_config *config,
                     void (*say)(enum slp_rule_fault fault, const char *rule, size_t n))
{
    bool later = false;

    config->nrules = 0;
    for (const char *rule = text; *rule != '\0';) {
        size_t n = strcspn(rule, ";");
        struct slp_class_rule parsed;
        bool unused_key = false;
        if (n == 0) {
            /* an empty rule, as after a last semicolon */
        } else if (rule_parse(rule, n, &parsed, &unused_key) != 0) {
            say(SLP_RULE_BAD, rule, n);
        } else if (config->nrules == SLP_CLASS_RULES) {
            say(SLP_RULE_MANY, rule, n);
            break;
        } else {
            config->rules[config->nrules++] = parsed;
            later = later || unused_key;
        }
        rule += n;
        if (*rule == ';')
            rule++;
    }
    if (later)
        say(SLP_RULE_LATER, text, strlen(text));
}

void slp_value_write_size(struct slp_out *out, size_t size)
{
    static const char suffixes[] = "KMGT";
    unsigned i = 0;

    if (size == SIZE_MAX) {
        slp_out_text(out, "none");
        return;
    }
    for (; size != 0 && size % 1024 == 0 && i < sizeof suffixes - 1; i++)
        size /= 1024;
    slp_out_u64(out, size);
    if (i != 0)
        slp_out_char(out, suffixes[i - 1]);
}

void slp_value_write_rules(struct slp_out *out, const struct slp_config *config)
{
    bool first = true;

    /* A rule without a limit is not in force in this version. */
    for (unsigned i = 0; i < config->nrules; i++) {
        const struct slp_class_rule *rule = &config->rules[i];
        if (rule->limit == SIZE_MAX)
            continue;
        if (!first)
            slp_out_char(out, ';');
        first = false;
        slp_out_u64(out, rule->size);
        slp_out_text(out, ":limit=");
        slp_out_u64(out, rule->limit);
    }
    if (first)
        slp_out_text(out, "built in");
}
