/* levels.h: see slabpool.h.
 */
#ifndef SLABPOOL_LEVELS_H
#define SLABPOOL_LEVELS_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
