/* hook_lib: a preload that wraps functions an allocator likes to use, and allocates in each of them
 * before it looks the real one up with dlsym, as logging and tracing preloads do. An allocator that
 * calls these through their public names recurses without end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static unsigned long calls;
unsigned long hook_calls(void);

unsigned long hook_calls(void)
{
    return __atomic_load_n(&calls, __ATOMIC_RELAXED);
}

/* What such a preload does: some work of its own on the heap, then the real function. */
static void *real(const char *name)
{
    __atomic_fetch_add(&calls, 1, __ATOMIC_RELAXED);
    char *copy = strdup(name);
    char *larger = realloc(copy, 500);
    void *wide = malloc(5000);
    free(wide);
    free(larger);
    dlsym(RTLD_NEXT, "no_such_function_anywhere");
    dlerror();
    return dlsym(RTLD_NEXT, name);
}

#define REAL(type, name, ...)                                                                  \
    void *found_ = real(name);                                                                 \
    type(*next)(__VA_ARGS__);                                                                  \
    memcpy(&next, &found_, sizeof found_)

void *mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset)
{
    REAL(void *, "mmap", void *, size_t, int, int, int, off_t);
    return next(at, n, protection, flags, fd, offset);
}

int munmap(void *at, size_t n)
{
    REAL(int, "munmap", void *, size_t);
    return next(at, n);
}

int mprotect(void *at, size_t n, int protection)
{
    REAL(int, "mprotect", void *, size_t, int);
    return next(at, n, protection);
}

int madvise(void *at, size_t n, int advice)
{
    REAL(int, "madvise", void *, size_t, int);
    return next(at, n, advice);
}

int open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    int mode = va_arg(args, int);
    va_end(args);
    REAL(int, "open", const char *, int, ...);
    return next(path, flags, mode);
}

ssize_t read(int fd, void *buffer, size_t n)
{
    REAL(ssize_t, "read", int, void *, size_t);
    return next(fd, buffer, n);
}

ssize_t write(int fd, const void *buffer, size_t n)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    return next(fd, buffer, n);
}

int close(int fd)
{
    REAL(int, "close", int);
    return next(fd);
}

char *getenv(const char *name)
{
    REAL(char *, "getenv", const char *);
    return next(name);
}

char *secure_getenv(const char *name)
{
    REAL(char *, "secure_getenv", const char *);
    return next(name);
}

long sysconf(int name)
{
    REAL(long, "sysconf", int);
    return next(name);
}

pid_t getpid(void)
{
    REAL(pid_t, "getpid", void);
    return next();
}

int clock_gettime(clockid_t id, struct timespec *now)
{
    REAL(int, "clock_gettime", clockid_t, struct timespec *);
    return next(id, now);
}

int pthread_key_create(pthread_key_t *key, void (*destroy)(void *))
{
    REAL(int, "pthread_key_create", pthread_key_t *, void (*)(void *));
    return next(key, destroy);
}

int pthread_setspecific(pthread_key_t key, const void *value)
{
    REAL(int, "pthread_setspecific", pthread_key_t, const void *);
    return next(key, value);
}

void *memset(void *at, int byte, size_t n)
{
    unsigned char *bytes = at;
    while (n-- > 0)
        *bytes++ = (unsigned char)byte;
    return at;
}
