/* boundary: 262,143 bytes are served by a slab and 262,144 by mmap, as the report tells. The lines
 * that begin with "expect" are compared with the report by the runner. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

enum { SMALL = 7, LARGE = 5, KEPT = 2 };

int main(void)
{
    void *small[SMALL], *large[LARGE];
    size_t top = 0;
    for (int i = 0; i < SMALL; i++) {
        small[i] = malloc(262143);
        EXPECT(small[i] != NULL, "malloc(262143) failed");
        top = malloc_usable_size(small[i]);
        memset(small[i], 1, top);
    }
    for (int i = 0; i < LARGE; i++) {
        large[i] = malloc(262144);
        EXPECT(large[i] != NULL, "malloc(262144) failed");
        memset(large[i], 1, malloc_usable_size(large[i]));
    }
    for (int i = KEPT; i < SMALL; i++)
        free(small[i]);
    for (int i = KEPT; i < LARGE; i++)
        free(large[i]);
    say("expect class:%zu.allocs == %d", top, SMALL);
    say("expect class:%zu.frees == %d", top, SMALL - KEPT);
    say("expect class:%zu.live == %d", top, KEPT);
    say("expect large.allocs == %d", LARGE);
    say("expect large.frees == %d", LARGE - KEPT);
    say("expect large.live == %d", KEPT);
    say("expect large.live_bytes == %zu", (size_t)KEPT * malloc_usable_size(large[0]));
    say("expect fallback.allocs == 0");
    return finish();
}
