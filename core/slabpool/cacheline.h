/* cacheline.h: see slabpool.h.
 */
#ifndef SLABPOOL_CACHELINE_H
#define SLABPOOL_CACHELINE_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
