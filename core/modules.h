/* modules.h: which file's code an address of a stack was in.
 *
 * Purpose     A stack outlives the code it went through: dlclose may unmap that, and other code may
 *             take its place. So what lies there is noted when the stack is seen: the file, where
 *             it is loaded, and its build id.
 * Invariants  Of stack number n, address a belongs to the last module noted with since <= n < until
 *             that has a in it. Modules with until == SLP_STILL do not overlap.
 *             Two stacks of the same addresses are one only when no module in them was noted anew
 *             between them.
 *             What was there when the program began is `lasting`: it is not looked at again.
 *             Code of no object of the loader (of a JIT), and what was mapped after the start where
 *             the C library has no _dl_find_object (before 2.35), is looked up in the memory map at
 *             the time of writing.
 * Ownership   The table is the sampler's. A view is the caller's, of slp_modules_look.
 * Locks       The table is written with the sampler's lock held; a view takes none.
 * Memory      One mapping of 192 KiB, used as far as there are modules; a view is another of
 *             0.7 MiB. Objects are read by slp_os_peek while a stack goes through them, else from
 *             /proc/self/mem.
 * Memory order   how many there are: release ↔ acquire of a view; that the start is over: release ↔
 *             acquire of who sees a stack. until is relaxed: an old value is that of a moment before.
 * errno, fork, signals   errno untouched. A view is async-signal-safe. The child of a fork has the
 *             modules that are mapped, as if noted before its first stack.
 */
#ifndef SLP_CORE_MODULES_H
#define SLP_CORE_MODULES_H

#include "core/base.h"

#define SLP_STILL         UINT32_MAX
#define SLP_BUILD_ID_MOST 32
#define SLP_ANON          "//anon" /* the path of code of no file */

struct slp_module {
    uintptr_t begin, end;    /* a segment of code */
    uintptr_t base;          /* what an address is above the file's own */
    uintptr_t offset;        /* of begin, in the file */
    uintptr_t whole;         /* where the object begins; 0: none of the loader's */
    uintptr_t id_at;         /* its build id in memory */
    const char *path;        /* "": not known */
    uint32_t since;          /* numbers of stacks */
    _Atomic(uint32_t) until;
    uint32_t name;           /* hash of the loader's name */
    uint32_t turn;           /* the stack for which it was looked at last */
    uint8_t id_bytes;        /* 0: no build id */
    bool lasting;
    bool gone;               /* of a view: unmapped, and no code or file is mapped there */
    uint8_t id[SLP_BUILD_ID_MOST];
};

/* Notes all that is mapped, before the first stack; called again it does nothing. Not by two threads
 * at a time. `lasting`: from the constructor. */
void slp_modules_start(bool lasting);

/* Notes what the stack, of that number if it is new, goes through. The least number that a stack of
 * the same addresses and the same modules has. */
uint32_t slp_modules_see_locked(void *const *frames, uint32_t depth, uint32_t number);

void slp_modules_fork_child(void);

/* ---- a view: the table and the memory map, in one ---- */

struct slp_modules;

/* NULL: no memory. */
struct slp_modules *slp_modules_look(void);
void slp_modules_drop(struct slp_modules *modules);

uint32_t slp_modules_count(const struct slp_modules *modules);
/* The i-th, by address; of those at the same place in no order. */
const struct slp_module *slp_modules_at(const struct slp_modules *modules, uint32_t i);
/* The number of the module that an address of stack `number` lies in; that of count: none. */
uint32_t slp_modules_find(const struct slp_modules *modules, uint32_t number, uintptr_t address);

#endif
