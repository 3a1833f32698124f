/* small_stack_info: mallinfo, mallinfo2, malloc_info and malloc_stats on the smallest stack. */
#define _GNU_SOURCE
#include "expect.h"

#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <unistd.h>

static size_t live;
static FILE *null_file;

static void *ask(void *unused)
{
    (void)unused;
    live = mallinfo2().uordblks;
    malloc_info(0, null_file);
    return NULL;
}

int main(void)
{
    pthread_attr_t attributes;
    pthread_t thread;
    char buffer[BUFSIZ];
    null_file = fopen("/dev/null", "w");
    setvbuf(null_file, buffer, _IOFBF, sizeof buffer);
    void *block = malloc(100000);
    memset(block, 1, 100000);
    pthread_attr_init(&attributes);
    EXPECT(pthread_attr_setstacksize(&attributes, (size_t)PTHREAD_STACK_MIN) == 0, "stack size");
    EXPECT(pthread_create(&thread, &attributes, ask, NULL) == 0, "pthread_create");
    pthread_join(thread, NULL);
    EXPECT(live >= 100000, "mallinfo2 says %zu bytes are live", live);
    free(block);
    fclose(null_file);
    return finish();
}
