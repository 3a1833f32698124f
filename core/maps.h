/* maps.h: /proc/self/maps, read as a stream.
 *
 * Purpose     Which file's mapping an address lies in, and where in that file.
 * Ownership   The caller's structs (3 KiB: not for small stacks).
 * Locks       None.
 * errno, fork, signals   errno untouched; async-signal-safe. Not the C library's open and read, which
 *             programs hook.
 */
#ifndef SLP_CORE_MAPS_H
#define SLP_CORE_MAPS_H

#include "core/base.h"

struct slp_maps {
    int fd;
    uintptr_t first; /* where the last file that begins with a mapping of its start was mapped */
    size_t used, have;
    char text[2048];
};

struct slp_map {
    uintptr_t begin, end;
    uintptr_t first; /* of a file: where its beginning is mapped */
    uintptr_t base; /* of a file: of what is loaded of it; 0: addresses in it are absolute */
    uintptr_t offset; /* of begin, in the file */
    bool runs;      /* its content may be executed */
    bool reads, shared;
    char path[1024]; /* "": of no file */
};

/* False when it cannot be read. */
bool slp_maps_open(struct slp_maps *m);
/* The next mapping; false at the end. */
bool slp_maps_next(struct slp_maps *m, struct slp_map *out);
void slp_maps_close(const struct slp_maps *m);

#endif
