/* busy.c: threads that allocate while others do what an unwinder's locks do not go with.
 *
 *     busy SECONDS
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static atomic_int stop;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static atomic_long turns[6];

static void churn(int n)
{
    for (int i = 0; i < n; i++) {
        void *volatile p = malloc((size_t)(16 << i % 10));
        free(p);
    }
}

/* The loader's lock, then the program's ... */
static int on_object(struct dl_phdr_info *info, size_t size, void *unused)
{
    (void)info;
    (void)size;
    (void)unused;
    churn(5);
    pthread_mutex_lock(&mutex);
    churn(5);
    pthread_mutex_unlock(&mutex);
    return 0;
}

static void *iterates(void *unused)
{
    for (; !stop; turns[0]++)
        dl_iterate_phdr(on_object, NULL);
    return unused;
}

/* ... and the program's, with which it allocates. */
static void *holds(void *unused)
{
    for (; !stop; turns[1]++) {
        pthread_mutex_lock(&mutex);
        churn(20);
        pthread_mutex_unlock(&mutex);
    }
    return unused;
}

static void *loads(void *unused)
{
    static const char *const names[] = {"libz.so.1", "libm.so.6", "libbz2.so.1.0", "libcrypt.so.1"};
    for (; !stop; turns[2]++) {
        void *library = dlopen(names[turns[2] % 4], RTLD_NOW);
        churn(3);
        if (library != NULL)
            dlclose(library);
    }
    return unused;
}

static void *forks(void *unused)
{
    for (; !stop; turns[3]++) {
        pid_t pid = fork();
        if (pid == 0) {
            churn(50);
            _exit(0);
        }
        int status = 1;
        waitpid(pid, &status, 0);
        if (status != 0)
            abort();
    }
    return unused;
}

static void *endless(void *unused)
{
    pthread_setcanceltype(PTHREAD_CANCEL_DEFERRED, NULL);
    for (;;) {
        churn(10);
        pthread_testcancel();
    }
    return unused;
}

static void *cancels(void *unused)
{
    for (; !stop; turns[4]++) {
        pthread_t t;
        pthread_create(&t, NULL, endless, NULL);
        churn(50);
        pthread_cancel(t);
        pthread_join(t, NULL);
    }
    return unused;
}

int main(int argc, char **argv)
{
    void *(*const all[])(void *) = {iterates, holds, loads, forks, cancels};
    pthread_t t[5];
    for (int i = 0; i < 5; i++)
        pthread_create(&t[i], NULL, all[i], NULL);
    double seconds = argc > 1 ? atof(argv[1]) : 1;
    struct timespec wait = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&wait, NULL);
    stop = 1;
    for (int i = 0; i < 5; i++)
        pthread_join(t[i], NULL);
    printf("%ld %ld %ld %ld %ld\n", turns[0], turns[1], turns[2], turns[3], turns[4]);
    return 0;
}
