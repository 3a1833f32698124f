/* check.h: what the files of the verb `check` share.
 *
 * Purpose     Says whether the preload takes effect in a program, and why not: check.c follows a
 *             name to a program file, check_elf.c reads the file, check_loader.c asks the dynamic
 *             loader what it would load, check_pid.c looks at a process that runs.
 * Invariants  The program is never started. A loader is only asked when it is root's file.
 * Ownership   The caller's.
 * Locks       None.
 * errno, fork, signals   An ordinary program's; check_loader.c forks.
 */
#ifndef SLP_CLI_CHECK_H
#define SLP_CLI_CHECK_H

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

enum slp_check_level {
    SLP_CHECK_FACT, /* what was seen */
    SLP_CHECK_NOTE, /* what the user should mind */
    SLP_CHECK_NO    /* a reason why the preload does not take effect */
};

struct slp_check {
    FILE *to;
    const char *library; /* real path; "" when there is none */
    unsigned no;         /* reasons found */
    bool trouble;        /* it cannot be said */
    bool quiet;          /* no word on stderr about that */
};

void slp_check_say(struct slp_check *c, enum slp_check_level level, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What an ELF file tells. Strings are literals or lie in the struct. */
struct slp_check_elf {
    unsigned char word; /* 32 or 64 bits */
    unsigned machine;
    bool program;       /* of the type of an executable, or of a shared object */
    bool dynamic;       /* has a dynamic section */
    char interpreter[PATH_MAX]; /* the loader; "" when static */
    bool go;
    const char *sanitizer;     /* whose runtime is linked in */
    const char *exports;       /* an allocation function that it exports, which wins over ours */
    const char *defines;       /* one that it has for itself alone */
    const char *carries;       /* a known allocator inside, under names of its own */
    const char *private_call;  /* a call of another allocator's own interface */
};

/* 0; -1: not ELF, or damaged: errno ENOEXEC, or as open sets it. */
int slp_check_elf_read(const char *path, struct slp_check_elf *elf);
const char *slp_check_machine(unsigned machine);

/* Is it a library of another allocator or of a sanitizer's runtime? By its file name, any path
 * before. Its name, or NULL. */
const char *slp_check_allocator_of(const char *file);
const char *slp_check_sanitizer_of(const char *file);

/* Asks the loader. Needs a library and a dynamic glibc program. */
void slp_check_ask_loader(struct slp_check *c, const char *path, const char *interpreter);

/* A program file, by its real path. */
void slp_check_file(struct slp_check *c, const char *path);

/* A command as a shell would find it: a name in PATH or a path; scripts are followed. */
void slp_check_command(struct slp_check *c, const char *name);

/* A process. */
void slp_check_pid(struct slp_check *c, pid_t pid);

#endif
