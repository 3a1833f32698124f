#include "core/os_read.h"

#include "core/os.h"
#include "core/os_call.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>

/* Bits of an entry of pagemap. */
#define PRESENT ((uint64_t)1 << 63)
#define SWAPPED ((uint64_t)1 << 62)
#define OF_FILE ((uint64_t)1 << 61)

#define sys    slp_os_call
#define failed slp_os_failed

static int open_proc(const char *path)
{
    return (int)sys(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
}

static long read_vm(void *to, uintptr_t from, size_t bytes)
{
    struct iovec local = {to, bytes}, remote = {(void *)from, bytes};
    return sys(SYS_process_vm_readv, slp_os_pid(), (long)&local, 1, (long)&remote, 1, 0);
}

void slp_os_reader_open(struct slp_reader *r)
{
    char here = 1, copy = 0;
    r->pages = open_proc("/proc/self/pagemap");
    r->memory = read_vm(&copy, (uintptr_t)&here, 1) == 1 ? -1 : open_proc("/proc/self/mem");
}

void slp_os_reader_close(const struct slp_reader *r)
{
    if (r->pages >= 0)
        (void)sys(SYS_close, r->pages, 0, 0, 0, 0, 0);
    if (r->memory >= 0)
        (void)sys(SYS_close, r->memory, 0, 0, 0, 0, 0);
}

size_t slp_os_read(const struct slp_reader *r, void *to, uintptr_t from, size_t bytes)
{
    long n = r->memory >= 0 ? sys(SYS_pread64, r->memory, (long)to, (long)bytes, (long)from, 0, 0)
                            : read_vm(to, from, bytes);
    return n > 0 ? (size_t)n : 0;
}

void slp_os_touched(const struct slp_reader *r, uintptr_t at, size_t n, bool file, bool *touched)
{
    uint64_t entries[SLP_READER_PAGES];
    unsigned char resident[SLP_READER_PAGES];
    size_t page = slp_os_page(), want = n * sizeof *entries;
    if (r->pages >= 0 && sys(SYS_pread64, r->pages, (long)entries, (long)want,
                             (long)(at / page * sizeof *entries), 0, 0) == (long)want) {
        for (size_t i = 0; i < n; i++)
            touched[i] = (entries[i] & SWAPPED) != 0 ||
                         ((entries[i] & PRESENT) != 0 && !(file && (entries[i] & OF_FILE) != 0));
        return;
    }
    bool known = !failed(sys(SYS_mincore, (long)at, (long)(n * page), (long)resident, 0, 0, 0));
    for (size_t i = 0; i < n; i++)
        touched[i] = !known || (resident[i] & 1) != 0;
}
