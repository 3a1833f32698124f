/* os_read.h: memory of this process that may not be there.
 *
 * Purpose     Reads through the kernel, which says what cannot be read instead of a fault, and says
 *             which pages were ever touched, so that reading does not bring others in.
 * Ownership   The caller's struct: two descriptors.
 * errno, fork, signals   errno untouched; async-signal-safe.
 */
#ifndef SLP_CORE_OS_READ_H
#define SLP_CORE_OS_READ_H

#include "core/base.h"

struct slp_reader {
    int pages;  /* /proc/self/pagemap, or -1 */
    int memory; /* /proc/self/mem where process_vm_readv is refused, else -1 */
};

#define SLP_READER_PAGES 256 /* asked for at once */

void slp_os_reader_open(struct slp_reader *r);
void slp_os_reader_close(const struct slp_reader *r);

/* Copies up to `bytes` from `from`: how many could be read before the first that cannot be. */
size_t slp_os_read(const struct slp_reader *r, void *to, uintptr_t from, size_t bytes);

/* For n <= SLP_READER_PAGES pages from `at`: was each touched? `file`: of a private mapping of a file,
 * where only what was written counts. Where the kernel does not tell, all were. */
void slp_os_touched(const struct slp_reader *r, uintptr_t at, size_t n, bool file, bool *touched);

#endif
