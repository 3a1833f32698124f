/* options_file.h: the file of SLABPOOL_CONFIG, as lines `key = value`.
 *
 * Purpose     Reads the file and takes its lines apart. What a key means is for options.c.
 * Invariants  A regular file only, and of that the first SLP_FILE_MOST bytes: a line that ends
 *             beyond is not taken. Blanks around key and value, a carriage return at a line's end
 *             and empty lines mean nothing; # begins a comment, at a line's start or behind a
 *             blank. Every line that is none of this is said to be so.
 * Ownership   Keys and values lie in a buffer that the next call overwrites.
 * Locks       None: called from the constructor, before other threads.
 * errno, fork, signals   errno may change; raw system calls; nothing allocates.
 */
#ifndef SLP_PRELOAD_OPTIONS_FILE_H
#define SLP_PRELOAD_OPTIONS_FILE_H

#include <stddef.h>

#include "preload/options_tell.h"

#define SLP_FILE_MOST 32768

/* One setting: the line, its key of n bytes, its value; all but the key are terminated. */
typedef void slp_file_take(const struct slp_told_at *at, const char *line, const char *key,
                           size_t n, const char *value, void *context);

/* entry: SLABPOOL_CONFIG=path of the environment. */
void slp_file_read(const char *entry, const char *path, slp_file_take *take, void *context);

#endif
