/* early: blocks that a library took in its IFUNC resolver and in its constructor, before ours, are
 * whole in main, and can be measured, grown and freed there and in another thread. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>

void *early_block(int which, int i, size_t *size);
int early_answer(void);

static void *check(void *argument)
{
    int which = *(int *)argument, seen = 0;
    size_t size;
    for (int i = 0; i < 64; i++) {
        void *block = early_block(which, i, &size);
        EXPECT(block != NULL, "block %d of set %d is NULL", i, which);
        if (block == NULL)
            continue;
        seen++;
        unsigned seed = (which ? 200u : 100u) + (unsigned)i;
        EXPECT(pattern_diff(block, size, seed) == size, "block %d of set %d changed", i, which);
        EXPECT((uintptr_t)block % 16 == 0, "block %d of set %d at %p", i, which, block);
        EXPECT(malloc_usable_size(block) >= size, "block %d of set %d: usable %zu", i, which,
               malloc_usable_size(block));
        if (i % 2) {
            block = realloc(block, size * 2 + 1000);
            EXPECT(pattern_diff(block, size, seed) == size, "realloc of early block %d", i);
        }
        free(block);
    }
    EXPECT(seen == 64, "only %d blocks", seen);
    return NULL;
}

int main(void)
{
    int first = 0, second = 1;
    EXPECT(early_answer() == 42, "the resolved function gives %d", early_answer());
    check(&first);
    pthread_t thread;
    EXPECT(pthread_create(&thread, NULL, check, &second) == 0, "pthread_create failed");
    pthread_join(thread, NULL);
    for (size_t size = 1; size < 1000000; size += size / 2 + 1) {
        void *block = malloc(size);
        EXPECT(block != NULL, "malloc(%zu) failed", size);
        free(block);
    }
    return finish();
}
