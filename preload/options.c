/* options.c: the table of SLABPOOL_ variables. See options.h.
 */
#include "preload/options.h"

#include <errno.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "preload/options_value.h"
#include "preload/parent.h"
#include "stats/version.h"

#define PREFIX "SLABPOOL_"
#define SHOWN  80 /* bytes of a value that a message repeats */

enum kind { WORD, SIZE, COUNT, DELAY, BOOL, PATTERN, FOLDER, RULES, LATER };

struct option {
    const char *name; /* after the prefix */
    const char *key;  /* in the report */
    enum kind kind;
    const char *standard; /* the default, as text */
    const char *accepted;
    const char *const *words; /* WORD: in the order of the enum */
    size_t field;
};

static const char *const stats_words[] = {"text",       "json", "openmetrics",
                                          "prometheus", "off",  NULL};
static const char *const children_words[] = {"busy", "all", "none", NULL};
static const char *const on_error_words[] = {"abort", "report", NULL};
static const char *const harden_words[] = {"off", "on", "max", NULL};
static const char *const backend_words[] = {"slab", "mimalloc", NULL};
static const char *const fallback_words[] = {"mimalloc", "none", NULL};

#define AT(member) offsetof(struct slp_options, member)
#define BOOLEAN    "1/0, true/false, yes/no, on/off"

static const struct option options[] = {
    {"STATS", "stats", WORD, "text", "text, json, openmetrics, prometheus, off", stats_words,
     AT(stats)},
    {"CHILDREN", "children", WORD, "busy", "busy, all, none", children_words, AT(children)},
    {"STATS_FILE", "stats_file", PATTERN, "stderr",
     "a path of less than 4096 bytes with %p %e %t %n %h %%", NULL, AT(stats_file)},
    {"ON_ERROR", "on_error", WORD, "abort", "abort, report", on_error_words, AT(core.on_error)},
    {"HARDEN", "harden", WORD, "off", "off, on, max", harden_words, AT(core.harden)},
    {"BACKEND", "backend", WORD, "slab", "slab, mimalloc", backend_words, AT(core.backend)},
    {"ARENA_LIMIT", "arena_limit", SIZE, "none", "a size in bytes or with K, M, G, T; none", NULL,
     AT(core.arena_limit)},
    {"FALLBACK", "fallback", WORD, "mimalloc", "mimalloc, none", fallback_words,
     AT(core.fallback)},
    {"CLASSES", "classes", RULES, "built in",
     "size:key=value,key=value;... with a size of 1 to 262143 and the keys prealloc, limit, "
     "batch, keep",
     NULL, AT(core)},
    {"PURGE_DELAY", "purge_delay", DELAY, "1000", "milliseconds up to 2147483647, 0, never", NULL,
     AT(core.purge_delay_ms)},
    {"THP", "thp", BOOL, "off", BOOLEAN, NULL, AT(core.thp)},
    {"VERBOSE", "verbose", BOOL, "off", BOOLEAN, NULL, AT(verbose)},
    {"GUARD_RATE", "guard_rate", COUNT, "0", "0 to 4294967295", NULL, AT(core.guard_rate)},
    {"LIVE", "live", FOLDER, "off", "off, a folder's path of less than 4096 bytes", NULL, AT(live)},
    {"DUMP_SIGNAL", NULL, LATER, "none", NULL, NULL, 0},
    {"PROFILE", NULL, LATER, "off", NULL, NULL, 0},
    {"SAMPLE_BYTES", NULL, LATER, "512K", NULL, NULL, 0},
    {"LEAKS", NULL, LATER, "off", NULL, NULL, 0},
    {"CONFIG", NULL, LATER, "none", NULL, NULL, 0},
};

_Static_assert(sizeof(enum slp_format) == sizeof(unsigned) &&
                   sizeof(enum slp_children) == sizeof(unsigned) &&
                   sizeof(enum slp_backend_choice) == sizeof(unsigned) &&
                   sizeof(enum slp_fallback_choice) == sizeof(unsigned) &&
                   sizeof(enum slp_on_error) == sizeof(unsigned) &&
                   sizeof(enum slp_harden) == sizeof(unsigned),
               "assign() writes a WORD as an unsigned int");

#define OPTIONS (sizeof options / sizeof options[0])

extern char **environ;

/* ---- messages: one line, one write ---- */

static void line_begin(struct slp_out *out, char *line, size_t size)
{
    *out = (struct slp_out){.data = line, .size = size - 1};
    slp_out_text(out, "slabpool: ");
}

static void line_end(struct slp_out *out)
{
    out->data[out->used++] = '\n';
    (void)syscall(SYS_write, 2, out->data, out->used);
}

/* What the user wrote, cut short and without control characters. */
static void show(struct slp_out *out, const char *text, size_t n)
{
    for (size_t i = 0; i < n && i < SHOWN; i++)
        slp_out_char(out, (unsigned char)text[i] < 0x20 || text[i] == 0x7f ? '?' : text[i]);
    if (n > SHOWN)
        slp_out_text(out, "...");
}

static void say_bad(const struct option *option, const char *entry)
{
    char line[512];
    struct slp_out out;

    line_begin(&out, line, sizeof line);
    show(&out, entry, strlen(entry));
    slp_out_text(&out, " is not accepted (");
    slp_out_text(&out, option->accepted);
    slp_out_text(&out, "); using ");
    slp_out_text(&out, option->standard);
    line_end(&out);
}

static void say_unknown(const char *entry)
{
    char line[1024];
    struct slp_out out;

    line_begin(&out, line, sizeof line);
    show(&out, entry, strlen(entry));
    slp_out_text(&out, ": there is no such variable, ignored; accepted after " PREFIX ": ");
    for (size_t i = 0; i < OPTIONS; i++) {
        if (i != 0)
            slp_out_text(&out, ", ");
        slp_out_text(&out, options[i].name);
    }
    line_end(&out);
}

static void say_later(const struct option *option, const char *entry)
{
    char line[512];
    struct slp_out out;

    line_begin(&out, line, sizeof line);
    show(&out, entry, strlen(entry));
    slp_out_text(&out, ": not in this version; using ");
    slp_out_text(&out, option->standard);
    line_end(&out);
}

static void say_rule(enum slp_rule_fault fault, const char *rule, size_t n)
{
    char line[512];
    struct slp_out out;

    line_begin(&out, line, sizeof line);
    slp_out_text(&out, PREFIX "CLASSES: ");
    show(&out, rule, n);
    switch (fault) {
    case SLP_RULE_BAD:
        slp_out_text(&out, " is not accepted (");
        for (size_t i = 0; i < OPTIONS; i++)
            if (options[i].kind == RULES)
                slp_out_text(&out, options[i].accepted);
        slp_out_text(&out, "); this rule is ignored");
        break;
    case SLP_RULE_LATER:
        slp_out_text(&out, ": prealloc, batch and keep are not in this version; limit alone "
                           "takes effect");
        break;
    case SLP_RULE_MANY:
        slp_out_text(&out, ": only 64 rules are accepted; this one and the rest are ignored");
        break;
    }
    line_end(&out);
}

static void say_nothing(enum slp_rule_fault fault, const char *rule, size_t n)
{
    (void)fault;
    (void)rule;
    (void)n;
}

/* ---- reading ---- */

static void set_defaults(struct slp_options *o)
{
    o->core.arena_limit = SIZE_MAX;
    o->core.purge_delay_ms = 1000;
    o->core.backend = SLP_BACKEND_SLAB;
    o->core.fallback = SLP_FALLBACK_MIMALLOC;
    o->core.on_error = SLP_ON_ERROR_ABORT;
    o->core.harden = SLP_HARDEN_OFF;
    o->core.thp = false;
    o->core.nrules = o->core.guard_rate = 0;
    o->stats = SLP_FORMAT_TEXT;
    o->children = SLP_CHILDREN_BUSY;
    o->verbose = o->utf8 = false;
    o->stats_file[0] = o->live[0] = '\0';
}

static bool is_off(const struct option *option, const char *value)
{
    static const char *const off[] = {"off", "0", "no", "false", "none", NULL};
    unsigned ignored;
    return slp_value_word(value, off, &ignored) == 0 ||
           slp_value_is(value, strlen(value), option->standard);
}

/* Returns -1 when the value is not accepted; the field then keeps its default. */
static int assign(const struct option *option, const char *entry, const char *value,
                  struct slp_options *o)
{
    char *field = (char *)o + option->field;
    unsigned word;

    switch (option->kind) {
    case WORD:
        if (slp_value_word(value, option->words, &word) != 0)
            return -1;
        memcpy(field, &word, sizeof word);
        return 0;
    case SIZE:
        if (slp_value_is(value, strlen(value), "none"))
            return 0;
        return slp_value_size(value, strlen(value), (size_t *)(void *)field);
    case COUNT:
        return slp_value_count(value, (uint32_t *)(void *)field);
    case DELAY:
        return slp_value_delay(value, (int64_t *)(void *)field);
    case BOOL:
        return slp_value_bool(value, (bool *)field);
    case PATTERN:
        return slp_value_pattern(value, field, SLP_OPTIONS_PATH);
    case FOLDER:
        return is_off(option, value) ? 0 : slp_value_path(value, field, SLP_OPTIONS_PATH);
    case RULES:
        slp_value_rules(value, &o->core, slp_parent_has(entry) ? say_nothing : say_rule);
        return 0;
    case LATER:
        break;
    }
    return 0;
}

/* An empty value is the same as none. */
static void take(const char *entry, uint32_t *seen, struct slp_options *o)
{
    const char *name = entry + sizeof PREFIX - 1;
    const char *equals = strchr(name, '=');
    if (!equals)
        return;
    for (size_t i = 0; i < OPTIONS; i++) {
        const struct option *option = &options[i];
        size_t n = strlen(option->name);
        if (strncmp(name, option->name, n) != 0 || name[n] != '=')
            continue;
        if (equals[1] == '\0' || (*seen >> i & 1) != 0)
            return;
        *seen |= (uint32_t)1 << i;
        if (option->kind == LATER) {
            if (!is_off(option, equals + 1) && !slp_parent_has(entry))
                say_later(option, entry);
        } else if (assign(option, entry, equals + 1, o) != 0 && !slp_parent_has(entry)) {
            say_bad(option, entry);
        }
        return;
    }
    if (!slp_parent_has(entry))
        say_unknown(entry);
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
static bool locale_utf8(void)
{
    static const char *const names[] = {"LC_ALL=", "LC_CTYPE=", "LANG="};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        for (char **e = environ; *e; e++) {
            size_t n = strlen(names[i]);
            if (strncmp(*e, names[i], n) == 0 && (*e)[n] != '\0')
                return names_utf8(*e + n);
        }
    return false;
}

static void say_verbose(const struct slp_options *o)
{
    static char text[SLP_OPTIONS_TEXT], line[SLP_OPTIONS_TEXT];
    struct slp_setting list[SLP_OPTIONS_LIST];
    struct slp_out out;
    unsigned n = slp_options_list(o, list, text);

    line_begin(&out, line, sizeof line);
    slp_out_text(&out, "version " SLP_VERSION ", built with ");
#ifdef __clang__
    slp_out_text(&out, __VERSION__);
#else
    slp_out_text(&out, "gcc " __VERSION__);
#endif
#if defined(SLP_DEBUG) && SLP_DEBUG
    slp_out_text(&out, ", debug");
#endif
    slp_out_text(&out, ", pid ");
    slp_out_i64(&out, getpid());
    slp_out_text(&out, ":");
    for (unsigned i = 0; i < n; i++) {
        slp_out_char(&out, ' ');
        slp_out_text(&out, list[i].name);
        slp_out_char(&out, '=');
        show(&out, list[i].value, strlen(list[i].value));
    }
    line_end(&out);
}

void slp_options_read(struct slp_options *out)
{
    int saved = errno;
    uint32_t seen = 0;
    set_defaults(out);
    if (getauxval(AT_SECURE) == 0 && environ) {
        out->utf8 = locale_utf8();
        for (char **e = environ; *e; e++)
            if (strncmp(*e, PREFIX, sizeof PREFIX - 1) == 0)
                take(*e, &seen, out);
        if (out->verbose)
            say_verbose(out);
    }
    errno = saved;
}

/* ---- listing ---- */

static void value_text(const struct option *option, const struct slp_options *o,
                       struct slp_out *out)
{
    const char *field = (const char *)o + option->field;
    unsigned word;
    int64_t delay;
    size_t size;

    switch (option->kind) {
    case WORD:
        memcpy(&word, field, sizeof word);
        slp_out_text(out, option->words[word]);
        break;
    case SIZE:
        memcpy(&size, field, sizeof size);
        slp_value_write_size(out, size);
        break;
    case COUNT:
        slp_out_u64(out, *(const uint32_t *)(const void *)field);
        break;
    case DELAY:
        memcpy(&delay, field, sizeof delay);
        if (delay == SLP_PURGE_NEVER)
            slp_out_text(out, "never");
        else
            slp_out_i64(out, delay);
        break;
    case BOOL:
        slp_out_text(out, *(const bool *)field ? "on" : "off");
        break;
    case PATTERN:
    case FOLDER:
        slp_out_text(out, *field != '\0' ? field : option->standard);
        break;
    case RULES:
        slp_value_write_rules(out, &o->core);
        break;
    case LATER:
        break;
    }
}

unsigned slp_options_list(const struct slp_options *o, struct slp_setting *list, char *text)
{
    struct slp_out out = {.data = text, .size = SLP_OPTIONS_TEXT - OPTIONS};
    unsigned n = 0;

    for (size_t i = 0; i < OPTIONS && n < SLP_OPTIONS_LIST; i++) {
        if (options[i].kind == LATER)
            continue;
        char *value = text + out.used;
        value_text(&options[i], o, &out);
        text[out.used++] = '\0';
        out.size++; /* room for one terminator each was kept back */
        list[n++] = (struct slp_setting){options[i].key, value,
                                         strcmp(value, options[i].standard) != 0};
    }
    return n;
}
