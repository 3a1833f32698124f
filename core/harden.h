/* harden.h: the heap of SLABPOOL_HARDEN, which checks what programs do with their blocks.
 *
 * Purpose     With the mode on it serves every request instead of the slabs of slab.h, by the same
 *             arena, page map and classes; with it off nothing of it runs.
 * Blocks      A request of n bytes takes the class of n + SLP_HARD_TAIL or more; the bytes from n to
 *             the class's end hold a pattern made of a secret and their address. A block is
 *             checked and zeroed when it comes back, and must still be zero when it is handed out
 *             again; which of a slab's free blocks that is, chance decides. Requests of no bytes
 *             get an address that nobody can access.
 *             There are no links in free blocks: what is known of a block is in a record in a
 *             table of its own, which an overflow in the program does not reach. That is more
 *             than encoded links give: there is nothing to forge.
 * max         Blocks come back late (quarantine), slabs and large blocks end at pages without
 *             access, and so do large blocks for a while after they were freed.
 * Invariants  A record is one word, and alone says the truth; counts, bits and lists of a slab
 *             follow from its records. Of a slab's blocks each is in one state:
 *               NEVER  not handed out yet                         \ a bit in `bits`
 *               FREE   reads as zero                              /
 *               BUSY   being handed out or taken back, by one thread
 *               LIVE   the program's
 *               KEPT   reads as zero, in quarantine
 *             capacity = room (NEVER, FREE) + live (BUSY, LIVE) + kept.
 *             Every slab has state SLP_HARD, owner 0, heap NULL and start test 0, so each free
 *             comes to slp_alloc_free_slow and no hit is ever counted.
 * Ownership   A live block's record is its user's: whoever changes it from LIVE to BUSY alone may
 *             go on. All else of a class is its lock's holder's.
 * Locks       SLP_RANK_HARDEN, one for each class; never held while a message is written.
 * Memory      A record's release when it becomes LIVE ↔ acquire when it becomes BUSY.
 * errno, fork, signals   errno untouched. The child of a process with threads starts the locks anew,
 *             takes BUSY and KEPT blocks back and derives the rest from the records.
 *             slp_harden_explain is for a signal handler; nothing else is.
 */
#ifndef SLP_CORE_HARDEN_H
#define SLP_CORE_HARDEN_H

#include "core/class.h"
#include "core/config.h"
#include "core/inspect.h"
#include "core/slab.h"

#define SLP_HARD_TAIL    8           /* bytes behind every block that are checked, at least */
#define SLP_HARD_MAX     (SLP_SLAB_MAX - SLP_HARD_TAIL) /* largest request of a slab */
#define SLP_HARD_ZERO    SLP_CLASSES /* the class of blocks of no bytes */
#define SLP_HARD_CLASSES (SLP_CLASSES + 1)

/* Who made a block decides who may take it back. */
enum slp_kind { SLP_KIND_C, SLP_KIND_NEW, SLP_KIND_ARRAY };

/* The function that was called, for messages, and what it makes. */
struct slp_origin {
    const char *call;
    enum slp_kind kind;
};

extern SLP_HIDDEN enum slp_harden slp_harden_mode;

/* Once, before other threads. */
void slp_harden_start(enum slp_harden mode);

/* The class for n bytes at a multiple of align, or SLP_HARD_CLASSES: a large block serves. */
uint32_t slp_harden_class(size_t n, size_t align);

/* A block of that class, zero up to n; NULL, and then *reason says why. */
void *slp_harden_alloc(uint32_t k, size_t n, const struct slp_origin *from,
                       enum slp_fallback_reason *reason);
/* A block of whoever serves n bytes while the mode is on, or NULL. */
void *slp_harden_serve(size_t n, size_t align, bool zero, const struct slp_origin *from);

/* What a call may free. */
enum slp_kind slp_harden_kind(const char *call);

/* Frees a block of a slab in state SLP_HARD. size: what a sized form says, or SIZE_MAX. */
void slp_harden_free(struct slp_slab *slab, void *p, const char *call, size_t size);
size_t slp_harden_usable(struct slp_slab *slab, const void *p, const char *call);
/* p, of such a slab or a large block with look != 0, if it can have n bytes where it is; else NULL,
 * and *old has its bytes, or SIZE_MAX when it is no block (which has been said). */
void *slp_harden_resize(struct slp_slab *slab, void *p, size_t n, size_t *old);

/* Gives empty slabs back, and the memory of those that are empty but for quarantined blocks. */
void slp_harden_collect(void);

/* Looks at every block, live or free, that nobody is about to change; `call` is for messages. */
void slp_harden_check(const char *call);

/* ---- large blocks, for large.c; slab->look is 0, or the mode that made the block ---- */

#define SLP_HARD_FRONT 4 /* or'ed to the mode: there is a page without access before the block */

struct slp_mapping;
/* The place of a block of n bytes, its guard pages and its tail made: base, and bytes up to the end
 * of its last page; base NULL when there is none. */
struct slp_mapping slp_harden_map(size_t n, size_t align, uint16_t *look);
/* Gives it back, in max with a delay. */
void slp_harden_unmap(char *base, size_t bytes, uint16_t look);
/* Before it is freed or resized: says what is wrong with it. */
void slp_harden_check_large(const struct slp_slab *slab, const char *call, size_t size);
/* A byte before it or of its tail that is not as it should be, or NULL. */
const char *slp_harden_large_bad(const struct slp_slab *slab);
/* Can it have n bytes where it is? Then it has. */
bool slp_harden_large_fits(const struct slp_slab *slab, size_t n);
void slp_harden_large_set(struct slp_slab *slab, size_t n);
/* slab: the large block around p, or whose guard page p is in; NULL: is it one that was freed? */
struct slp_harden_place;
bool slp_harden_explain_large(const char *p, const struct slp_slab *slab,
                              struct slp_harden_place *out);
void slp_harden_large_fork_child(bool others);

/* ---- for the others of core ---- */

enum slp_harden_where { SLP_HARD_AT_ZERO, SLP_HARD_AT_SLAB_GUARD, SLP_HARD_AT_LARGE_GUARD,
                        SLP_HARD_AT_LARGE_FREED,
                        SLP_HARD_AT_LARGE_GONE /* freed and unmapped: so it was, if the fault says
                                                  that nothing is mapped there (SEGV_MAPERR) */ };

struct slp_harden_place {
    enum slp_harden_where where;
    const char *block; /* the nearest one */
    size_t size;       /* its bytes as asked for; when it is not live 0, or a large one's in pages */
    size_t class_size; /* 0: a large block */
    bool live;
};

/* Is `address` in one of the places that nobody may access? No lock, async-signal-safe. */
bool slp_harden_explain(const void *address, struct slp_harden_place *out);

/* For the verifier: what is wrong with a slab, or NULL; *live gets its blocks in use. */
const char *slp_harden_verify(const struct slp_slab *slab, uint32_t *live);

void slp_harden_fork_child(bool others);

#endif
