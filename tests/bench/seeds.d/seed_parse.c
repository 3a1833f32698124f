/* seed_parse.c: a JSON document of about 1 MB becomes a tree of nodes and strings, which is walked
 * and then given up. An operation is a document; `kib` is what its tree takes.
 *
 * heap    a block for each node and string, freed one by one
 * arena   from an arena, which is reset       apr  from an APR pool, which is cleared
 * static  from one array, from its beginning
 *
 * The parser is one function that each variant gets a copy of, so that memory comes by a direct
 * call everywhere, and inline where that is how it is had.
 */
#include "seed.h"
#include "seed_apr.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#define DEPTH 16
#define TEXT (1200 * 1024)

struct node {
    struct node *next, *child;
    const char *name, *string;
    double number;
    char kind; /* the value's first byte */
};

static char text[TEXT];

static void prepare(size_t ops)
{
    (void)ops;
    static const char *const names[] = {"alpha", "bravo", "charlie", "delta", "echo", "foxtrot"};
    uint64_t state = 31;
    size_t n = (size_t)sprintf(text, "[");
    for (unsigned id = 0; n < 1024 * 1024; id++) {
        n += (size_t)sprintf(text + n, "%s{\"id\":%u,\"name\":\"%s-%u\",\"active\":%s,\"tags\":[",
                             id == 0 ? "" : ",", id, names[seed_between(&state, 0, 5)],
                             (unsigned)seed_between(&state, 1, 99999), id % 3 ? "true" : "false");
        for (size_t i = 0, m = seed_between(&state, 1, 6); i < m; i++)
            n += (size_t)sprintf(text + n, "%s\"%s\"", i == 0 ? "" : ",",
                                 names[seed_between(&state, 0, 5)]);
        n += (size_t)sprintf(text + n, "],\"place\":{\"x\":%u,\"y\":%u,\"note\":\"%.*s\"}}",
                             (unsigned)seed_between(&state, 0, 9999),
                             (unsigned)seed_between(&state, 0, 9999),
                             (int)seed_between(&state, 0, 60),
                             "a text of some length, as notes have it, and then a little more");
    }
    strcpy(text + n, "]");
}

typedef void *getter(size_t n);

/* The string that begins after the quote at `at`. */
static inline __attribute__((always_inline)) const char *copy_string(const char **at, getter *get)
{
    const char *begin = *at + 1, *end = begin;
    while (*end != '"')
        end++;
    size_t n = (size_t)(end - begin);
    char *string = seed_must(get(n + 1));
    memcpy(string, begin, n);
    string[n] = '\0';
    *at = end + 1;
    return string;
}

/* Parses what prepare writes: no spaces, no escapes, whole numbers. */
static inline __attribute__((always_inline)) struct node *parse(const char *at, getter *get)
{
    struct node *top = NULL, **place[DEPTH] = {&top};
    size_t depth = 0;
    while (*at != '\0') {
        if (*at == ']' || *at == '}') {
            depth--;
            at++;
            continue;
        }
        at += *at == ',';
        struct node *node = seed_must(get(sizeof *node));
        *node = (struct node){.name = NULL};
        *place[depth] = node;
        place[depth] = &node->next;
        if (depth > 0 && *at == '"') { /* a member's name, or a string */
            node->string = copy_string(&at, get);
            if (*at == ':') {
                node->name = node->string;
                node->string = NULL;
                at++;
            } else {
                node->kind = '"';
                continue;
            }
        }
        node->kind = *at;
        switch (*at) {
        case '"':
            node->string = copy_string(&at, get);
            break;
        case '[':
        case '{':
            if (++depth == DEPTH)
                seed_die("too deep");
            place[depth] = &node->child;
            at++;
            break;
        case 't':
            at += 4;
            break;
        case 'f':
            at += 5;
            break;
        default:
            for (; *at >= '0' && *at <= '9'; at++)
                node->number = node->number * 10 + (*at - '0');
        }
    }
    return top;
}

static uint64_t walk(const struct node *node, uint64_t sum)
{
    for (; node != NULL; node = node->next) {
        sum = seed_mix(sum, (uint64_t)node->number + (uint64_t)node->kind);
        if (node->name != NULL)
            sum += (unsigned char)node->name[0];
        if (node->string != NULL)
            sum += (unsigned char)node->string[0];
        if (node->child != NULL)
            sum = walk(node->child, sum);
    }
    return sum;
}

static void free_tree(struct node *node)
{
    while (node != NULL) {
        struct node *next = node->next;
        free_tree(node->child);
        free((void *)(uintptr_t)node->name);
        free((void *)(uintptr_t)node->string);
        free(node);
        node = next;
    }
}

static void *heap_get(size_t n)
{
    return malloc(n);
}

static uint64_t heap(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        struct node *top = parse(text, heap_get);
        sum = walk(top, sum);
        seed_held();
        free_tree(top);
    }
    return sum;
}

static char array[16 * 1024 * 1024];
static size_t array_used;

static inline void *array_get(size_t n)
{
    void *p = array + array_used;
    array_used += (n + 15) & ~(size_t)15;
    return array_used <= sizeof array ? p : NULL;
}

static uint64_t in_array(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        sum = walk(parse(text, array_get), sum);
        seed_held();
        array_used = 0;
    }
    return sum;
}

#if SEED_POOLS
static struct slabpool_arena *arena;

static void arena_start(void)
{
    arena = seed_must(slabpool_arena_create(0));
}

static inline void *arena_get(size_t n)
{
    return slabpool_arena_alloc(arena, n);
}

static uint64_t with_arena(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        sum = walk(parse(text, arena_get), sum);
        seed_held();
        slabpool_arena_reset(arena);
    }
    return sum;
}

static void arena_stop(void)
{
    slabpool_arena_destroy(arena);
}
#endif

#if SEED_APR
static void *apr_get(size_t n)
{
    return apr_palloc(pool, n);
}

static uint64_t with_apr(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        sum = walk(parse(text, apr_get), sum);
        seed_held();
        apr_pool_clear(pool);
    }
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"arena", with_arena, arena_start, arena_stop},
#endif
#if SEED_APR
    {"apr", with_apr, apr_start, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
