/* live_file.h: the file of SLABPOOL_LIVE by its name, and what stands in its header.
 *
 * Purpose     For live.c alone: finds the folder, makes the file of this process image, opens it
 *             again for more, and closes the book of the image that was before an exec.
 * Invariants  The folder is ours or root's, and nobody else may write there, or it is sticky. A file
 *             is created anew, never followed through a link, readable by its owner alone.
 * Ownership   One static state: folder and name. Descriptors are the caller's.
 * Locks       None; callers are alone, or hold SLP_RANK_HEAPS.
 * errno, fork, signals   errno says why a call returned -1. Raw system calls; no allocation. After
 *             the first file only calls that sandboxes mostly allow: openat, fstat, write, close.
 */
#ifndef SLP_PRELOAD_LIVE_FILE_H
#define SLP_PRELOAD_LIVE_FILE_H

#include "core/live.h"
#include "preload/options.h"

/* A header with its strings, before it is written. */
struct slp_live_draft {
    _Alignas(SLP_PAGE_MOST) char header[8 * SLP_PAGE_MOST]; /* a struct slp_live_header, and zeros */
    char exe[SLP_OPTIONS_PATH];
    struct slp_setting list[SLP_OPTIONS_LIST];
    char text[SLP_OPTIONS_TEXT];
};

_Static_assert(8 * SLP_PAGE_MOST >= sizeof(struct slp_live_header) + SLP_OPTIONS_TEXT +
                                        SLP_OPTIONS_PATH + 256,
               "a header and its strings fit");

/* A relative folder counts from where the process is now. 0, or -1. */
int slp_live_file_place(const char *folder);

/* A new, empty file of this process image, and *d, all zero before, filled in. Its descriptor, or -1. */
int slp_live_file_create(struct slp_live_draft *d, const struct slp_options *options);

/* The same file once more, to write behind its `size` bytes. Its descriptor, or -1. A descriptor is
 * kept for it, so that a program that gives up rights after the start can still be followed; where it
 * was closed, the file is opened by its name. */
int slp_live_file_open(uint64_t size);

void slp_live_file_remove(void);

/* All of it, where the descriptor stands. 0, or -1. */
int slp_live_file_write(int fd, const void *data, size_t n);

#endif
