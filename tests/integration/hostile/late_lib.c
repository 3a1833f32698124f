/* late_lib: a library whose destructor allocates and frees after main has ended. */
#include <stdlib.h>

void *late_block(size_t size);
extern int late_count;
extern size_t late_size;

int late_count;
size_t late_size;

void *late_block(size_t size)
{
    return malloc(size);
}

__attribute__((destructor)) static void at_end(void)
{
    for (int i = 0; i < late_count; i++) {
        void *volatile block = malloc(late_size);
        if (i % 2)
            free(block);
    }
}
