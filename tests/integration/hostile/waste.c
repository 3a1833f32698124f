/* waste: what rounding loses. Above 128 bytes at most 12 % of a block; at or below, less than 16
 * bytes. Every size that slabs serve is asked for once. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

int main(void)
{
    double worst = 0;
    size_t at = 0;
    for (size_t size = 1; size <= 262143; size++) {
        void *block = malloc(size);
        size_t usable = malloc_usable_size(block);
        free(block);
        if (size <= 128) {
            EXPECT(usable >= size && usable - size < (native() ? 24 : 16),
                   "%zu bytes use a block of %zu", size, usable);
            continue;
        }
        double lost = (double)(usable - size) / (double)usable;
        EXPECT(lost <= 0.12, "%zu bytes use a block of %zu: %.1f %% lost", size, usable,
               lost * 100);
        if (lost > worst) {
            worst = lost;
            at = size;
        }
    }
    say("at most %.2f %% lost, at %zu bytes", worst * 100, at);
    return finish();
}
