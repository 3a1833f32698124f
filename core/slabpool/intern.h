/* intern.h: see slabpool.h.
 */
#ifndef SLABPOOL_INTERN_H
#define SLABPOOL_INTERN_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
