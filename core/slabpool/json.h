/* json.h: see slabpool.h.
 */
#ifndef SLABPOOL_JSON_H
#define SLABPOOL_JSON_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
