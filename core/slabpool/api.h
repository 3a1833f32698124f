/* api.h: what all of slabpool's explicit pools have in common.
 *
 * Creators return NULL with errno EINVAL, ENOMEM, or EOVERFLOW where a product of sizes is too
 * large. Other calls return 0, or -1 with errno. A pool's memory is the allocator's, is counted in
 * its report, and is given back as a whole by destroy, which takes NULL. Blocks are aligned to
 * _Alignof(max_align_t) where nothing else is said.
 *
 * What is misuse beyond doubt (an item put back twice, a pointer of another pool) is met as the
 * allocator meets it, by SLABPOOL_ON_ERROR: one line on stderr, then abort(); or the line, -1 with
 * errno EINVAL, and nothing changed.
 *
 * Callbacks must not throw and must not longjmp. Nothing here may be called from a signal handler.
 * The child of a fork may use each pool that no other thread was inside of at that moment.
 */
#ifndef SLABPOOL_API_H
struct timespec; /* the headers of strict C99 do not have it */

#define SLABPOOL_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct timespec; /* time.h does not have it in -std=c99 */

#define SLABPOOL_API __attribute__((visibility("default")))

#endif
