/* options.c: the table of SLABPOOL_ variables. See options.h.
 */
#include "preload/options.h"

#include <errno.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "preload/options_file.h"
#include "preload/options_tell.h"
#include "preload/options_value.h"
#include "preload/parent.h"
#include "stats/version.h"

#define PREFIX "SLABPOOL_"

enum kind { WORD, SIZE, COUNT, DELAY, BOOL, PATTERN, FOLDER, PATH, RULES, SIGNAL };

#define AT(member) offsetof(struct slp_options, member)
#define BOOLEAN    "1/0, true/false, yes/no, on/off"
#define PATTERNS   "a path of less than 4096 bytes with %p %e %t %n %h %%"

/* X(name after the prefix, key in the report, kind, default as text, what is accepted, field): what
 * a WORD accepts is its words in the order of the enum. */
#define EACH_OPTION(X)                                                                             \
    /* The first: slp_options_read asks whether it was given. */                                   \
    X("SAMPLE_BYTES", "sample_bytes", SIZE, "512K", "1 to 1T, or 0: off", sample_bytes)            \
    X("PROFILE", "profile", PATTERN, "off", PATTERNS, profile)                                     \
    X("STATS", "stats", WORD, "text", "text, json, openmetrics, prometheus, off", stats)           \
    X("CHILDREN", "children", WORD, "busy", "busy, all, none", children)                           \
    X("STATS_FILE", "stats_file", PATTERN, "stderr", PATTERNS, stats_file)                         \
    X("ON_ERROR", "on_error", WORD, "abort", "abort, report", core.on_error)                       \
    X("HARDEN", "harden", WORD, "off", "off, on, max", core.harden)                                \
    X("BACKEND", "backend", WORD, "slab", "slab, mimalloc", core.backend)                          \
    X("ARENA_LIMIT", "arena_limit", SIZE, "none", "a size in bytes or with K, M, G, T; none",      \
      core.arena_limit)                                                                            \
    X("FALLBACK", "fallback", WORD, "mimalloc", "mimalloc, none", core.fallback)                   \
    X("CLASSES", "classes", RULES, "built in", SLP_RULES_ACCEPTED, core)                           \
    X("PURGE_DELAY", "purge_delay", DELAY, "1000", "milliseconds up to 2147483647, 0, never",      \
      core.purge_delay_ms)                                                                         \
    X("THP", "thp", BOOL, "off", BOOLEAN, core.thp)                                                \
    X("VERBOSE", "verbose", BOOL, "off", BOOLEAN, verbose)                                         \
    X("GUARD_RATE", "guard_rate", COUNT, "0", "0 to 4294967295", core.guard_rate)                  \
    X("LIVE", "live", FOLDER, "off", "off, a folder's path of less than 4096 bytes", live)         \
    X("DUMP_SIGNAL", "dump_signal", SIGNAL, "none",                                                \
      "USR1, USR2, QUIT, WINCH, STKFLT, RTMIN+n, RTMAX-n, a number, none", dump_signal)            \
    X("LEAKS", "leaks", WORD, "off", "off, report, error", leaks)                                  \
    X("CONFIG", "config", PATH, "none", "a path of less than 4096 bytes", config)

/* Texts in the row, not pointers to them, which the loader would have to relocate at each start. */
struct option {
    char name[13], key[13], standard[9];
    uint8_t kind;
    uint16_t field;
};

#define ROW(name, key, kind, standard, accepted, member) {name, key, standard, kind, AT(member)},
static const struct option options[] = {EACH_OPTION(ROW)};

#define ACCEPTED(name, key, kind, standard, accepted, member) accepted "\0"
static const char all_accepted[] = EACH_OPTION(ACCEPTED);

static const char *accepted(const struct option *option)
{
    return slp_value_nth(all_accepted, (unsigned)(option - options));
}

_Static_assert(sizeof(struct slp_options) <= UINT16_MAX, "a field's offset has 16 bits");
_Static_assert(sizeof(enum slp_format) == sizeof(unsigned) &&
                   sizeof(enum slp_children) == sizeof(unsigned) &&
                   sizeof(enum slp_leaks) == sizeof(unsigned) &&
                   sizeof(enum slp_backend_choice) == sizeof(unsigned) &&
                   sizeof(enum slp_fallback_choice) == sizeof(unsigned) &&
                   sizeof(enum slp_on_error) == sizeof(unsigned) &&
                   sizeof(enum slp_harden) == sizeof(unsigned),
               "assign() writes a WORD as an unsigned int");

#define OPTIONS (sizeof options / sizeof options[0])

extern char **__environ; /* environ; a weak name costs a second symbol */

static void say_unknown(const struct slp_told_at *at, const char *entry)
{
    char line[1024];
    struct slp_out out;

    if (slp_parent_has(at->entry))
        return;
    slp_tell_begin(&out, line, sizeof line, at);
    slp_tell_show(&out, entry, strlen(entry));
    slp_out_text(&out, ": there is no such variable, ignored; accepted after " PREFIX ": ");
    for (size_t i = 0; i < OPTIONS; i++) {
        if (i != 0)
            slp_out_text(&out, ", ");
        slp_out_text(&out, options[i].name);
    }
    slp_tell_end(&out);
}

/* ---- reading ---- */

/* A path that nobody sets is a page that nobody touches. */
static void unset(char *path)
{
    if (*path != '\0')
        *path = '\0';
}

static void set_defaults(struct slp_options *o)
{
    o->core.arena_limit = SIZE_MAX;
    o->core.purge_delay_ms = 1000;
    o->core.backend = SLP_BACKEND_SLAB;
    o->core.fallback = SLP_FALLBACK_MIMALLOC;
    o->core.on_error = SLP_ON_ERROR_ABORT;
    o->core.harden = SLP_HARDEN_OFF;
    o->sample_bytes = 524288;
    o->core.nrules = o->core.guard_rate = 0;
    o->stats = SLP_FORMAT_TEXT;
    o->children = SLP_CHILDREN_BUSY;
    o->leaks = SLP_LEAKS_OFF;
    o->verbose = o->utf8 = o->configured = o->sample = o->core.thp = false;
    o->dump_signal = 0;
    unset(o->stats_file);
    unset(o->profile);
    unset(o->live);
}

static bool is_off(const struct option *option, const char *value)
{
    unsigned ignored;

    return slp_value_word(value, "off, 0, no, false, none", &ignored) == 0 ||
           slp_value_is(value, strlen(value), option->standard);
}

/* Returns -1 when the value is not accepted; the field then keeps its default. */
static int assign(const struct option *option, const struct slp_told_at *at, const char *value,
                  struct slp_options *o)
{
    char *field = (char *)o + option->field;
    unsigned word;

    switch (option->kind) {
    case WORD:
        if (slp_value_word(value, accepted(option), &word) != 0)
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
        slp_value_rules(value, &o->core, slp_tell_rule, at);
        return 0;
    case PATH:
        if (slp_value_path(value, field, SLP_OPTIONS_PATH) != 0)
            return -1;
        o->configured = true;
        return 0;
    case SIGNAL:
        return slp_value_signal(value, (int *)(void *)field);
    }
    return 0;
}

/* text: all that is said of it, as the user wrote it. */
static void apply(const struct option *option, const struct slp_told_at *at, const char *text,
                  const char *value, struct slp_options *o)
{
    if (assign(option, at, value, o) != 0)
        slp_tell_bad(at, text, accepted(option), option->standard);
}

/* What has been read: options that the environment sets, and the file. */
struct reading {
    struct slp_options *o;
    uint32_t seen, seen_in_file;
    const char *config; /* SLABPOOL_CONFIG=path */
};

/* An empty value is the same as none. */
static void take(const char *entry, struct reading *r)
{
    const char *name = entry + sizeof PREFIX - 1;
    const char *equals = strchr(name, '=');
    struct slp_told_at at = {.entry = entry};
    if (!equals)
        return;
    for (size_t i = 0; i < OPTIONS; i++) {
        const struct option *option = &options[i];
        size_t n = strlen(option->name);
        if (strncmp(name, option->name, n) != 0 || name[n] != '=')
            continue;
        if (equals[1] == '\0' || (r->seen >> i & 1) != 0)
            return;
        r->seen |= (uint32_t)1 << i;
        if (option->kind == PATH)
            r->config = entry;
        apply(option, &at, entry, equals + 1, r->o);
        return;
    }
    say_unknown(&at, entry);
}

/* Keys are as in the report, or the variables' names. */
static void take_from_file(const struct slp_told_at *at, const char *line, const char *key,
                           size_t n, const char *value, void *context)
{
    struct reading *r = context;
    size_t prefix = sizeof PREFIX - 1;
    if (n > prefix && slp_value_is(key, prefix, PREFIX)) {
        key += prefix;
        n -= prefix;
    }
    for (size_t i = 0; i < OPTIONS; i++) {
        uint32_t bit = (uint32_t)1 << i;
        if (!slp_value_is(key, n, options[i].name))
            continue;
        if (options[i].kind == PATH)
            slp_tell_of(at, line, "a file cannot name another; ignored");
        else if ((r->seen_in_file & bit) != 0)
            slp_tell_of(at, line, "set above already; ignored");
        else if (*value != '\0' && (r->seen & bit) == 0)
            apply(&options[i], at, line, value, r->o);
        if (*value != '\0')
            r->seen_in_file |= bit;
        return;
    }
    say_unknown(at, line);
}

static void say_verbose(const struct slp_options *o)
{
    static char text[SLP_OPTIONS_TEXT], line[SLP_OPTIONS_TEXT];
    struct slp_setting list[SLP_OPTIONS_LIST];
    struct slp_out out;
    unsigned n = slp_options_list(o, list, text);

    slp_tell_begin(&out, line, sizeof line, NULL);
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
    slp_out_i64(&out, syscall(SYS_getpid));
    slp_out_text(&out, ":");
    for (unsigned i = 0; i < n; i++) {
        slp_out_char(&out, ' ');
        slp_out_text(&out, list[i].name);
        slp_out_char(&out, '=');
        slp_tell_show(&out, list[i].value, strlen(list[i].value));
    }
    slp_tell_end(&out);
}

void slp_options_read(struct slp_options *out)
{
    int saved = errno;
    struct reading r = {.o = out};

    set_defaults(out);
    if (getauxval(AT_SECURE) == 0 && __environ) {
        out->utf8 = slp_value_utf8(__environ);
        for (char **e = __environ; *e; e++)
            if (strncmp(*e, PREFIX, sizeof PREFIX - 1) == 0)
                take(*e, &r);
        if (out->configured)
            slp_file_read(r.config, out->config, take_from_file, &r);
        out->sample = ((r.seen | r.seen_in_file) & 1) != 0;
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

    switch (option->kind) {
    case WORD:
        memcpy(&word, field, sizeof word);
        slp_value_write_word(out, accepted(option), word);
        break;
    case SIZE:
        slp_value_write_size(out, *(const size_t *)(const void *)field);
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
    case PATH:
        slp_out_text(out, o->configured ? field : "none");
        break;
    case RULES:
        slp_value_write_rules(out, &o->core);
        break;
    case SIGNAL:
        slp_value_write_signal(out, *(const int *)(const void *)field);
        break;
    }
}

unsigned slp_options_list(const struct slp_options *o, struct slp_setting *list, char *text)
{
    struct slp_out out = {.data = text, .size = SLP_OPTIONS_TEXT - OPTIONS};
    unsigned n = 0;

    for (size_t i = 0; i < OPTIONS && n < SLP_OPTIONS_LIST; i++) {
        char *value = text + out.used;
        value_text(&options[i], o, &out);
        text[out.used++] = '\0';
        out.size++; /* room for one terminator each was kept back */
        list[n++] = (struct slp_setting){options[i].key, value,
                                         strcmp(value, options[i].standard) != 0};
    }
    return n;
}
