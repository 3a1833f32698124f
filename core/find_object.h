/* find_object.h: which object of the loader's an address lies in.
 *
 * Purpose     The C library's _dl_find_object, which takes no lock; it has it from 2.35 on.
 * Ownership   The loader's: an object stays only as long as nobody unloads it.
 * Locks       None.
 * errno, fork, signals   errno untouched. slp_find_object_open is for the constructor; the rest is
 *             async-signal-safe.
 */
#ifndef SLP_CORE_FIND_OBJECT_H
#define SLP_CORE_FIND_OBJECT_H

#include "core/base.h"

struct link_map;

/* Its struct dl_find_object, also where its header is too old. */
struct slp_object {
    unsigned long long flags;
    uintptr_t begin, end;
    const struct link_map *link;
    const void *table; /* .eh_frame_hdr; NULL: there is none */
    unsigned long long reserved[7];
};

/* Can it be asked? The address of the function, or NULL. */
const void *slp_find_object_open(void);
bool slp_find_object_opened(void);

/* The object that has the address; false: there is none. Once it is open. */
bool slp_find_object(uintptr_t address, struct slp_object *object);

#endif
