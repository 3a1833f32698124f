/* check.c: the verb `check`: would the preload take effect in a program? See check.h.
 */
#include "stats/cli/check.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/run.h"
#include "stats/symbol/put.h"

#define SCRIPTS 5 /* interpreters of interpreters, as many as the kernel follows */

void slp_check_say(struct slp_check *c, enum slp_check_level level, const char *format, ...)
{
    static const char *const colours[] = {"", "\033[33m", "\033[31m"};
    static const char *const words[] = {"", "note: ", "no: "};
    bool colour = level != SLP_CHECK_FACT && slp_cli_colour(c->to);
    va_list values;
    char *text = NULL;

    c->no += level == SLP_CHECK_NO;
    fprintf(c->to, "  %s%s%s", colour ? colours[level] : "", words[level], colour ? "\033[0m" : "");
    va_start(values, format);
    if (vasprintf(&text, format, values) >= 0)
        slp_put_text(text, SIZE_MAX, c->to);
    va_end(values);
    fputc('\n', c->to);
    free(text);
}

static void trouble(struct slp_check *c, const char *path, const char *why)
{
    if (!c->quiet)
        slp_cli_say("%s: %s", path, why);
    c->trouble = true;
}

/* ---- the file's rights ---- */

/* Does the kernel start it with AT_SECURE? Then the loader ignores a path in LD_PRELOAD. */
static void check_rights(struct slp_check *c, const char *path, const struct stat *st)
{
    struct statvfs fs;
    bool no_gain = (statvfs(path, &fs) == 0 && (fs.f_flag & ST_NOSUID)) ||
                   prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
    bool user = (st->st_mode & S_ISUID) && st->st_uid != getuid();
    bool group = (st->st_mode & S_ISGID) && (st->st_mode & S_IXGRP) && st->st_gid != getgid();
    bool able = getuid() != 0 && getxattr(path, "security.capability", NULL, 0) > 0;
    const char *what = user    ? "is set-user-ID"
                       : group ? "is set-group-ID"
                       : able  ? "has file capabilities"
                               : NULL;

    if (what && no_gain)
        slp_check_say(c, SLP_CHECK_NOTE, "it %s, which has no effect here", what);
    else if (what)
        slp_check_say(c, SLP_CHECK_NO, "it %s: the loader ignores the LD_PRELOAD of a program "
                      "that gains rights", what);
    else if (st->st_mode & (S_ISUID | S_ISGID))
        slp_check_say(c, SLP_CHECK_NOTE, "it is set-ID: for other users than this one the loader "
                      "ignores LD_PRELOAD");
}

/* Programs that start what they are given elsewhere or with another environment. */
static void check_name(struct slp_check *c, const char *path)
{
    static const struct {
        const char *name;
        enum slp_check_level level;
        const char *what;
    } table[] = {
        {"sudo", SLP_CHECK_NOTE, "takes LD_PRELOAD away: put slabpool run behind it"},
        {"doas", SLP_CHECK_NOTE, "takes LD_PRELOAD away: put slabpool run behind it"},
        {"pkexec", SLP_CHECK_NOTE, "takes LD_PRELOAD away: put slabpool run behind it"},
        {"su", SLP_CHECK_NOTE, "may take LD_PRELOAD away: put slabpool run behind it"},
        {"ssh", SLP_CHECK_NOTE, "starts the command on another machine"},
        {"docker", SLP_CHECK_NOTE, "has a server start the program: set LD_PRELOAD inside"},
        {"podman", SLP_CHECK_NOTE, "starts the program in a container: set LD_PRELOAD inside"},
        {"systemd-run", SLP_CHECK_NOTE, "has a server start the program: use --setenv"},
        {"valgrind", SLP_CHECK_NOTE, "brings a malloc of its own for what it runs"},
        {"snap", SLP_CHECK_NO, "a snap runs confined, where the library is not"},
        {"flatpak", SLP_CHECK_NO, "a flatpak runs confined, where the library is not: use "
                                  "flatpak run --env --filesystem"},
    };
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;

    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (strcmp(base, table[i].name) == 0)
            slp_check_say(c, table[i].level, "%s: %s", base, table[i].what);
}

/* ---- the library ---- */

static void check_library(struct slp_check *c, const struct slp_check_elf *program)
{
    struct slp_check_elf elf;
    struct statvfs fs;

    if (*c->library == '\0')
        return;
    if (slp_check_elf_read(c->library, &elf) != 0) {
        slp_check_say(c, SLP_CHECK_NO, "the library %s: %s", c->library, strerror(errno));
        return;
    }
    if (elf.machine != program->machine || elf.word != program->word)
        slp_check_say(c, SLP_CHECK_NO, "it is for %s, %u bits, the library for %s, %u bits",
                      slp_check_machine(program->machine), program->word,
                      slp_check_machine(elf.machine), elf.word);
    if (statvfs(c->library, &fs) == 0 && (fs.f_flag & ST_NOEXEC))
        slp_check_say(c, SLP_CHECK_NO, "the library %s lies on a file system that is mounted "
                      "noexec", c->library);
}

/* ---- the program ---- */

static bool is_glibc(const char *interpreter)
{
    const char *slash = strrchr(interpreter, '/'), *base = slash ? slash + 1 : interpreter;

    return strncmp(base, "ld-linux", 8) == 0 || strncmp(base, "ld64.so", 7) == 0 ||
           strcmp(base, "ld.so.1") == 0;
}

static void check_loader(struct slp_check *c, const char *path, const struct slp_check_elf *elf)
{
    if (elf->interpreter[0] == '\0') {
        slp_check_say(c, SLP_CHECK_NO, "it is linked statically%s: no loader, nothing to preload",
                      elf->go ? ", as Go does" : "");
    } else if (strstr(elf->interpreter, "/ld-musl")) {
        slp_check_say(c, SLP_CHECK_NO, "it is for another C library, musl (%s); the library is "
                      "for glibc", elf->interpreter);
    } else if (!is_glibc(elf->interpreter)) {
        slp_check_say(c, SLP_CHECK_NO, "its loader is %s, not glibc's", elf->interpreter);
    } else if (access(elf->interpreter, X_OK) != 0) {
        slp_check_say(c, SLP_CHECK_NOTE, "%s does not start here: its loader %s is not there",
                      path, elf->interpreter);
    } else if (c->no == 0 && *c->library != '\0') {
        slp_check_ask_loader(c, path, elf->interpreter);
    }
}

static void check_malloc(struct slp_check *c, const struct slp_check_elf *elf)
{
    if (elf->sanitizer)
        slp_check_say(c, SLP_CHECK_NO, "%s is linked in, which brings its own malloc",
                      elf->sanitizer);
    else if (elf->exports && elf->interpreter[0] != '\0')
        slp_check_say(c, SLP_CHECK_NO, "it has its own %s, which comes before any library's",
                      elf->exports);
    else if (elf->defines && elf->interpreter[0] != '\0')
        slp_check_say(c, SLP_CHECK_NO, "it has its own %s for its own calls; only those of its "
                      "libraries reach the preload", elf->defines);
    if (elf->carries)
        slp_check_say(c, SLP_CHECK_NOTE, "it carries %s inside: what that serves is not seen",
                      elf->carries);
    if (elf->private_call)
        slp_check_say(c, SLP_CHECK_NOTE, "it calls %s of another allocator by name: such a block "
                      "must not come to our free", elf->private_call);
    if (elf->go && elf->interpreter[0] != '\0')
        slp_check_say(c, SLP_CHECK_NOTE, "Go's own heap is not malloc: only C code in it is seen");
}

void slp_check_file(struct slp_check *c, const char *path)
{
    struct slp_check_elf elf;
    struct stat st;

    if (slp_check_elf_read(path, &elf) != 0 || stat(path, &st) != 0) {
        trouble(c, path, errno == ENOEXEC ? "is damaged" : strerror(errno));
        return;
    }
    slp_check_say(c, SLP_CHECK_FACT, "%s: %s, %u bits, %s%s", path, slp_check_machine(elf.machine),
                  elf.word, elf.interpreter[0] ? "loaded by " : "static", elf.interpreter);
    if (!elf.program) {
        trouble(c, path, "is no program");
        return;
    }
    check_rights(c, path, &st);
    check_name(c, path);
    check_malloc(c, &elf);
    if (elf.interpreter[0] != '\0')
        check_library(c, &elf);
    check_loader(c, path, &elf);
}

/* ---- from a name to a program ---- */

static bool is_builtin(const char *name)
{
    static const char *const names[] = {
        "alias", "bg", "bind", "builtin", "caller", "cd", "command", "declare", "dirs", "disown",
        "enable", "eval", "exec", "exit", "export", "fc", "fg", "function", "getopts", "hash",
        "help", "history", "if", "for", "while", "jobs", "let", "local", "logout", "mapfile",
        "popd", "pushd", "read", "readarray", "readonly", "return", "set", "shift", "shopt",
        "source", ".", "suspend", "times", "trap", "type", "typeset", "ulimit", "umask", "unalias",
        "unset", "wait"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* As execvp finds it. */
static int find(const char *name, char path[PATH_MAX])
{
    const char *from = getenv("PATH");

    if (strchr(name, '/'))
        return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX && access(path, F_OK) == 0 ? 0 : -1;
    for (from = from ? from : "/bin:/usr/bin"; from;) {
        struct stat st;
        int n = (int)strcspn(from, ":");
        if (snprintf(path, PATH_MAX, "%.*s%s%s", n, from, n == 0 ? "" : "/", name) < PATH_MAX &&
            stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0)
            return 0;
        from = from[n] == ':' ? from + n + 1 : NULL;
    }
    errno = ENOENT;
    return -1;
}

/* The interpreter of a script: what "#!" names, behind env too; the shell without one, as execvp
 * does. 1 it is one, 0 not, -1 trouble. */
static int interpreter(struct slp_check *c, char path[PATH_MAX])
{
    char line[256], wanted[PATH_MAX] = "", *rest = NULL;
    FILE *file = fopen(path, "re");

    if (!file)
        return trouble(c, path, strerror(errno)), -1;
    size_t n = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    line[n] = '\0';
    if (n >= 4 && memcmp(line, "\177ELF", 4) == 0)
        return 0;
    if (n < 2 || line[0] != '#' || line[1] != '!') {
        slp_check_say(c, SLP_CHECK_FACT, "%s has no #! line: the shell runs it", path);
        strcpy(path, "/bin/sh");
        return 1;
    }
    line[strcspn(line, "\n")] = '\0';
    const char *word = strtok_r(line + 2, " \t", &rest);
    if (!word)
        return trouble(c, path, "its first line names no interpreter"), -1;
    const char *slash = strrchr(word, '/');
    if (slash && strcmp(slash, "/env") == 0) {
        do
            word = strtok_r(NULL, " \t", &rest);
        while (word && (*word == '-' || strchr(word, '=')));
        if (!word)
            return trouble(c, path, "its first line names no interpreter"), -1;
    }
    slp_check_say(c, SLP_CHECK_FACT, "%s is a script of %s", path, word);
    if (find(word, wanted) != 0)
        return trouble(c, word, strerror(errno)), -1;
    memcpy(path, wanted, sizeof wanted);
    return 1;
}

void slp_check_command(struct slp_check *c, const char *name)
{
    char path[PATH_MAX], real[PATH_MAX];
    struct stat st;

    if (find(name, path) != 0) {
        if (is_builtin(name))
            slp_check_say(c, SLP_CHECK_NO, "%s is the shell's own: it has no program", name);
        else
            trouble(c, name, strchr(name, '/') ? strerror(errno)
                             : "no such command in PATH; an alias or a function of the shell has "
                               "no program");
        return;
    }
    for (int depth = 0; depth <= SCRIPTS; depth++) {
        if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || access(path, X_OK) != 0) {
            trouble(c, path, S_ISREG(st.st_mode) ? strerror(errno) : "is no file");
            return;
        }
        int script = interpreter(c, path);
        if (script < 0)
            return;
        if (script == 0) {
            slp_check_file(c, realpath(path, real) ? real : path);
            return;
        }
    }
    trouble(c, name, "scripts of scripts without end");
}

/* ---- the verb ---- */

static int run(int argc, char **argv)
{
    static const struct option options[] = {{"library", required_argument, NULL, 'l'}, {0}};
    const char *given = NULL;
    char library[PATH_MAX] = "", *end;
    int option;

    while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1) {
        if (option != 'l')
            return slp_cli_usage(&slp_cli_check, "wrong option");
        given = optarg;
    }
    const char *subject = optind < argc ? argv[optind] : "/proc/self/exe";
    long pid = strtol(subject, &end, 10);
    bool process = *subject >= '1' && *subject <= '9' && *end == '\0';
    /* What a process has loaded can be told without a library at hand. */
    if ((!process || given) && slp_run_library(given, library) != 0)
        return SLP_CLI_TROUBLE;
    struct slp_check c = {.to = stdout, .library = library};
    if (process)
        slp_check_pid(&c, (pid_t)pid);
    else
        slp_check_command(&c, subject);
    if (c.trouble)
        return slp_cli_finish(SLP_CLI_TROUBLE);
    bool colour = slp_cli_colour(stdout);
    if (c.no == 0)
        printf("%syes%s: %s %s\n", colour ? "\033[32m" : "", colour ? "\033[0m" : "",
               process ? "the library" : library, process ? "serves it" : "takes effect");
    else
        printf("%sno%s\n", colour ? "\033[31m" : "", colour ? "\033[0m" : "");
    return slp_cli_finish(c.no == 0 ? SLP_CLI_OK : SLP_CLI_MET);
}

const struct slp_cli_verb slp_cli_check = {
    .name = "check",
    .arguments = "[--library FILE] [COMMAND | PID]",
    .summary = "Says whether the preload takes effect in a program, and why not",
    .help = "  --library FILE  libslabpool.so, when it is not beside this command\n"
            "  COMMAND         a name in PATH or a path; scripts are followed\n"
            "  PID             a process: what is loaded in it now\n\n"
            "The program is not started. Exit status: 0 it takes effect, 1 it does not,\n"
            "2 it cannot be said.\n",
    .run = run,
};
