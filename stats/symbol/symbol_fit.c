/* symbol_fit.c: C++ names made short; see symbol.h.
 */
#include <dlfcn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "stats/symbol/symbol.h"

/* libstdc++'s, where it is installed. */
char *slp_symbol_plain(const char *name)
{
    static char *(*demangle)(const char *name, char *to, size_t *n, int *status);
    static bool sought;
    int status = -1;

    if (strncmp(name, "_Z", 2) != 0)
        return strdup(name);
    if (!sought) {
        void *cxx = dlopen("libstdc++.so.6", RTLD_NOW | RTLD_LOCAL);
        if (cxx)
            *(void **)&demangle = dlsym(cxx, "__cxa_demangle");
        sought = true;
    }
    char *plain = demangle ? demangle(name, NULL, NULL, &status) : NULL;
    return status == 0 ? plain : strdup(name);
}

static void replace(char *at, size_t n, const char *by)
{
    size_t m = strlen(by);

    memmove(at + m, at + n, strlen(at + n) + 1);
    memcpy(at, by, m);
}

static void name_strings(char *name)
{
    static const struct {
        const char *is, *said;
    } table[] = {
        {"std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >",
         "std::string"},
        {"std::__cxx11::", "std::"},
    };

    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        for (char *at = name; (at = strstr(at, table[i].is)) != NULL;)
            replace(at, strlen(table[i].is), table[i].said);
}

/* The parameters: the last pair of parentheses that no other holds. */
static void drop_parameters(char *name)
{
    char *end = strrchr(name, ')'), *at = end;

    for (int depth = 0; at && at >= name; at--) {
        depth += *at == ')' ? 1 : *at == '(' ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (at && at > name && end - at > 4 && strncmp(at, "(anonymous", 10) != 0)
        replace(at + 1, (size_t)(end - at - 1), "...");
}

/* Brackets of templates, not those of operators: behind "operator", and of "->". */
static int bracket(const char *name, const char *at)
{
    static const char word[] = "operator";
    const char *from = at;

    if (*at != '<' && *at != '>')
        return 0;
    while (from > name && strchr("<>=-", from[-1]))
        from--;
    if (at > name && at[-1] == '-' && *at == '>')
        return 0;
    if ((size_t)(from - name) >= sizeof word - 1 &&
        strncmp(from - (sizeof word - 1), word, sizeof word - 1) == 0)
        return 0;
    return *at == '<' ? 1 : -1;
}

/* Arguments of templates in templates, those at that depth. */
static void drop_arguments(char *name, int below)
{
    int depth = 0;
    char *from = NULL;

    for (char *at = name; *at != '\0'; at++) {
        int step = bracket(name, at);
        depth += step;
        if (step > 0 && depth == below)
            from = at;
        if (step < 0 && depth == below - 1 && from) {
            if (at - from > 4) {
                replace(from + 1, (size_t)(at - from - 1), "...");
                at = from + 4;
            }
            from = NULL;
        }
    }
}

void slp_symbol_fit(char *name, size_t room)
{
    name_strings(name);
    for (int below = 2; below > 0; below--) {
        if (strlen(name) > room)
            drop_arguments(name, below);
        if (strlen(name) > room && below == 2)
            drop_parameters(name);
    }
    if (strlen(name) > room && room > 3)
        strcpy(name + room - 3, "...");
}
