/* parent.h: whether the parent process runs under this library too.
 *
 * Purpose     Seen in the parent's memory map, so that nothing need be left in the
 *             environment: a file called libslabpool.so or, where we have
 *             another name, the same device and inode.
 * Invariants  What cannot be read counts as no: a parent of another user, in another
 *             pid namespace, or gone.
 * Ownership   A pointer to the loader's name for us; else what the caller's stack holds (under
 *             2 KiB).
 * Locks       None.
 * errno, fork, signals   Raw system calls; errno may change; async-signal-safe.
 */
#ifndef SLP_PRELOAD_PARENT_H
#define SLP_PRELOAD_PARENT_H

#include <stdbool.h>
#include <sys/types.h>

/* From the constructor, first: asks the loader for our file's name, which saves the others a look
 * at our own memory map. */
void slp_parent_start(void);

bool slp_parent_loaded(pid_t parent);

/* The parent is under the library and was started with this `NAME=value`. */
bool slp_parent_has(const char *entry);
/* The same of `NAME=value` in two parts, shorter together than 4 KiB and 64 bytes. */
bool slp_parent_has_value(const char *name, const char *value);

#endif
