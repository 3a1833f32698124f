/* page.c: see page.h. The template's lines that begin with @@ are replaced by the part they name.
 */
#include "stats/cli/page.h"

#include <string.h>

#include "stats/cli/cli.h"

/* ---- escaping: a stream that writes to another ---- */

enum escape { JSON_TEXT, HTML_TEXT };

struct escaping {
    FILE *to;
    enum escape as;
};

static const char *escape_of(enum escape as, char c)
{
    switch (c) {
    case '<':
        return as == JSON_TEXT ? "\\u003c" : "&lt;";
    case '>':
        return as == JSON_TEXT ? "\\u003e" : "&gt;";
    case '&':
        return as == JSON_TEXT ? "\\u0026" : "&amp;";
    case '"':
        return as == JSON_TEXT ? NULL : "&quot;";
    default:
        return NULL;
    }
}

static ssize_t write_escaped(void *cookie, const char *data, size_t n)
{
    const struct escaping *e = cookie;
    size_t from = 0;

    for (size_t i = 0; i < n; i++) {
        const char *text = escape_of(e->as, data[i]);
        if (!text)
            continue;
        fwrite(data + from, 1, i - from, e->to);
        fputs(text, e->to);
        from = i + 1;
    }
    fwrite(data + from, 1, n - from, e->to);
    return ferror(e->to) ? 0 : (ssize_t)n;
}

static int close_escaped(void *cookie)
{
    free(cookie);
    return 0;
}

/* NULL when there is no memory; fclose ends it and leaves `to` open. */
static FILE *escaped(FILE *to, enum escape as)
{
    struct escaping *e = malloc(sizeof *e);
    FILE *stream;

    if (!e)
        return NULL;
    *e = (struct escaping){to, as};
    stream = fopencookie(e, "w",
                         (cookie_io_functions_t){.write = write_escaped, .close = close_escaped});
    if (!stream)
        free(e);
    return stream;
}

/* ---- the template ---- */

static void put_text(FILE *to, const struct slp_scope *scope)
{
    FILE *html = escaped(to, HTML_TEXT);

    if (!html)
        return;
    if (scope->tree.nprocesses == 1)
        slp_cli_write(&scope->processes[0]->snapshot, SLP_FORMAT_TEXT, html);
    else
        slp_tree_print(&scope->tree, SLP_PAGE_WHOLE, html);
    fclose(html);
}

static void put_title(FILE *to, const struct slp_scope *scope)
{
    FILE *html = escaped(to, HTML_TEXT);
    const char *name = slp_scope_name(scope);

    if (!html)
        return;
    fputs("slabpool: ", html);
    while (*name != '\0') {
        size_t n = slp_utf8_printable(name);
        if (n > 0)
            fwrite(name, 1, n, html);
        else
            fputs("\xef\xbf\xbd", html);
        name += n > 0 ? n : 1;
    }
    fclose(html);
}

struct writing {
    const struct slp_scope *scope;
    const char *const *files;
    size_t nfiles;
};

static void put_part(FILE *to, const char *name, const struct writing *w)
{
    FILE *json;

    if (strcmp(name, "css") == 0)
        fputs(slp_page_css, to);
    else if (strcmp(name, "script") == 0)
        fputs(slp_page_js, to);
    else if (strcmp(name, "charts") == 0)
        fputs(slp_page_charts_js, to);
    else if (strcmp(name, "library") == 0)
        fputs(slp_page_library, to);
    else if (strcmp(name, "licence") == 0)
        fputs(slp_page_licence, to);
    else if (strcmp(name, "title") == 0)
        put_title(to, w->scope);
    else if (strcmp(name, "text") == 0)
        put_text(to, w->scope);
    else if (strcmp(name, "data") == 0 && (json = escaped(to, JSON_TEXT)) != NULL) {
        slp_page_data(json, w->scope, w->files, w->nfiles);
        fclose(json);
    }
}

int slp_page_write(const struct slp_scope *scope, const char *const *files, size_t nfiles,
                   FILE *to)
{
    const struct writing w = {scope, files, nfiles};

    for (const char *line = slp_page_html; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        if (strncmp(line, "@@", 2) == 0) {
            char name[32];
            snprintf(name, sizeof name, "%.*s", (int)n - 2, line + 2);
            put_part(to, name, &w);
        } else {
            fwrite(line, 1, n, to);
            fputc('\n', to);
        }
        line += n + (line[n] == '\n');
    }
    return ferror(to) ? -1 : 0;
}
