/* sample_table.h: what the files of the sampler share. Purpose, invariants, locks: sample.h. */
#ifndef SLP_CORE_SAMPLE_TABLE_H
#define SLP_CORE_SAMPLE_TABLE_H

#include "core/lock.h"
#include "core/sample.h"

extern SLP_HIDDEN struct slp_lock slp_sample_lock;

/* One live sample. */
struct slp_record {
    uintptr_t block;
    size_t bytes; /* asked for */
    uint64_t weight, estimate;
    uint32_t next; /* of the same hash, or of those to be used again */
    uint32_t site;
    int thread;
};

/* Room for the tables, of what a rate needs. 0, or -1. */
int slp_table_start(size_t rate);
/* All samples are forgotten. */
void slp_table_fork_child(void);

/* The record of a sample of weight w, block p or NULL where it is not followed; its sums are added
 * to. False when it could not be kept as one that lives. */
bool slp_table_add_locked(void *p, size_t bytes, uint64_t weight, const struct slp_trace *trace);
/* Takes the record of p out; 0: there is none. Adds back, or ends. */
uint32_t slp_table_take_locked(const void *p);
void slp_table_put_locked(uint32_t record, const void *p);
void slp_table_end_locked(uint32_t record);
const struct slp_record *slp_table_record(uint32_t record);

/* Those that live and are attached. */
void slp_table_each_locked(void (*visit)(void *context, const struct slp_record *r), void *context);

/* Sizes asked for that share a row: 16 bytes and an eighth of an octave, as the built-in classes have
 * them; below 33 half an octave. Readers scale a row by its mean size: of blocks that differ by a
 * factor r they find (1 + r)^2 / 4 r too few at worst (0.4 % above 128 bytes, 4.2 % below), and of
 * bytes a tenth of that. */
uint64_t slp_table_size(size_t n);

/* May p be a sample's? No lock; exact for whoever has p. */
bool slp_table_may_have(const void *p);

/* Slabs of samples, in a child of fork. */
void slp_sample_slabs_fork_child(bool others);

#endif
