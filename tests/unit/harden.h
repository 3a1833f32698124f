/* harden.h: what the suites of SLABPOOL_HARDEN share: the mode put in force, misuse that the
 * address sanitizer does not see, and what a child says of it. */
#ifndef SLP_TESTS_HARDEN_H
#define SLP_TESTS_HARDEN_H

#include "tests/unit/child.h"

#include "core/error.h"
#include "core/harden.h"
#include "core/sums.h"

UNIT_UNUSED static void harden_with(enum slp_harden mode, enum slp_on_error on_error)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .harden = mode,
                           .on_error = on_error, .fallback = SLP_FALLBACK_NONE};
    slp_config_apply(&c);
}

UNIT_UNUSED static void harden_on(void)
{
    harden_with(SLP_HARDEN_ON, SLP_ON_ERROR_ABORT);
}

UNIT_UNUSED static void harden_max(void)
{
    harden_with(SLP_HARDEN_MAX, SLP_ON_ERROR_ABORT);
}

__attribute__((no_sanitize("address", "undefined"), noinline, unused)) static void
poke(void *p, ptrdiff_t at, char value)
{
    ((volatile char *)p)[at] = value;
}

__attribute__((no_sanitize("address", "undefined"), noinline, unused)) static char
peek(const void *p, ptrdiff_t at)
{
    return ((const volatile char *)p)[at];
}

/* body must end with abort, and its one line begin with `format` with the address at p and q. */
UNIT_UNUSED static void says(void (*body)(void *), void *argument, const char *format,
                             const void *p, const void *q)
{
    char want[400];
    struct child c = child_run(body, argument);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    int n = snprintf(want, sizeof want, "slabpool: ");
    snprintf(want + n, sizeof want - (size_t)n, format, p, q);
    cr_assert_eq(strncmp(c.said, want, strlen(want)), 0, "said: %s\nnot: %s", c.said, want);
    cr_assert_not_null(strstr(c.said + strlen(want), " (thread "), "said: %s", c.said);
    cr_assert_eq(strchr(c.said, '\n'), c.said + strlen(c.said) - 1, "not one line: %s", c.said);
}

static void (*faults_body)(void *argument);

/* Not to be told by the address sanitizer, which has a handler. */
UNIT_UNUSED static void faults_plainly(void *argument)
{
    signal(SIGSEGV, SIG_DFL);
    faults_body(argument);
}

/* body must end with a fault, and say nothing. */
UNIT_UNUSED static void faults(void (*body)(void *), void *argument)
{
    faults_body = body;
    struct child c = child_run(faults_plainly, argument);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGSEGV, "status %#x, said: %s",
              c.status, c.said);
}

#endif
