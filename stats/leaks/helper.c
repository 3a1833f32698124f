/* helper.c: where the library enters libslabpool-leaks.so (stats/leaks.h); names and suppressions.
 * Its memory comes from the library that asks, which takes no samples by then.
 */
#include "stats/leaks/found.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

#include "stats/leaks/inside.h"
#include "stats/leaks/options.h"
#include "stats/leaks/place.h"
#include "stats/leaks/suppress.h"
#include "stats/symbol/symbol.h"
#include "stats/symbol/whole.h"

#define WIDTH     200 /* of a function's name */
#define FRAMES    64 /* inlined into one another at one address */
#define FILE_MOST ((off_t)16 << 20)
#define DEFAULTS  "__lsan_default_suppressions"

static struct slp_lsan_options options = {.status = 23, .print = true};
static struct slp_symbols *symbols;
static bool asked_program;
static char complaint[PATH_MAX + 128];

/* ---- where suppressions are ---- */

/* A path is relative to the folder at start, or to where the program lies. */
static char *read_near(const char *path)
{
    char other[2 * PATH_MAX];
    char *text = slp_whole_read(path, FILE_MOST, false);
    ssize_t n = text || errno != ENOENT || path[0] == '/'
                    ? -1
                    : readlink("/proc/self/exe", other, PATH_MAX - 1);

    if (n <= 0)
        return text;
    other[n] = '\0';
    strcpy(strrchr(other, '/') + 1, path);
    return slp_whole_read(other, FILE_MOST, false);
}

static void read_suppressions(const char *path)
{
    char *text = read_near(path);

    if (!text) {
        snprintf(complaint, sizeof complaint, "LSAN_OPTIONS: suppressions=%s: %s; not used", path,
                 strerrordesc_np(errno));
        return;
    }
    size_t bad = slp_suppress_read(text);
    if (bad != 0)
        snprintf(complaint, sizeof complaint,
                 "%s: line %zu is not leak:PATTERN; such lines are ignored", path, bad);
    free(text);
}

/* Those that the program has built in, like a program that is linked with LeakSanitizer: a symbol
 * it need not export. */
static void ask_program(void)
{
    const char *(*defaults)(void) = NULL;
    void *symbol = dlsym(RTLD_DEFAULT, DEFAULTS);

    asked_program = true;
    if (!symbol && symbols)
        symbol = (void *)(uintptr_t)slp_symbols_address(symbols, getauxval(AT_ENTRY), DEFAULTS);
    memcpy(&defaults, &symbol, sizeof defaults);
    const char *text = defaults ? defaults() : NULL;
    if (text)
        slp_suppress_read(text);
}

/* ---- names ---- */

void slp_names_begin(void)
{
    FILE *maps = fopen("/proc/self/maps", "re");

    if (maps) {
        symbols = slp_symbols_open(maps);
        fclose(maps);
    }
    if (!asked_program)
        ask_program();
}

/* As it is, and as it is printed, which is what people copy. */
static struct slp_suppression *find_plain(const char *name)
{
    char *plain = slp_symbol_plain(name);
    struct slp_suppression *s = slp_suppress_find(plain);

    if (plain && !s) {
        slp_symbol_fit(plain, WIDTH);
        s = slp_suppress_find(plain);
    }
    free(plain);
    return s;
}

static struct slp_suppression *find(const struct slp_leaks_stack *stack, uint32_t i)
{
    struct slp_symbol_place place;
    struct slp_frame frames[FRAMES];
    size_t n = slp_place_find(symbols, stack, i, &place, frames, FRAMES);
    struct slp_suppression *s = slp_suppress_find(place.file);

    for (size_t f = 0; !s && f < n; f++) {
        s = find_plain(frames[f].name);
        if (!s)
            s = slp_suppress_find(frames[f].file);
    }
    return s;
}

bool slp_names_cover(const struct slp_leaks_stack *stack, uint64_t blocks, uint64_t bytes)
{
    struct slp_suppression *s = NULL;

    for (uint32_t i = 0; slp_suppressions && !s && i < stack->depth; i++)
        s = find(stack, i);
    if (s) {
        s->blocks += blocks;
        s->bytes += bytes;
    }
    return s != NULL;
}

static void put_module(struct slp_out *out, const struct slp_symbol_place *place)
{
    if (!place->file)
        return;
    slp_out_text(out, " (");
    slp_out_printable(out, place->file);
    slp_out_char(out, '+');
    slp_out_hex(out, place->offset);
    slp_out_char(out, ')');
}

static void put_build_id(struct slp_out *out, const struct slp_symbol_place *place)
{
    char text[2 * SLP_BUILD_ID_MOST + 1];

    slp_format_id(text, place->build_id,
                  place->id_bytes < SLP_BUILD_ID_MOST ? place->id_bytes : SLP_BUILD_ID_MOST);
    slp_out_text(out, " (BuildId: ");
    slp_out_text(out, text);
    slp_out_char(out, ')');
}

static void put_frame(struct slp_out *out, const struct slp_frame *frame,
                      const struct slp_symbol_place *place)
{
    char *plain = slp_symbol_plain(frame->name);

    if (plain)
        slp_symbol_fit(plain, WIDTH);
    slp_out_text(out, " in ");
    slp_out_printable(out, plain ? plain : frame->name);
    free(plain);
    if (!frame->file) {
        put_module(out, place);
        return;
    }
    slp_out_char(out, ' ');
    slp_out_printable(out, frame->file);
    if (frame->line > 0) {
        slp_out_char(out, ':');
        slp_out_i64(out, frame->line);
    }
}

void slp_names_frames(struct slp_out *out, const struct slp_leaks_stack *stack)
{
    unsigned number = 0;

    for (uint32_t i = 0; i < stack->depth; i++) {
        uint64_t pc = (uintptr_t)stack->frames[i] - 1;
        struct slp_symbol_place place;
        struct slp_frame frames[FRAMES];
        size_t n = slp_place_find(symbols, stack, i, &place, frames, FRAMES);
        for (size_t f = 0; f < (n == 0 ? 1 : n); f++) {
            slp_out_text(out, "    #");
            slp_out_u64(out, number++);
            slp_out_char(out, ' ');
            slp_out_hex(out, pc);
            if (n != 0)
                put_frame(out, &frames[f], &place);
            else
                put_module(out, &place);
            if ((n == 0 || !frames[f].file) && place.id_bytes != 0)
                put_build_id(out, &place);
            slp_out_char(out, '\n');
        }
    }
}

void slp_names_used(struct slp_out *out)
{
    static const char line[] = "-----------------------------------------------------\n";

    slp_out_text(out, line);
    slp_out_text(out, "Suppressions used:\n  count      bytes template\n");
    for (struct slp_suppression *s = slp_suppressions; s; s = s->next) {
        char numbers[64];
        if (s->blocks == 0)
            continue;
        snprintf(numbers, sizeof numbers, "%7llu %10llu ", (unsigned long long)s->blocks,
                 (unsigned long long)s->bytes);
        slp_out_text(out, numbers);
        slp_out_printable(out, s->pattern);
        slp_out_char(out, '\n');
    }
    slp_out_text(out, line);
    slp_out_char(out, '\n');
}

unsigned slp_names_most(void)
{
    return options.most;
}

bool slp_names_prints(void)
{
    return options.print;
}

/* ---- for the library ---- */

__attribute__((visibility("default"))) const struct slp_leaks_helper *
slp_leaks_helper(const struct slp_inside *inside)
{
    static struct slp_leaks_helper helper = {
        .take = slp_leaks_take,
        .counts = slp_leaks_counts,
        .suppress = slp_leaks_suppress,
        .spare = slp_leaks_spare,
        .write = slp_leaks_write,
    };
    const char *text = getenv("LSAN_OPTIONS");

    slp_leaks_inside(inside);
    if (text)
        slp_lsan_read(&options, text);
    if (options.suppressions[0] != '\0')
        read_suppressions(options.suppressions);
    helper.status = options.status;
    helper.suppresses = slp_suppressions != NULL || dlsym(RTLD_DEFAULT, DEFAULTS) != NULL;
    helper.prints = options.print;
    helper.complaint = complaint[0] != '\0' ? complaint : NULL;
    return &helper;
}
