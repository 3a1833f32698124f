/* prof.h: a profile in memory, whatever form it was read from.
 *
 * Purpose     Rows of a stack and values; several files add up in one. A place is where a stack
 *             passes, as frames (names) once it has them.
 * Invariants  Values are estimates, scaled. Strings, modules, places and stacks are there once, so
 *             the same place of two processes that loaded a file at different addresses is one.
 *             Row = (stack, block size, rate). Value k of row r is values[r * SLP_PROF_KINDS + k].
 * Ownership   slp_prof_drop frees all. Without memory the command ends with a message.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_PROF_H
#define SLP_CLI_PROF_H

#include <stdbool.h>
#include <stdint.h>

#include "stats/cli/intern.h"

#define SLP_PROF_KINDS 16
#define SLP_PROF_NONE  UINT32_MAX

/* What is counted; numbers of strings. */
struct slp_prof_kind {
    uint32_t type, unit;
};

/* A file that was mapped, or with pid and without a path what a process mapped of no file. */
struct slp_prof_module {
    uint32_t path, build_id; /* strings */
    int64_t pid;
};

struct slp_prof_frame {
    uint32_t name, file; /* strings; "": unknown */
    uint32_t line;
    uint32_t inlined; /* into the next */
};

struct slp_prof_place {
    uint64_t address; /* of the call: in the file, as linked, or of the process without a module */
    uint32_t module;  /* SLP_PROF_NONE: nothing is known */
    uint32_t linked;  /* the address is as the linker knows it, not an offset in the file */
    uint32_t frames;  /* that the profile itself has; SLP_PROF_NONE: none */
    uint32_t zero;
};

struct slp_prof_row {
    uint32_t stack, zero;
    double bytes; /* of a block; 0: unknown */
    double rate;  /* mean bytes between samples; up to 1: every block */
};

struct slp_prof {
    struct slp_prof_kind kinds[SLP_PROF_KINDS];
    uint32_t nkinds;
    uint32_t chosen; /* the kind that the file shows unless told; SLP_PROF_NONE: it does not say */
    struct slp_intern strings, modules, lists /* of frames */, places, stacks, rows;
    double *values;
    uint64_t *first;  /* of each module: the lowest offset that was mapped to run */
    uint32_t *named;  /* of each place: its frames; after slp_prof_name */
    size_t room_values, room_first;
    double rate; /* of the last file */
    int64_t time; /* when the file was written, seconds since the epoch; 0: unknown */
    bool bare;    /* no rate is known: no intervals */
};

/* The kind of that name, made when it is new; SLP_PROF_NONE when there are too many. */
uint32_t slp_prof_kind(struct slp_prof *p, const char *type, const char *unit);
uint32_t slp_prof_module(struct slp_prof *p, const char *path, const char *build_id, int64_t pid,
                         uint64_t first);

/* Adds values, one for each of `kinds` (numbers of slp_prof_kind, or NONE), to the row. places: the
 * innermost first; those in another allocator's library are left out there. */
void slp_prof_add(struct slp_prof *p, const uint32_t *places, size_t depth, double bytes,
                  double rate, const uint32_t *kinds, const double *values, size_t n);

/* Gives names to all places. folders: as slp_file_open has them. Messages for files that have
 * another build. */
void slp_prof_name(struct slp_prof *p, const char *folders);

/* The kind that `name` or, with NULL, the profile itself means; NONE when there is none. */
uint32_t slp_prof_choose(const struct slp_prof *p, const char *name);

/* The kind that counts what this one measures in bytes, or the reverse; NONE: there is none. */
uint32_t slp_prof_partner(const struct slp_prof *p, uint32_t kind);

double slp_prof_total(const struct slp_prof *p, uint32_t kind);

/* Variance of the estimate that a row's value is: see stats/interval.h. */
double slp_prof_variance(const struct slp_prof *p, uint32_t row, uint32_t kind);

/* Allocations that were sampled, or those of them in use, as far as the values tell. */
double slp_prof_samples(const struct slp_prof *p);

void slp_prof_drop(struct slp_prof *p);

static inline const char *slp_prof_text(const struct slp_prof *p, uint32_t string)
{
    return slp_intern_at(&p->strings, string);
}

static inline const struct slp_prof_row *slp_prof_row(const struct slp_prof *p, uint32_t row)
{
    return slp_intern_at(&p->rows, row);
}

static inline double slp_prof_value(const struct slp_prof *p, uint32_t row, uint32_t kind)
{
    return p->values[(size_t)row * SLP_PROF_KINDS + kind];
}

/* Places of a row's stack, the innermost first. */
const uint32_t *slp_prof_stack(const struct slp_prof *p, uint32_t row, size_t *depth);

/* Frames of a place that has names, the innermost first; one at least. */
const struct slp_prof_frame *slp_prof_frames(const struct slp_prof *p, uint32_t place, size_t *n);

/* The file name of the module it is in, "" for what the profile names itself. */
const char *slp_prof_module_name(const struct slp_prof *p, uint32_t place);

/* ---- reading (prof_read.c, pprof_read.c): the forms ---- */

/* Is it a profile, by its first bytes and its name? A regular file: what is read of a pipe would be
 * lost. */
bool slp_prof_is(const char *path);
/* Says why path is none, to be returned as status. */
int slp_prof_refuse(const char *path);

/* Adds a file: pprof's form, heap text, or folded stacks. 0, or -1 after a message. */
int slp_prof_read(const char *path, struct slp_prof *p);

/* Reads pprof's form from memory; NULL, or what is wrong. */
const char *slp_pprof_read(const void *data, size_t size, struct slp_prof *p);

/* Unpacks what gzip packed, several members too; *out is to be freed. NULL, or what is wrong. */
const char *slp_pprof_unpack(const void *data, size_t size, void **out, size_t *out_size);

#endif
