/* pprof.c: placeholder until the writer is there.
 */
#include <profile.pb-c.h>

size_t slp_pprof_write(void);
__attribute__((visibility("default"))) size_t slp_pprof_write(void)
{
    return slp__pprof__profile__get_packed_size(NULL);
}
