/* cache.h: see slabpool.h.
 */
#ifndef SLABPOOL_CACHE_H
#define SLABPOOL_CACHE_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
