/* options_value.c: see options_value.h.
 */
#include "preload/options_value.h"

#include <signal.h>
#include <string.h>

#include "core/class.h"

#define SIGRTMIN_LEAST 32 /* the kernel's */

#define CLASS_MAX 262144 /* bytes of the largest class */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Does b begin with the n bytes of a? */
static bool begins(const char *a, size_t n, const char *b)
{
    for (size_t i = 0; i < n; i++)
        if (b[i] == '\0' || lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

bool slp_value_is(const char *a, size_t n, const char *b)
{
    return begins(a, n, b) && b[n] == '\0';
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

const char *slp_value_nth(const char *texts, unsigned n)
{
    while (n-- != 0)
        texts += strlen(texts) + 1;
    return texts;
}

/* Bytes of the word that a list begins with. */
static size_t word_length(const char *words)
{
    return strcspn(words, ",");
}

/* What follows it, or NULL. */
static const char *next_word(const char *words)
{
    words += word_length(words);
    return *words == '\0' ? NULL : words + 2;
}

int slp_value_word(const char *text, const char *words, unsigned *out)
{
    size_t n = strlen(text);

    for (unsigned i = 0; words; i++, words = next_word(words))
        if (begins(text, n, words) && word_length(words) == n) {
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
    unsigned i;

    if (slp_value_word(text, "0, 1, false, true, no, yes, off, on", &i) != 0)
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

static const struct {
    char name[7];
    uint8_t number;
} signals[] = {
    {"none", 0}, {"off", 0}, {"USR1", SIGUSR1}, {"USR2", SIGUSR2},
    {"QUIT", SIGQUIT}, {"WINCH", SIGWINCH}, {"STKFLT", SIGSTKFLT},
};

#define SIGNALS (sizeof signals / sizeof signals[0])

/* Signals that end a program unless it does otherwise: who gives the number means it. */
static bool by_number_alone(size_t number)
{
    static const uint8_t numbers[] = {SIGHUP,  SIGINT,    SIGALRM, SIGTERM, SIGURG,
                                      SIGXCPU, SIGVTALRM, SIGPROF, SIGIO,   SIGPWR};

    return memchr(numbers, (int)number, sizeof numbers) != NULL && number < SIGRTMIN_LEAST;
}

/* "RTMIN+3", "RTMAX-2", or 0. */
static int realtime(const char *text)
{
    size_t away = 0;

    if (!slp_value_is(text, strnlen(text, 5), "RTMIN") &&
        !slp_value_is(text, strnlen(text, 5), "RTMAX"))
        return 0;
    bool from_max = lower(text[3]) == 'a';
    if (text[5] != '\0' && (text[5] != (from_max ? '-' : '+') ||
                            slp_value_size(text + 6, strlen(text + 6), &away) != 0))
        return 0;
    if (away > (size_t)(SIGRTMAX - SIGRTMIN))
        return 0;
    return from_max ? SIGRTMAX - (int)away : SIGRTMIN + (int)away;
}

int slp_value_signal(const char *text, int *out)
{
    size_t number;

    if (slp_value_is(text, strnlen(text, 3), "SIG"))
        text += 3;
    bool digits = slp_value_size(text, strlen(text), &number) == 0;
    if (!digits)
        number = (size_t)realtime(text);
    if ((number >= (size_t)SIGRTMIN && number <= (size_t)SIGRTMAX) ||
        (digits && by_number_alone(number))) {
        *out = (int)number;
        return 0;
    }
    for (size_t i = 0; i < SIGNALS; i++)
        if (digits ? number == (size_t)signals[i].number
                   : slp_value_is(text, strlen(text), signals[i].name)) {
            *out = signals[i].number;
            return 0;
        }
    return -1;
}

static bool names_utf8(const char *locale)
{
    for (; *locale != '\0'; locale++)
        if (slp_value_is(locale, strnlen(locale, 5), "utf-8") ||
            slp_value_is(locale, strnlen(locale, 4), "utf8"))
            return true;
    return false;
}

/* The C library's order: LC_ALL, LC_CTYPE, LANG, the first that is not empty. */
bool slp_value_utf8(char *const *environment)
{
    static const char names[][10] = {"LC_ALL=", "LC_CTYPE=", "LANG="};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        for (char *const *e = environment; *e; e++) {
            size_t n = strlen(names[i]);
            if (strncmp(*e, names[i], n) == 0 && (*e)[n] != '\0')
                return names_utf8(*e + n);
        }
    return false;
}

/* One `key=value` of n bytes. */
static int rule_part(const char *text, size_t n, struct slp_class_rule *rule)
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
    return slp_value_size(equals + 1, n - key - 1, field);
}

static int rule_parse(const char *text, size_t n, struct slp_class_rule *rule)
{
    const char *end = text + n, *colon = memchr(text, ':', n);

    *rule = (struct slp_class_rule){0, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    if (!colon || slp_value_size(text, (size_t)(colon - text), &rule->size) != 0 ||
        rule->size == 0 || rule->size > CLASS_MAX)
        return -1;
    for (const char *part = colon + 1;;) {
        const char *comma = memchr(part, ',', (size_t)(end - part));
        const char *stop = comma ? comma : end;
        if (rule_part(part, (size_t)(stop - part), rule) != 0)
            return -1;
        if (!comma)
            return 0;
        part = comma + 1;
    }
}

/* Is the last rule's the first of its size, and that size no built-in one? */
static bool adds(const struct slp_config *config, unsigned last)
{
    size_t size = config->rules[last].size;
    if (slp_class_is_built_in((uint32_t)size))
        return false;
    for (unsigned i = 0; i < last; i++)
        if (config->rules[i].size == size)
            return false;
    return true;
}

void slp_value_rules(const char *text, struct slp_config *config,
                     void (*say)(const void *context, enum slp_rule_fault fault, const char *rule,
                                 size_t n),
                     const void *context)
{
    unsigned rounded = 0, added = 0;

    config->nrules = 0;
    for (const char *rule = text; *rule != '\0';) {
        size_t n = strcspn(rule, ";");
        struct slp_class_rule parsed;
        if (n == 0) {
            /* an empty rule, as after a last semicolon */
        } else if (rule_parse(rule, n, &parsed) != 0) {
            say(context, SLP_RULE_BAD, rule, n);
        } else if (config->nrules == SLP_CLASS_RULES) {
            say(context, SLP_RULE_MANY, rule, n);
            break;
        } else {
            size_t asked = parsed.size;
            parsed.size = slp_class_round(asked);
            config->rules[config->nrules++] = parsed;
            if (parsed.size != asked && rounded++ == 0)
                say(context, SLP_RULE_ROUNDED, rule, n);
            if (adds(config, config->nrules - 1) && ++added > SLP_CLASSES - SLP_BUILT_IN)
                say(context, SLP_RULE_ADDED, rule, n);
        }
        rule += n;
        if (*rule == ';')
            rule++;
    }
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

void slp_value_write_word(struct slp_out *out, const char *words, unsigned n)
{
    while (n-- != 0)
        words = next_word(words);
    slp_out_bytes(out, words, word_length(words));
}

void slp_value_write_signal(struct slp_out *out, int number)
{
    for (size_t i = 0; i < SIGNALS; i++)
        if (signals[i].number == number) {
            slp_out_text(out, signals[i].name);
            return;
        }
    if (number >= SIGRTMIN)
        slp_out_text(out, "RTMIN+");
    slp_out_i64(out, number >= SIGRTMIN ? number - SIGRTMIN : number);
}

static void write_part(struct slp_out *out, const char *key, size_t value, char *before)
{
    if (value == SIZE_MAX)
        return;
    slp_out_char(out, *before);
    slp_out_text(out, key);
    slp_out_u64(out, value);
    *before = ',';
}

void slp_value_write_rules(struct slp_out *out, const struct slp_config *config)
{
    if (config->nrules == 0)
        slp_out_text(out, "built in");
    for (unsigned i = 0; i < config->nrules; i++) {
        const struct slp_class_rule *rule = &config->rules[i];
        char before = ':';
        if (i != 0)
            slp_out_char(out, ';');
        slp_out_u64(out, rule->size);
        write_part(out, "prealloc=", rule->prealloc, &before);
        write_part(out, "limit=", rule->limit, &before);
        write_part(out, "batch=", rule->batch, &before);
        write_part(out, "keep=", rule->keep, &before);
    }
}
