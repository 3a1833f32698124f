/* arena.h: see slabpool.h.
 */
#ifndef SLABPOOL_ARENA_H
#define SLABPOOL_ARENA_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
