/* top_screen.c: the full screen: time, keys, signals; see top_screen.h.
 *
 * Signals   INT, TERM, HUP and QUIT are let in only while it waits; then the terminal is put back
 *           and the process ends by that signal. TSTP, CONT and WINCH are ncurses's.
 * Terminal  Drawn on /dev/tty when stdin is a file or a pipe. One that hangs up ends it.
 */
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/top_screen.h"
#include "stats/process.h"

/* Microseconds from the first reading to the second, so that there are rates soon. */
#define FIRST 300000

enum { ESCAPE = 27, CONTROL_L = 12, ENTER = '\r', DELETE = 127 };

static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static volatile sig_atomic_t ended_by;

static void note_signal(int signal)
{
    ended_by = signal;
}

/* Blocks them, and returns in *waiting the mask to wait with. */
static void catch_signals(sigset_t *waiting)
{
    struct sigaction action = {.sa_handler = note_signal};
    sigset_t set;

    sigemptyset(&set);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        struct sigaction old;
        sigaction(ends[i], NULL, &old);
        if (old.sa_handler == SIG_IGN) /* nohup */
            continue;
        sigaction(ends[i], &action, NULL);
        sigaddset(&set, ends[i]);
    }
    sigprocmask(SIG_BLOCK, &set, waiting);
}

/* ---- what is shown ---- */

static void rebuild(struct slp_top_view *v)
{
    struct slp_top_table *t = &v->table;
    int result = v->watch->detail ? slp_top_classes(v->watch, &v->classes, t)
                                  : slp_top_processes(v->watch, &v->processes, t);

    if (result != 0)
        snprintf(v->message, sizeof v->message, "%s", strerror(errno));
    for (size_t i = 0; v->selected && i < t->n; i++)
        if (t->rows[i].process == v->selected)
            v->cursor = i;
}

static void show_classes(struct slp_top_view *v, struct slp_top_process *p)
{
    if (slp_top_detail(v->watch, p) != 0)
        snprintf(v->message, sizeof v->message, "%s", strerror(errno));
    v->cursor = v->first = 0;
}

static int take_reading(struct slp_top_view *v)
{
    struct slp_top_watch *w = v->watch;

    v->message[0] = '\0';
    if (slp_top_read(w) != 0 && !w->detail)
        snprintf(v->message, sizeof v->message, "%s", strerror(errno));
    if (!v->single)
        return 0;
    struct slp_top_process *newest = slp_top_newest(w);
    if (!newest)
        return -1;
    if (!w->detail || w->detail->process != newest)
        show_classes(v, newest);
    return w->detail ? 0 : -1;
}

/* ---- keys ---- */

static void move_cursor(struct slp_top_view *v, long by)
{
    long last = (long)(v->table.n - v->table.fixed) - 1, to = (long)v->cursor + by;

    v->cursor = (size_t)(to > last ? (last > 0 ? last : 0) : to < 0 ? 0 : to);
    v->selected = v->cursor < v->table.n ? v->table.rows[v->cursor].process : NULL;
}

static void type_filter(struct slp_top_view *v, int key)
{
    char *filter = slp_top_choice(v)->filter;
    size_t n = strlen(filter);

    if (key == ENTER || key == '\n' || key == KEY_ENTER) {
        v->typing = false;
    } else if (key == ESCAPE) {
        v->typing = false;
        filter[0] = '\0';
    } else if (key == KEY_BACKSPACE || key == DELETE || key == '\b') {
        while (n > 0 && ((unsigned char)filter[--n] & 0xc0) == 0x80)
            ; /* the bytes of one character */
        filter[n] = '\0';
    } else if (key >= ' ' && key < 256 && n + 1 < sizeof v->processes.filter) {
        filter[n] = (char)key;
        filter[n + 1] = '\0';
    }
}

static void change_sort(struct slp_top_view *v, int by)
{
    struct slp_top_choice *choice = slp_top_choice(v);
    bool shown[SLP_TOP_COLUMNS];
    unsigned n = v->table.ncolumns;

    slp_top_fit(&v->table, COLS, shown);
    do
        choice->sort = (choice->sort + n + (unsigned)by) % n;
    while (!shown[choice->sort]);
    choice->reverse = false;
}

static void open_process(struct slp_top_view *v)
{
    if (!v->watch->detail && v->cursor < v->table.n) {
        v->selected = v->table.rows[v->cursor].process;
        show_classes(v, v->table.rows[v->cursor].process);
    }
}

static void go_back(struct slp_top_view *v)
{
    if (v->watch->detail && !v->single) {
        show_classes(v, NULL);
    } else {
        slp_top_choice(v)->filter[0] = '\0';
    }
}

/* False: to quit. */
static bool take_key(struct slp_top_view *v, int key)
{
    struct slp_top_choice *choice = slp_top_choice(v);

    if (key == KEY_RESIZE)
        return true;
    if (v->help) {
        v->help = false;
        return true;
    }
    if (v->typing) {
        type_filter(v, key);
        return true;
    }
    switch (key) {
    case 'q': case 'Q': return false;
    case 'h': case '?': case KEY_F(1): v->help = true; break;
    case KEY_UP: case 'k': move_cursor(v, -1); break;
    case KEY_DOWN: case 'j': move_cursor(v, 1); break;
    case KEY_PPAGE: move_cursor(v, -v->page); break;
    case KEY_NPAGE: move_cursor(v, v->page); break;
    case KEY_HOME: case 'g': move_cursor(v, -(long)v->cursor); break;
    case KEY_END: case 'G': move_cursor(v, (long)v->table.n); break;
    case '<': case KEY_LEFT: change_sort(v, -1); break;
    case '>': case KEY_RIGHT: change_sort(v, 1); break;
    case 'r': choice->reverse = !choice->reverse; break;
    case 'i': choice->busy = !choice->busy; break;
    case 'd': v->processes.ended = (v->processes.ended + 1) % SLP_TOP_ENDED; break;
    case '/': v->typing = true; break;
    case 'p': case ' ': v->paused = !v->paused; break;
    case '+': v->delay = v->delay < 1800 ? v->delay * 2 : v->delay; break;
    case '-': v->delay = v->delay > 0.2 ? v->delay / 2 : v->delay; break;
    case ENTER: case '\n': case KEY_ENTER: open_process(v); break;
    case ESCAPE: case KEY_BACKSPACE: case DELETE: go_back(v); break;
    case CONTROL_L: clearok(stdscr, true); break;
    default: break;
    }
    return true;
}

/* All keys that are there. False: to quit, or there was to be one but the terminal is gone. */
static bool take_keys(struct slp_top_view *v, int input, bool ready)
{
    int key = getch();

    if (key == ERR)
        return !ready || isatty(input);
    for (; key != ERR; key = getch()) {
        if (!take_key(v, key))
            return false;
        rebuild(v); /* the next key means what is shown after this one */
    }
    return true;
}

/* ---- the loop ---- */

static void loop(struct slp_top_view *v, int input, const sigset_t *waiting)
{
    uint64_t next = slp_process_clock();

    while (!ended_by) {
        struct pollfd from = {.fd = input, .events = POLLIN};
        uint64_t now = slp_process_clock(), interval = (uint64_t)(v->delay * 1e6);
        if (!v->paused && now >= next) {
            if (take_reading(v) != 0)
                break;
            if (v->watch->readings == 1 && interval > FIRST)
                next = now + FIRST;
            else
                next = next + interval > now ? next + interval : now + interval;
            rebuild(v);
        }
        slp_top_draw(v);
        now = slp_process_clock();
        if (next > now + interval)
            next = now + interval; /* the interval became shorter */
        uint64_t left = next > now ? next - now : 0;
        struct timespec wait = {.tv_sec = (time_t)(left / 1000000),
                                .tv_nsec = (long)(left % 1000000) * 1000};
        int n = ppoll(&from, 1, v->paused ? NULL : &wait, waiting);
        if (!take_keys(v, input, n > 0))
            break;
    }
}

int slp_top_screen(struct slp_top_watch *watch, struct slp_top_choice *choice, double delay)
{
    struct slp_top_view view = {.watch = watch, .processes = *choice, .classes = *choice,
                                .delay = delay, .single = !watch->folder || watch->pid,
                                .utf8 = slp_cli_utf8(), .colour = slp_cli_colour(stdout)};
    const char *term = getenv("TERM");
    FILE *input = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "re");
    sigset_t waiting;

    if (!term || *term == '\0' || strcmp(term, "dumb") == 0 || !input)
        return -1;
    SCREEN *screen = newterm(NULL, stdout, input);
    if (!screen)
        return -1;
    if (!view.single)
        view.classes = (struct slp_top_choice){0};
    catch_signals(&waiting);
    set_escdelay(25);
    cbreak();
    noecho();
    nonl();
    curs_set(0);
    keypad(stdscr, true);
    nodelay(stdscr, true);
    slp_top_draw_start(&view);
    loop(&view, fileno(input), &waiting);
    bool gone = view.single && !watch->detail;
    endwin();
    delscreen(screen);
    slp_top_table_drop(&view.table);
    if (input != stdin)
        fclose(input);
    if (ended_by) { /* let in again, it ends us as it would have */
        signal(ended_by, SIG_DFL);
        raise(ended_by);
        sigprocmask(SIG_SETMASK, &waiting, NULL);
    }
    return gone ? slp_cli_say("the live file is gone") : SLP_CLI_OK;
}
