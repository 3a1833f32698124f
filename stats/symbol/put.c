/* put.c: see put.h.
 */
#include "stats/symbol/put.h"

#include <string.h>

#include "stats/out.h"

void slp_put_text(const char *text, size_t bytes, FILE *to)
{
    for (const char *end = text + strnlen(text, bytes); text < end;) {
        size_t n = slp_utf8_printable(text);
        if (n > 0)
            fwrite(text, 1, n, to);
        else
            fputc('?', to);
        text += n > 0 ? n : 1;
    }
}
