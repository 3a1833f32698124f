/* modules_object.h: what an object that is loaded says of itself; and what both files of modules.h
 * share. Purpose, invariants, locks: modules.h.
 */
#ifndef SLP_CORE_MODULES_OBJECT_H
#define SLP_CORE_MODULES_OBJECT_H

#include "core/modules.h"

#include <link.h>

#define SLP_MODULE_NAME  1024 /* bytes of the loader's name that are looked at */
#define SLP_MODULE_PARTS 32   /* program headers */

/* Copies memory that may be unmapped; false when not all of it could be read. */
typedef bool slp_peek(void *context, void *to, uintptr_t from, size_t bytes);

/* The headers of the object that begins at `whole`: how many; 0: it is none. */
int slp_module_parts(uintptr_t whole, ElfW(Phdr) *parts, slp_peek *peek, void *context);
/* Reads the build id. */
void slp_module_read_id(struct slp_module *m, const ElfW(Phdr) *parts, int n, uintptr_t bias,
                        slp_peek *peek, void *context);

/* The hash of what the loader calls the object, as far as it can be read; and the name, unless NULL
 * (SLP_MODULE_NAME bytes). */
uint32_t slp_module_name(const struct link_map *link, char *name, slp_peek *peek, void *context);
uint32_t slp_module_hash(const char *name);

/* Bytes of a path as the memory map has it, without what it says of a file that was removed. */
size_t slp_module_path_bytes(const char *path);

/* How many are noted, and those. */
uint32_t slp_modules_noted(void);
const struct slp_module *slp_modules_noted_at(uint32_t i);

/* Is the same object there still? */
bool slp_module_is_there(const struct slp_module *m, slp_peek *peek, void *context);

#endif
