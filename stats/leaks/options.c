/* options.c: see options.h.
 */
#include "stats/leaks/options.h"

#include <stdlib.h>
#include <string.h>

#define SEPARATORS " ,:\n\t\r"

static void set_number(int *to, const char *value)
{
    char *end;
    long n = strtol(value, &end, 0);

    if (end != value && *end == '\0' && n >= 0 && n <= INT_MAX)
        *to = (int)n;
}

static void set_bool(bool *to, const char *value)
{
    if (strcmp(value, "0") == 0 || strcmp(value, "no") == 0 || strcmp(value, "false") == 0)
        *to = false;
    else if (strcmp(value, "1") == 0 || strcmp(value, "yes") == 0 || strcmp(value, "true") == 0)
        *to = true;
}

static void set(struct slp_lsan_options *o, const char *key, size_t n, const char *value)
{
    int most = (int)o->most;

    if (n == 12 && strncmp(key, "suppressions", n) == 0)
        strcpy(o->suppressions, value);
    else if (n == 8 && strncmp(key, "exitcode", n) == 0)
        set_number(&o->status, value);
    else if (n == 9 && strncmp(key, "max_leaks", n) == 0)
        set_number(&most, value);
    else if (n == 18 && strncmp(key, "print_suppressions", n) == 0)
        set_bool(&o->print, value);
    o->most = (unsigned)most;
}

void slp_lsan_read(struct slp_lsan_options *o, const char *text)
{
    char value[sizeof o->suppressions];

    while (*(text += strspn(text, SEPARATORS)) != '\0') {
        const char *key = text;
        size_t n = strcspn(key, "=" SEPARATORS);
        text += n;
        if (*text != '=')
            continue;
        text++;
        const char quote[2] = {*text == '"' || *text == '\'' ? *text : '\0', '\0'};
        text += quote[0] != '\0';
        size_t bytes = strcspn(text, quote[0] != '\0' ? quote : SEPARATORS);
        if (bytes < sizeof value) {
            memcpy(value, text, bytes);
            value[bytes] = '\0';
            set(o, key, n, value);
        }
        text += bytes + (quote[0] != '\0' && text[bytes] != '\0');
    }
}
