/* criterion.h: as much of Criterion as the unit suites use, where there is no Criterion.
 *
 * Purpose     The unit tests for another architecture or C library (tests/aarch64, tests/musl), for
 *             which Debian has no Criterion that could be installed beside this one's. Each test runs
 *             in a process of its own.
 * Output      PASS, FAIL and SKIP lines, CRITERION_SUITE/PROGRAM.GROUP.TEST. Arguments are tests
 *             to run (GROUP.TEST); without any all are.
 * Ownership   A program is one source file, so all is static, main too.
 * errno, fork, signals   A test's end by a signal, alarm(2) included, is a failure.
 */
#ifndef SLP_TESTS_SHIM_CRITERION_H
#define SLP_TESTS_SHIM_CRITERION_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct shim_options {
    void (*init)(void), (*fini)(void);
    double timeout; /* seconds */
    bool disabled;
};

struct shim_test {
    const char *group, *name;
    void (*body)(void);
    struct shim_options own;
    const struct shim_options *suite;
    struct shim_test *next;
};

#define SHIM_SKIPPED 77
#define SHIM_SLOWER  10 /* than the machine that timeouts were chosen for */

__attribute__((unused)) static struct shim_test *shim_tests, **shim_end = &shim_tests;

#define TestSuite(g, ...)                                                                          \
    static const struct shim_options shim_suite_##g = {__VA_ARGS__}

/* The options are a tentative definition here: a group may have no TestSuite. */
#define Test(g, n, ...)                                                                            \
    static const struct shim_options shim_suite_##g;                                               \
    static void shim_##g##_##n(void);                                                              \
    static struct shim_test shim_test_##g##_##n = {                                                \
        #g, #n, shim_##g##_##n, {__VA_ARGS__}, &shim_suite_##g, NULL};                             \
    __attribute__((constructor)) static void shim_add_##g##_##n(void)                              \
    {                                                                                              \
        *shim_end = &shim_test_##g##_##n;                                                          \
        shim_end = &shim_test_##g##_##n.next;                                                      \
    }                                                                                              \
    static void shim_##g##_##n(void)

/* An empty format is what an assertion without a message has. */
#define SHIM_SAY(status, what, ...)                                                                \
    do {                                                                                           \
        fprintf(stderr, "%s:%d: %s ", __FILE__, __LINE__, what);                                   \
        fprintf(stderr, " " __VA_ARGS__);                                                          \
        fprintf(stderr, "\n");                                                                     \
        fflush(stderr);                                                                            \
        _exit(status);                                                                             \
    } while (0)

#define SHIM_CHECK(good, what, ...)                                                                \
    do {                                                                                           \
        if (!(good))                                                                               \
            SHIM_SAY(1, what, __VA_ARGS__);                                                        \
    } while (0)

#define cr_assert(x, ...)          SHIM_CHECK(x, #x, __VA_ARGS__)
#define cr_assert_not(x, ...)      SHIM_CHECK(!(x), "not " #x, __VA_ARGS__)
#define cr_assert_eq(a, b, ...)    SHIM_CHECK((a) == (b), #a " == " #b, __VA_ARGS__)
#define cr_assert_neq(a, b, ...)   SHIM_CHECK((a) != (b), #a " != " #b, __VA_ARGS__)
#define cr_assert_leq(a, b, ...)   SHIM_CHECK((a) <= (b), #a " <= " #b, __VA_ARGS__)
#define cr_assert_lt(a, b, ...)    SHIM_CHECK((a) < (b), #a " < " #b, __VA_ARGS__)
#define cr_assert_geq(a, b, ...)   SHIM_CHECK((a) >= (b), #a " >= " #b, __VA_ARGS__)
#define cr_assert_gt(a, b, ...)    SHIM_CHECK((a) > (b), #a " > " #b, __VA_ARGS__)
#define cr_assert_null(p, ...)     SHIM_CHECK((p) == NULL, #p " == NULL", __VA_ARGS__)
#define cr_assert_not_null(p, ...) SHIM_CHECK((p) != NULL, #p " != NULL", __VA_ARGS__)
#define cr_assert_str_eq(a, b, ...) SHIM_CHECK(strcmp(a, b) == 0, #a " is " #b, __VA_ARGS__)
#define cr_assert_float_eq(a, b, e, ...)                                                           \
    SHIM_CHECK((a) - (b) <= (e) && (b) - (a) <= (e), #a " is about " #b, __VA_ARGS__)
#define cr_expect_eq               cr_assert_eq
#define cr_assert_fail(...)        SHIM_SAY(1, "failed", __VA_ARGS__)
#define cr_skip_test(...)          SHIM_SAY(SHIM_SKIPPED, "skipped", __VA_ARGS__)

__attribute__((unused)) static void shim_child(const struct shim_test *t, int out)
{
    double limit = t->own.timeout > 0 ? t->own.timeout : t->suite->timeout;
    dup2(out, 2);
    alarm((unsigned)(limit > 0 ? limit : 60) * SHIM_SLOWER);
    if (t->own.init != NULL)
        t->own.init();
    else if (t->suite->init != NULL)
        t->suite->init();
    t->body();
    if (t->own.fini != NULL)
        t->own.fini();
    else if (t->suite->fini != NULL)
        t->suite->fini();
    fflush(NULL);
    _exit(0);
}

/* What the test said last, in one line. */
__attribute__((unused)) static const char *shim_said(FILE *f)
{
    static char text[400];
    size_t n;
    long size = 0;
    if (fseek(f, 0, SEEK_END) == 0)
        size = ftell(f);
    fseek(f, size > 300 ? size - 300 : 0, SEEK_SET);
    n = fread(text, 1, sizeof text - 1, f);
    while (n > 0 && text[n - 1] == '\n')
        n--;
    text[n] = '\0';
    for (char *c = text; *c != '\0'; c++)
        if (*c == '\n')
            *c = '|';
    return text;
}

__attribute__((unused)) static bool shim_run(const struct shim_test *t, const char *program)
{
    const char *suite = getenv("CRITERION_SUITE");
    FILE *said = tmpfile();
    int status = 1;
    char name[200];
    if (t->own.disabled || t->suite->disabled)
        return true; /* Criterion says nothing of these either */
    snprintf(name, sizeof name, "%s/%s.%s.%s", suite != NULL ? suite : "unit", program, t->group,
             t->name);
    fflush(stdout);
    pid_t pid = said != NULL ? fork() : -1;
    if (pid == 0)
        shim_child(t, fileno(said));
    if (pid < 0 || waitpid(pid, &status, 0) != pid) {
        printf("FAIL %s: no process for it\n", name);
        return false;
    }
    bool skipped = WIFEXITED(status) && WEXITSTATUS(status) == SHIM_SKIPPED;
    if (status == 0)
        printf("PASS %s\n", name);
    else if (skipped)
        printf("SKIP %s: %s\n", name, shim_said(said));
    else
        printf("FAIL %s: status %#x: %s\n", name, (unsigned)status, shim_said(said));
    fclose(said);
    return status == 0 || skipped;
}

int main(int argc, char **argv)
{
    const char *program = strrchr(argv[0], '/') != NULL ? strrchr(argv[0], '/') + 1 : argv[0];
    bool good = true;
    for (const struct shim_test *t = shim_tests; t != NULL; t = t->next) {
        char name[200];
        bool asked = argc == 1;
        snprintf(name, sizeof name, "%s.%s", t->group, t->name);
        for (int i = 1; i < argc; i++)
            asked = asked || strcmp(argv[i], name) == 0;
        if (asked)
            good = shim_run(t, program) && good;
    }
    return good ? 0 : 1;
}

#endif
