/* pools.c: blocks that one of the library's own pools takes for the program.
 *
 * pools: one function fills a chain with a million bytes. Prints that function's address.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#define BYTES 1000000

static void *(*create)(size_t block_size);
static int (*append)(void *chain, const void *data, size_t n);

static __attribute__((noinline)) int fill(void)
{
    static char data[BYTES];
    void *chain = create(0);
    return chain == NULL || append(chain, data, BYTES) != 0;
}

int main(void)
{
    void *symbol = dlsym(RTLD_DEFAULT, "slabpool_chain_create");
    memcpy(&create, &symbol, sizeof symbol);
    symbol = dlsym(RTLD_DEFAULT, "slabpool_chain_append");
    memcpy(&append, &symbol, sizeof symbol);
    if (create == NULL || append == NULL)
        return 3;
    printf("%p\n", (void *)fill);
    return fill();
}
