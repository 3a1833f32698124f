/* foreign.h: pointers of the C library's own heap that reach our free.
 *
 * Purpose     A library bound with RTLD_DEEPBIND calls the C library's malloc; what it hands
 *             out may be freed through us.
 * Invariants  A pointer is taken for the C library's only when its own heap is in use and the
 *             chunk header before the pointer, read so that it cannot fault, is plausible.
 * errno, fork, signals   Used only for pointers that nobody of ours knows.
 */
#ifndef SLP_PRELOAD_FOREIGN_H
#define SLP_PRELOAD_FOREIGN_H

/* Gives core its hooks. Looks nothing up yet. */
void slp_foreign_start(void);

#endif
