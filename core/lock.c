#include "core/lock.h"

#if SLP_DEBUG
__thread uint32_t slp_lock_ranks __attribute__((tls_model("initial-exec")));
#else
typedef int slp_lock_is_header_only; /* C wants a declaration in every file */
#endif
