/*
 * mini_trees.c - the small benchmark: programs whose heap is trees of small nodes, one thread.
 *
 * Purpose: bodies in a tree of space that is built, walked and dropped at every step (nbody);
 * formulas that are derived and dropped at once, beside a search tree with random insertion and
 * removal (symbolic). Each prints a checksum.
 * Invariant: the same calls in the same order for every allocator; draws have fixed seeds.
 * Data: the workload's own. No locks, no atomics. errno, fork and signals are not used.
 */
#include "mini.h"

struct body {
    uint32_t at[3], by[3];
};

/* A leaf has a body and no parts. */
struct cell {
    struct body *body;
    struct cell *part[8];
    uint64_t mass;
};

static struct cell *cell_take(struct body *b)
{
    struct cell *c = touched(calloc(1, sizeof(*c)), sizeof(*c));

    c->body = b;
    c->mass = 1;
    return c;
}

static unsigned octant(const struct body *b, unsigned bit)
{
    return (b->at[0] >> bit & 1) | (b->at[1] >> bit & 1) << 1 | (b->at[2] >> bit & 1) << 2;
}

/* Bodies that differ in no bit but the lowest share a cell. */
static void insert_body(struct cell **root, struct body *b)
{
    struct cell **at = root;

    for (unsigned bit = 31; *at != NULL; bit--) {
        struct cell *c = *at;

        c->mass++;
        if (c->body != NULL && bit > 0) {
            struct body *old = c->body;

            c->body = NULL;
            c->part[octant(old, bit)] = cell_take(old);
        }
        if (bit == 0)
            return;
        at = &c->part[octant(b, bit)];
    }
    *at = cell_take(b);
}

static uint64_t walk(const struct cell *c, uint64_t depth)
{
    uint64_t sum = c->mass * depth;

    for (int i = 0; i < 8; i++)
        if (c->part[i] != NULL)
            sum += walk(c->part[i], depth + 1);
    return sum;
}

static void drop_cells(struct cell *c)
{
    for (int i = 0; i < 8; i++)
        if (c->part[i] != NULL)
            drop_cells(c->part[i]);
    free(c);
}

void mini_nbody(double scale)
{
    enum { BODIES = 20000 };
    struct body *b = table_take(BODIES * sizeof(*b));
    uint64_t x = 81, sum = 0;

    for (size_t i = 0; i < BODIES; i++)
        for (int k = 0; k < 3; k++) {
            b[i].at[k] = (uint32_t)draw(&x);
            b[i].by[k] = (uint32_t)(draw(&x) % (1u << 26));
        }
    for (size_t step = scaled(scale, 120); step > 0; step--) {
        struct cell *root = NULL;

        for (size_t i = 0; i < BODIES; i++) {
            for (int k = 0; k < 3; k++)
                b[i].at[k] += b[i].by[k];
            insert_body(&root, &b[i]);
        }
        sum += walk(root, 1);
        drop_cells(root);
    }
    table_drop(b, BODIES * sizeof(*b));
    print_checksum(sum);
}

/* A formula: a constant or a variable (16 bytes), or two parts added or multiplied (32 bytes). */
enum kind { CONSTANT, VARIABLE, SUM, PRODUCT };

struct formula {
    enum kind kind;
    uint32_t value;
    uint64_t size;
    struct formula *part[];
};

static int is_leaf(const struct formula *f)
{
    return f->kind == CONSTANT || f->kind == VARIABLE;
}

static struct formula *leaf(enum kind kind, uint32_t value)
{
    struct formula *f = touched(malloc(sizeof(*f)), sizeof(*f));

    *f = (struct formula){.kind = kind, .value = value, .size = 1};
    return f;
}

static struct formula *join(enum kind kind, struct formula *left, struct formula *right)
{
    size_t n = sizeof(struct formula) + 2 * sizeof(struct formula *);
    struct formula *f = touched(malloc(n), n);

    *f = (struct formula){.kind = kind, .size = left->size + right->size + 1};
    f->part[0] = left;
    f->part[1] = right;
    return f;
}

static void drop_formula(struct formula *f)
{
    if (!is_leaf(f)) {
        drop_formula(f->part[1]);
        drop_formula(f->part[0]);
    }
    free(f);
}

static struct formula *draw_formula(uint64_t *x, int depth)
{
    uint64_t kind = draw(x);
    struct formula *left;

    if (depth == 0 || kind % 8 == 0)
        return leaf(kind & 8 ? VARIABLE : CONSTANT, (uint32_t)(kind >> 4 & 15));
    left = draw_formula(x, depth - 1);
    return join(kind & 8 ? SUM : PRODUCT, left, draw_formula(x, depth - 1));
}

static struct formula *copy(const struct formula *f)
{
    struct formula *left;

    if (is_leaf(f))
        return leaf(f->kind, f->value);
    left = copy(f->part[0]);
    return join(f->kind, left, copy(f->part[1]));
}

static struct formula *derive(const struct formula *f)
{
    struct formula *one, *other;

    if (is_leaf(f))
        return leaf(CONSTANT, f->kind == VARIABLE ? f->value & 1 : 0);
    one = derive(f->part[0]);
    other = derive(f->part[1]);
    if (f->kind == SUM)
        return join(SUM, one, other);
    if (one->kind != CONSTANT || one->value != 0)
        one = join(PRODUCT, one, copy(f->part[1]));
    return join(SUM, one, join(PRODUCT, copy(f->part[0]), other));
}

/* The search tree: 64 bytes a node, random keys, so no balancing is needed. */
struct entry {
    uint64_t key;
    struct entry *less, *more;
    uint64_t fill[5];
};

static void add_key(struct entry **at, uint64_t key)
{
    while (*at != NULL) {
        if ((*at)->key == key)
            return;
        at = key < (*at)->key ? &(*at)->less : &(*at)->more;
    }
    *at = touched(calloc(1, sizeof(**at)), sizeof(**at));
    (*at)->key = key;
}

/* Unlinks and frees the entry at *at; the next key above takes its place. */
static void remove_entry(struct entry **at)
{
    struct entry *gone = *at, **next = &gone->more;

    if (gone->less == NULL || gone->more == NULL) {
        *at = gone->less != NULL ? gone->less : gone->more;
    } else {
        struct entry *heir;

        while ((*next)->less != NULL)
            next = &(*next)->less;
        heir = *next;
        *next = heir->more;
        heir->less = gone->less;
        heir->more = gone->more;
        *at = heir;
    }
    free(gone);
}

static int remove_key(struct entry **at, uint64_t key)
{
    while (*at != NULL && (*at)->key != key)
        at = key < (*at)->key ? &(*at)->less : &(*at)->more;
    if (*at == NULL)
        return 0;
    remove_entry(at);
    return 1;
}

void mini_symbolic(double scale)
{
    enum { KEYS = 8192 };
    struct entry *tree = NULL;
    uint64_t x = 82, sum = 0;

    for (size_t i = scaled(scale, 12000); i > 0; i--) {
        struct formula *f = draw_formula(&x, 6), *d = derive(f), *d2;

        drop_formula(f);
        d2 = d->kind == SUM ? derive(d->part[0]) : copy(d);
        sum += d2->size + d2->value;
        drop_formula(d2);
        drop_formula(d);
        for (int k = 0; k < 40; k++) {
            add_key(&tree, draw(&x) % KEYS);
            sum += (uint64_t)remove_key(&tree, draw(&x) % KEYS);
        }
    }
    while (tree != NULL)
        remove_entry(&tree);
    print_checksum(sum);
}
