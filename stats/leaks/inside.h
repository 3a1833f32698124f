/* inside.h: the library that opened this object.
 *
 * Purpose     The functions of core that this object lacks are defined by inside.c and ask there.
 * Ownership   The library's, which is never unloaded.
 * errno, fork, signals   As core/inside.h.
 */
#ifndef SLP_LEAKS_INSIDE_H
#define SLP_LEAKS_INSIDE_H

#include "core/inside.h"

/* First of all; keeps a copy. */
void slp_leaks_inside(const struct slp_inside *inside);

/* Before a scan: copies what the library may have changed since. */
void slp_leaks_inside_now(void);

#endif
