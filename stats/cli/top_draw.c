/* top_draw.c: the screen of `slabpool top`; see top_screen.h.
 *
 * From the top: a title, the three sparklines where there are rows to spare, headings, the rows,
 * a line of keys. A small screen loses the sparklines first, then the keys, then the headings.
 */
#include <curses.h>
#include <string.h>
#include <time.h>

#include "stats/cli/top_screen.h"

enum { COLOUR_HEADING = 1, COLOUR_SPARK, COLOUR_SORTED, COLOUR_MESSAGE };

static const char *const ended_names[SLP_TOP_ENDED] = {
    [SLP_TOP_RECENT] = "recent",
    [SLP_TOP_ALL] = "all",
    [SLP_TOP_NONE] = "none",
};

void slp_top_draw_start(struct slp_top_view *v)
{
    if (!v->colour || !has_colors() || start_color() == ERR) {
        v->colour = false;
        return;
    }
    short ground = use_default_colors() == OK ? -1 : COLOR_BLACK;
    init_pair(COLOUR_HEADING, COLOR_CYAN, ground);
    init_pair(COLOUR_SPARK, COLOR_GREEN, ground);
    init_pair(COLOUR_SORTED, COLOR_YELLOW, ground);
    init_pair(COLOUR_MESSAGE, COLOR_RED, ground);
}

static attr_t shade(const struct slp_top_view *v, int pair, attr_t plain)
{
    return v->colour ? plain | (attr_t)COLOR_PAIR(pair) : plain;
}

/* A clean text: at most `columns` of it, none of them past the screen. */
static void put(int y, int x, attr_t how, const char *text, int columns)
{
    if (y < 0 || y >= LINES || x < 0 || x >= COLS)
        return;
    attron(how);
    mvaddnstr(y, x, text, (int)slp_top_cut(text, columns < COLS - x ? columns : COLS - x));
    attroff(how);
}

/* ---- above the table ---- */

static const char *state_of(const struct slp_top_process *p)
{
    return !p->present ? "its file is gone" : p->running ? "running" : slp_end_names[p->end];
}

static void draw_title(const struct slp_top_view *v)
{
    const struct slp_top_watch *w = v->watch;
    char text[512], clean[1024], clock[32] = "";
    time_t now = time(NULL);
    struct tm tm;
    size_t running = 0;
    int room;

    if (localtime_r(&now, &tm))
        strftime(clock, sizeof clock, v->paused ? "PAUSED" : "%H:%M:%S", &tm);
    if (w->detail) {
        const struct slp_top_process *p = w->detail->process;
        snprintf(text, sizeof text, " %d  %s %.0f s  threads %u%s ", p->pid, state_of(p), p->lived,
                 w->detail->now.threads, p->incomplete ? "  incomplete" : "");
    } else {
        for (size_t i = 0; i < w->n; i++)
            running += w->processes[i]->running;
        int n = snprintf(text, sizeof text, " %zu running, %zu ended (%s shown) ", running,
                         w->n - running, ended_names[v->processes.ended]);
        if (w->unreadable > 0)
            snprintf(text + n, sizeof text - (size_t)n, " %u unreadable ", w->unreadable);
    }
    room = COLS - 14 - (int)strlen(text) - (int)strlen(clock);
    clean[0] = '\0';
    if (room >= 8)
        slp_top_clean(clean, sizeof clean, w->detail ? w->detail->process->exe : w->folder, room);
    char line[2048];
    snprintf(line, sizeof line, "slabpool top  %s%s", clean, text);
    put(0, 0, A_BOLD, line, COLS);
    if (room > 0)
        put(0, COLS - (int)strlen(clock),
            shade(v, COLOUR_MESSAGE, v->paused ? A_BOLD : A_NORMAL), clock, 31);
}

static void draw_spark(const struct slp_top_view *v, int y, const struct slp_top_history *h,
                       enum slp_top_series series)
{
    static const char *const names[SLP_TOP_SERIES] = {"allocs/s", "live", "RSS"};
    char line[4 * SLP_TOP_HISTORY + 1] = "", cell[SLP_NUMBER_MAX] = "-", label[64];
    int columns = COLS - 22;

    if (columns > SLP_TOP_HISTORY)
        columns = SLP_TOP_HISTORY;
    if (h && h->n > 0) {
        slp_top_cell(cell, series == SLP_TOP_ALLOCS ? SLP_TOP_RATE : SLP_TOP_SIZE,
                     (double)h->values[series][(h->first + h->n - 1) % SLP_TOP_HISTORY], false);
        if (columns > 0)
            slp_top_spark(line, h, series, columns, v->utf8);
    }
    snprintf(label, sizeof label, "%-9s%11s ", names[series], cell);
    put(y, 0, A_NORMAL, label, 21);
    put(y, 21, shade(v, COLOUR_SPARK, A_NORMAL), line, COLS);
}

static void draw_memory(const struct slp_top_view *v, int y)
{
    const struct slp_top_detail *d = v->watch->detail;
    const struct slp_arena_stats *a = &d->now.arena;
    const struct slp_large_stats *l = &d->now.large, *b = &d->before.large;
    char cells[6][SLP_NUMBER_MAX], line[512];

    slp_top_cell(cells[0], SLP_TOP_SIZE, (double)a->committed_bytes, false);
    slp_top_cell(cells[1], SLP_TOP_SIZE, (double)a->reserved_bytes, false);
    slp_top_cell(cells[2], SLP_TOP_SIZE, (double)a->purged_bytes, false);
    slp_top_cell(cells[3], SLP_TOP_RATE, slp_top_rate(l->cache_hits, b->cache_hits, d->over),
                 false);
    slp_top_cell(cells[4], SLP_TOP_RATE,
                 slp_top_rate(l->mmaps + l->munmaps + l->mremaps,
                              b->mmaps + b->munmaps + b->mremaps, d->over), false);
    slp_top_cell(cells[5], SLP_TOP_SIZE, (double)d->now.peak_live_bytes, false);
    snprintf(line, sizeof line,
             "arena %s of %s, purged %s  peak live %s  large: cached/s %s, mapped/s %s", cells[0],
             cells[1], cells[2], cells[5], cells[3], cells[4]);
    put(y, 0, A_NORMAL, line, COLS);
}

/* ---- the table ---- */

/* Where the text column is the last one, it is left-aligned and has what is left over. */
static void draw_cell(int y, int *x, attr_t how, const char *text, int width, bool left)
{
    int n = (int)strlen(text);

    put(y, left || n >= width ? *x : *x + width - n, how, text, left ? n : width);
    *x += width + 1;
}

static void draw_headings(struct slp_top_view *v, int y, const bool *shown)
{
    const struct slp_top_table *t = &v->table;
    const struct slp_top_choice *choice = slp_top_choice(v);
    int x = 0;

    for (unsigned i = 0; i < t->ncolumns; i++) {
        bool sorted = i == choice->sort;
        if (shown[i])
            draw_cell(y, &x, shade(v, sorted ? COLOUR_SORTED : COLOUR_HEADING,
                                   sorted ? A_BOLD | A_UNDERLINE : A_BOLD),
                      t->columns[i].title, t->columns[i].width, i == t->label && i > 0);
    }
}

/* How it ended, and its path, or the path's last part where that is too long. */
static void draw_program(int y, int x, attr_t how, const struct slp_top_row *row, int width)
{
    const char *slash = strrchr(row->label, '/');
    char note[32], text[1024];

    if (row->note) {
        snprintf(note, sizeof note, "[%s]", row->note);
        put(y, x, how, note, width);
        x += (int)strlen(note) + 1;
        width -= (int)strlen(note) + 1;
    }
    if (width > COLS - x)
        width = COLS - x;
    if (width <= 0)
        return;
    if (slash && slp_top_clean(text, sizeof text, row->label, 1000) > width)
        slp_top_clean(text, sizeof text, slash + 1, width);
    else
        slp_top_clean(text, sizeof text, row->label, width);
    put(y, x, how, text, width);
}

static void draw_row(const struct slp_top_view *v, int y, const struct slp_top_row *row,
                     const bool *shown, int spare, bool chosen)
{
    const struct slp_top_table *t = &v->table;
    attr_t how = row->tone == SLP_TOP_DIM ? A_DIM : row->tone == SLP_TOP_SUM ? A_BOLD : A_NORMAL;
    int x = 0;

    if (chosen) {
        how |= A_REVERSE;
        attron(A_REVERSE);
        mvhline(y, 0, ' ', COLS);
        attroff(A_REVERSE);
    }
    for (unsigned i = 0; i < t->ncolumns; i++) {
        char cell[SLP_NUMBER_MAX];
        if (!shown[i])
            continue;
        if (i == t->label && i > 0) {
            draw_program(y, x, how, row, t->columns[i].width + spare);
            continue;
        }
        slp_top_cell(cell, t->columns[i].kind, row->values[i], false);
        draw_cell(y, &x, how, i == t->label && row->label ? row->label : cell,
                  t->columns[i].width, false);
    }
}

/* Rows from y on, `page` of them; fixed ones are always the last on the screen. */
static void draw_rows(struct slp_top_view *v, int y, const bool *shown, int spare)
{
    struct slp_top_table *t = &v->table;
    size_t page = v->page > 0 ? (size_t)v->page : 0;
    size_t fixed = t->fixed < page / 2 ? t->fixed : 0, free_rows = t->n - t->fixed;

    page -= fixed;
    if (v->cursor >= free_rows)
        v->cursor = free_rows > 0 ? free_rows - 1 : 0;
    if (v->first > v->cursor)
        v->first = v->cursor;
    if (page > 0 && v->cursor - v->first >= page)
        v->first = v->cursor - page + 1;
    if (free_rows <= page)
        v->first = 0;
    for (size_t i = 0; i < page && v->first + i < free_rows; i++)
        draw_row(v, y++, &t->rows[v->first + i], shown, spare, v->first + i == v->cursor);
    for (size_t i = 0; i < fixed; i++)
        draw_row(v, y++, &t->rows[free_rows + i], shown, spare, false);
    if (t->n == 0)
        put(y, 0, A_DIM, "no process to show", COLS);
}

/* ---- below it ---- */

static void draw_footer(struct slp_top_view *v, int y)
{
    const char *filter = slp_top_choice(v)->filter;
    char line[512], clean[256];

    slp_top_clean(clean, sizeof clean, filter, 60);
    if (v->message[0] != '\0') {
        put(y, 0, shade(v, COLOUR_MESSAGE, A_BOLD), v->message, COLS);
        return;
    }
    if (v->typing)
        snprintf(line, sizeof line, "filter: %s_", clean);
    else
        snprintf(line, sizeof line, "%s%s%sq quit  h help  < > sort  r reverse  / filter  p pause"
                 "  i busy%s", *clean ? "[" : "", clean, *clean ? "] " : "",
                 v->watch->detail ? v->single ? "" : "  Esc back" : "  Enter open  d ended");
    put(y, 0, v->typing ? A_BOLD : A_DIM, line, COLS);
}

static void draw_help(void)
{
    static const char *const lines[] = {
        "Up Down PgUp PgDn Home End   move",
        "Enter        the classes of a process",
        "Esc          back to the processes",
        "< >          sort by the column left or right",
        "r            the other way round",
        "/            filter: program, PID, size",
        "i            only rows that are busy",
        "d            ended: recent, all, none",
        "p or space   pause",
        "+ -          longer, shorter interval",
        "Ctrl-L       draw anew",
        "q            quit",
        "",
        "Rates are per second over the last interval,",
        "hit % is of the allocations in it.",
        "Ended processes are dim, with how they ended.",
        "",
        "any key: back",
    };

    for (int i = 0; i < (int)(sizeof lines / sizeof lines[0]); i++)
        put(i, 0, A_NORMAL, lines[i], COLS);
}

void slp_top_draw(struct slp_top_view *v)
{
    const struct slp_top_watch *w = v->watch;
    const struct slp_top_history *history =
        w->detail ? w->detail->process->history : &w->history;
    bool shown[SLP_TOP_COLUMNS];
    int y = 1, spare, footer = LINES >= 5;

    erase();
    if (v->help) {
        draw_help();
        refresh();
        return;
    }
    draw_title(v);
    if (LINES >= 16) {
        for (int i = 0; i < SLP_TOP_SERIES; i++)
            draw_spark(v, y++, history, (enum slp_top_series)i);
        if (w->detail)
            draw_memory(v, y++);
        y++;
    }
    spare = slp_top_fit(&v->table, COLS, shown);
    if (LINES >= 4)
        draw_headings(v, y++, shown);
    v->page = LINES - y - footer;
    draw_rows(v, y, shown, spare);
    if (footer)
        draw_footer(v, LINES - 1);
    refresh();
}
