/*
 * Lets Criterion's unit tests run under ThreadSanitizer; linked into the tsan build only.
 *
 * BoxFort, Criterion's sandbox, draws a random address between 0x200000000000 and 0x600000000000
 * for an arena, asks mincore() whether its pages are free, and maps it with MAP_FIXED. Most of that
 * range is ThreadSanitizer's shadow: mincore() calls it in use and its mmap64() refuses, and the
 * test program ends before its first test. libcriterion calls these two functions instead: a page
 * of the range that the program may not use is called free, and the arena that is then asked for
 * there gets the first free place between the lowest program address ThreadSanitizer has on x86-64
 * and the lowest address of a position-independent program; BoxFort uses the address returned. So
 * does the sandboxed process, in which that place must be free again. Every other call goes on
 * unchanged. core calls mmap or the system call and is not concerned.
 *
 * State: none. errno: as the functions it stands for leave it.
 */
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define BOXFORT_BEGIN UINT64_C(0x200000000000)
#define BOXFORT_END   UINT64_C(0x600000000000)
#define APP_BEGIN     UINT64_C(0x550000000000)
#define APP_END       UINT64_C(0x555500000000)
#define STEP          UINT64_C(0x000100000000)

#define EXPORT __attribute__((visibility("default")))

extern void *__interceptor_mmap64(void *addr, size_t length, int prot, int flags, int fd,
                                  off64_t offset);

/* In BoxFort's range, but not where a program's memory can be. */
static bool misplaced(const void *addr)
{
    uintptr_t at = (uintptr_t)addr;

    return at >= BOXFORT_BEGIN && at < BOXFORT_END && (at < APP_BEGIN || at >= APP_END);
}

EXPORT int mincore(void *addr, size_t length, unsigned char *vec)
{
    if (misplaced(addr)) {
        errno = ENOMEM;
        return -1;
    }
    return (int)syscall(SYS_mincore, addr, length, vec);
}

EXPORT void *mmap64(void *addr, size_t length, int prot, int flags, int fd, off64_t offset)
{
    if (flags == (MAP_SHARED | MAP_FIXED) && misplaced(addr)) {
        for (uintptr_t at = APP_BEGIN; at < APP_END; at += STEP) {
            addr = __interceptor_mmap64((void *)at, length, prot,
                                        MAP_SHARED | MAP_FIXED_NOREPLACE, fd, offset);
            if (addr != MAP_FAILED)
                return addr;
        }
        return MAP_FAILED;
    }
    return __interceptor_mmap64(addr, length, prot, flags, fd, offset);
}
