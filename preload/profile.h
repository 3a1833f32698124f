/* profile.h: SLABPOOL_SAMPLE_BYTES and SLABPOOL_PROFILE.
 *
 * Purpose     Starts the sampler when one of them asks for it; with a profile to write also what
 *             stacks need.
 * Locks, errno, fork, signals   From the constructor; errno may change.
 */
#ifndef SLP_PRELOAD_PROFILE_H
#define SLP_PRELOAD_PROFILE_H

#include "preload/options.h"

/* Says what cannot be had, and takes it out of *options. */
void slp_profile_start(struct slp_options *options);

/* slabpool_profile_start, _stop and _write of slabpool.h. */
int slp_profile_ask(size_t sample_bytes);
int slp_profile_pause(void);
int slp_profile_save(const char *path);

#endif
