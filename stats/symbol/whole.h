/* whole.h: a small file's text.
 *
 * Purpose     Files that others wrote: names of a JIT, suppressions.
 * Ownership   The text is the caller's, to be freed.
 * errno, fork, signals   An ordinary program's. Nothing is waited for: only regular files are read.
 */
#ifndef SLP_SYMBOL_WHOLE_H
#define SLP_SYMBOL_WHOLE_H

#include <stdbool.h>
#include <sys/types.h>

/* The text of a regular file of `most` bytes at most, with a zero behind it; NULL with errno. trusted:
 * it must be the user's or root's, and no link. */
char *slp_whole_read(const char *path, off_t most, bool trusted);

#endif
