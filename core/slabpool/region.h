/* region.h: see slabpool.h.
 */
#ifndef SLABPOOL_REGION_H
#define SLABPOOL_REGION_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
