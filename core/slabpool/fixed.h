/* fixed.h: see slabpool.h.
 */
#ifndef SLABPOOL_FIXED_H
#define SLABPOOL_FIXED_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
