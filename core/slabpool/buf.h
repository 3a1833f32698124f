/* buf.h: see slabpool.h.
 */
#ifndef SLABPOOL_BUF_H
#define SLABPOOL_BUF_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __cplusplus
}
#endif

#endif
