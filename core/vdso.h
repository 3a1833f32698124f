/* vdso.h: the kernel's clock without a system call.
 *
 * Purpose     Finds the function in the image that the kernel maps into every process. A sandbox that
 *             allows what a program was seen to call knows of no clock_gettime; and the C
 *             library's may be hooked by a program that allocates in the hook.
 * errno, fork, signals   errno untouched; no state; async-signal-safe. Not before relocation.
 */
#ifndef SLP_CORE_VDSO_H
#define SLP_CORE_VDSO_H

#include <time.h>

typedef int slp_vdso_clock(clockid_t clock, struct timespec *now);

/* NULL where there is none. */
slp_vdso_clock *slp_vdso_find_clock(void);

#endif
