/* chain.h: see slabpool.h.
 */
#ifndef SLABPOOL_CHAIN_H
#define SLABPOOL_CHAIN_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
