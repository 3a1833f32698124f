/* stuck.h: mappings that the kernel would not unmap.
 *
 * Purpose     Where a hole would be one mapping too many (vm.max_map_count), what is given back stays.
 *             It serves large blocks again, and is unmapped when that can be done.
 * Invariants  A list by address; no two of it lie side by side. Each begins with its own link and
 *             length, and has no other memory, unless the kernel refused that too.
 * Ownership   The list's; what slp_stuck_take returns is the caller's.
 * Locks       One of SLP_RANK_MAPPING around the list; not held across a system call.
 * errno, fork, signals   errno untouched. The child of a process with threads forgets the list.
 */
#ifndef SLP_CORE_STUCK_H
#define SLP_CORE_STUCK_H

#include "core/mapping.h"

/* Unmaps what is readable and writable and begins at a multiple of SLP_UNIT. False when it is
 * stuck: it is the list's then. */
bool slp_stuck_unmap(char *base, size_t bytes);

/* Tries all of them again, as long as some go, and the trimmed ends that os.c remembers. Bytes that
 * went. */
size_t slp_stuck_unmap_all(void);

/* A mapping of at least `bytes`; base NULL when there is none. */
struct slp_mapping slp_stuck_take(size_t bytes);

void slp_stuck_fork_child(bool others);

#endif
