/* local.h: see slabpool.h.
 */
#ifndef SLABPOOL_LOCAL_H
#define SLABPOOL_LOCAL_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
