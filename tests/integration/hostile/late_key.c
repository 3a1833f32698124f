/* late_key: threads whose first use of the heap is in a key destructor leave memory flat. */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <malloc.h>
#include <pthread.h>

static pthread_key_t key;

static void release(void *block)
{
    free(block);
}

static void *work(void *block)
{
    pthread_setspecific(key, block);
    return NULL;
}

int main(void)
{
    long early = 0;
    pthread_key_create(&key, release);
    for (int i = 0; i < 6000; i++) {
        pthread_t thread;
        EXPECT(pthread_create(&thread, NULL, work, malloc(100)) == 0, "pthread_create");
        pthread_join(thread, NULL);
        if (i == 1000) {
            malloc_trim(0);
            early = resident_kib();
        }
    }
    malloc_trim(0);
    long late = resident_kib();
    say("resident after 1,000 threads %ld KiB, after 6,000 %ld KiB", early, late);
    EXPECT(late - early <= 1024, "resident grew from %ld to %ld KiB", early, late);
    return finish();
}
