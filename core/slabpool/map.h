/* map.h: see slabpool.h.
 */
#ifndef SLABPOOL_MAP_H
#define SLABPOOL_MAP_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
