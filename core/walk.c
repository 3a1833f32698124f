#include "core/walk.h"

#include "core/cfi.h"
#include "core/os.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/auxv.h>
#include <ucontext.h>

#if defined(__x86_64__)
#define GRAIN 8 /* what frames are multiples of */
#else
#define GRAIN 16
#endif
#define RULE_BITS 13
#define RULES     (1u << RULE_BITS)
#define CFA_BITS  12
#define FP_BITS   11
#define TAG_SHIFT (64 - SLP_VA_BITS + RULE_BITS)
#define KIND_SHIFT (CFA_BITS + FP_BITS)
#define STAYS     8 /* beside the kind */
#define FAR       ((uintptr_t)16 << 20) /* a larger frame is libunwind's to judge */
#define STAYING   4
#define SLOTS     128
#define PROBES    4
#define SEEN      4
#define SKIPPED   16

/* A rule: tag of the address, then stays, kind, cfa / GRAIN, fp / GRAIN. 0: none. */
static _Atomic(uint64_t) rules[RULES];

/* A module whose rules may be kept. */
struct slot {
    _Atomic(uint64_t) stamp; /* of its place and build id; 0: free */
    _Atomic(uintptr_t) begin, end;
};
static struct slot slots[SLOTS];
static atomic_flag entering = ATOMIC_FLAG_INIT;

static uintptr_t staying[STAYING]; /* where modules begin that are never unloaded */

/* The C library's struct dl_find_object, also where its header is too old. */
struct found {
    unsigned long long flags;
    uintptr_t begin, end;
    const void *map, *table;
    unsigned long long reserved[7];
};
static int (*find_object)(void *address, struct found *found);

struct module {
    uintptr_t begin, end;
    const void *table;
    bool stays, kept;
};

/* Modules that this walk has looked at. */
struct seen {
    struct module modules[SEEN];
    unsigned next;
    uintptr_t begin, size; /* of the last one whose rules are kept */
    uintptr_t page;        /* of the stack, found readable */
};

/* ---- rules ---- */

static uint32_t mixed(uint64_t tag)
{
    return (uint32_t)(tag * 0x9e3779b97f4a7c15u >> 40) & (RULES - 1);
}

static uint32_t place_of(uintptr_t at)
{
    return ((uint32_t)at & (RULES - 1)) ^ mixed(at >> RULE_BITS);
}

static uintptr_t address_of(uint32_t place, uint64_t rule)
{
    uint64_t tag = rule >> TAG_SHIFT;
    return tag << RULE_BITS | (place ^ mixed(tag));
}

_Static_assert(4 + KIND_SHIFT <= TAG_SHIFT, "a rule is one word");

/* False when it does not fit. */
static bool pack(const struct slp_cfi *cfi, uintptr_t at, bool stays, uint64_t *rule)
{
    uint32_t cfa = cfi->cfa / GRAIN, fp = cfi->fp / GRAIN;
    uint32_t ra = GRAIN == 8 ? 8 : cfi->fp == 0 ? 0 : cfi->fp - 8;
    if (at >> SLP_VA_BITS != 0 || cfa * GRAIN != cfi->cfa || fp * GRAIN != cfi->fp ||
        cfa >> CFA_BITS != 0 || fp >> FP_BITS != 0 ||
        (cfi->kind < SLP_CFI_SIGNAL && cfi->ra != ra))
        return false;
    *rule = (uint64_t)(at >> RULE_BITS) << TAG_SHIFT |
            (uint64_t)(cfi->kind | (stays ? STAYS : 0)) << KIND_SHIFT |
            (uint64_t)cfa << FP_BITS | fp;
    return true;
}

static void unpack(uint64_t rule, struct slp_cfi *cfi)
{
    cfi->kind = (enum slp_cfi_kind)(rule >> KIND_SHIFT & 7);
    cfi->cfa = (uint32_t)(rule >> FP_BITS & ((1u << CFA_BITS) - 1)) * GRAIN;
    cfi->fp = (uint32_t)(rule & ((1u << FP_BITS) - 1)) * GRAIN;
    cfi->ra = GRAIN == 8 ? 8 : cfi->fp == 0 ? 0 : cfi->fp - 8;
}

/* ---- modules ---- */

/* A word for the build id of what is mapped from begin to end; 0: it has none. */
static uint64_t build_id(uintptr_t begin, uintptr_t end)
{
    const ElfW(Ehdr) *head = (const ElfW(Ehdr) *)begin;
    const unsigned char *magic = head->e_ident;
    if (magic[0] != ELFMAG0 || magic[1] != 'E' || magic[2] != 'L' || magic[3] != 'F' ||
        head->e_phoff > end - begin)
        return 0;
    const ElfW(Phdr) *part = (const ElfW(Phdr) *)(begin + head->e_phoff);
    uintptr_t bias = begin;
    for (unsigned i = 0; i < head->e_phnum; i++)
        if (part[i].p_type == PT_LOAD) { /* the first */
            bias = begin - (part[i].p_vaddr - part[i].p_offset);
            break;
        }
    for (unsigned i = 0; i < head->e_phnum; i++) {
        uintptr_t at = bias + part[i].p_vaddr, to = at + part[i].p_memsz;
        if (part[i].p_type != PT_NOTE || part[i].p_align > 8 || at < begin || to > end)
            continue;
        uintptr_t align = part[i].p_align == 8 ? 8 : 4;
        while (at + sizeof(ElfW(Nhdr)) < to) {
            const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
            uintptr_t name = (note->n_namesz + align - 1) & ~(align - 1);
            uintptr_t data = (note->n_descsz + align - 1) & ~(align - 1);
            const uint64_t *id = (const uint64_t *)(at + sizeof *note + name);
            if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && note->n_descsz >= 16) {
                uint64_t words[2];
                __builtin_memcpy(words, id, sizeof words);
                return (words[0] * 0x9e3779b97f4a7c15u ^ words[1]) | 1;
            }
            at += sizeof *note + name + data;
        }
    }
    return 0;
}

static uint64_t stamp_of(const struct found *found)
{
    uint64_t h = build_id(found->begin, found->end);
    if (h == 0)
        return 0;
    h = (h ^ found->begin) * 0x9e3779b97f4a7c15u;
    h = (h ^ h >> 29 ^ found->end) * 0xd1b54a32d192ed03u;
    return (h ^ h >> 32) | 1;
}

/* Makes the stamp known when no rule is left of another module in its place. */
static bool enter_module(const struct found *found, uint64_t stamp)
{
    if (atomic_flag_test_and_set_explicit(&entering, memory_order_acquire))
        return false;
    struct slot *to = &slots[stamp >> 32 & (SLOTS - 1)];
    for (unsigned i = 0; i < SLOTS; i++)
        if (SLP_LOAD(slots[i].begin) < found->end && SLP_LOAD(slots[i].end) > found->begin)
            SLP_STORE(slots[i].stamp, 0);
    for (unsigned i = 0; i < PROBES; i++) {
        struct slot *slot = &slots[((stamp >> 32) + i) & (SLOTS - 1)];
        if (SLP_LOAD(slot->stamp) == 0) {
            to = slot;
            break;
        }
    }
    SLP_STORE(to->stamp, 0);
    for (uint32_t i = 0; i < RULES; i++) {
        uint64_t rule = SLP_LOAD(rules[i]);
        if (rule != 0 && address_of(i, rule) - found->begin < found->end - found->begin)
            SLP_STORE(rules[i], 0);
    }
    SLP_STORE(to->begin, found->begin);
    SLP_STORE(to->end, found->end);
    SLP_STORE_REL(to->stamp, stamp); /* ↔ is_known */
    atomic_flag_clear_explicit(&entering, memory_order_release);
    return true;
}

static bool is_known(uint64_t stamp)
{
    for (unsigned i = 0; i < PROBES; i++)
        if (SLP_LOAD_ACQ(slots[((stamp >> 32) + i) & (SLOTS - 1)].stamp) == stamp)
            return true;
    return false;
}

static bool does_stay(uintptr_t begin)
{
    for (unsigned i = 0; i < STAYING; i++)
        if (staying[i] == begin)
            return true;
    return false;
}

/* NULL: there is none that has a table. */
static const struct module *module_of(struct seen *seen, uintptr_t at)
{
    struct found found;
    for (unsigned i = 0; i < SEEN; i++)
        if (at - seen->modules[i].begin < seen->modules[i].end - seen->modules[i].begin)
            return &seen->modules[i];
    if (find_object((void *)at, &found) != 0 || found.table == NULL)
        return NULL;
    struct module *m = &seen->modules[seen->next++ % SEEN];
    *m = (struct module){found.begin, found.end, found.table, does_stay(found.begin), true};
    if (!m->stays) {
        uint64_t stamp = stamp_of(&found);
        m->kept = stamp != 0 && (is_known(stamp) || enter_module(&found, stamp));
    }
    if (m->kept) {
        seen->begin = m->begin;
        seen->size = m->end - m->begin;
    }
    return m;
}

/* As slp_cfi_find. */
static int rule_of(struct seen *seen, uintptr_t at, struct slp_cfi *cfi)
{
    _Atomic(uint64_t) *place = &rules[place_of(at)];
    uint64_t rule = SLP_LOAD(*place);
    bool kept = rule != 0 && rule >> TAG_SHIFT == at >> RULE_BITS;
    if (!kept || (rule >> KIND_SHIFT & STAYS) == 0) {
        const struct module *m = module_of(seen, at);
        if (m == NULL)
            return 1;
        rule = kept && m->kept ? SLP_LOAD(*place) : 0; /* it may have been another's */
        if (rule == 0 || rule >> TAG_SHIFT != at >> RULE_BITS) {
            int result = slp_cfi_find(m->table, at, cfi);
            if (result != 0)
                return result;
            if (m->kept && pack(cfi, at, m->stays, &rule))
                SLP_STORE(*place, rule);
            return 0;
        }
    }
    unpack(rule, cfi);
    return 0;
}

/* ---- walking ---- */

#define WORD(address) (*(const uintptr_t *)(address))

static uintptr_t unsigned_of(uintptr_t pc)
{
#if defined(__aarch64__)
    register uintptr_t x30 __asm__("x30") = pc;
    __asm__("hint #7" : "+r"(x30)); /* xpaclri; nothing on processors without */
    return x30;
#else
    return pc;
#endif
}

/* From a frame to its caller's. 1; 0 at the end; -1 when it cannot be. */
static int step(struct slp_walk_regs *r, const struct slp_cfi *cfi)
{
    uintptr_t cfa = (cfi->kind == SLP_CFI_SP ? r->sp : r->fp) + cfi->cfa;
    if (cfi->kind == SLP_CFI_END)
        return 0;
    if (cfi->kind == SLP_CFI_REALIGN) {
        uintptr_t at = r->fp - cfi->cfa;
        if (at < r->sp || at - r->sp > FAR || at % sizeof at != 0)
            return -1;
        cfa = WORD(at);
    }
    if (cfa < r->sp || cfa - r->sp > FAR || cfa % GRAIN != 0 || cfi->fp > cfa - r->sp + 128 ||
        (cfi->ra == 0 && r->lr == 0))
        return -1;
    r->pc = unsigned_of(cfi->ra != 0 ? WORD(cfa - cfi->ra) : r->lr);
    if (cfi->kind == SLP_CFI_REALIGN)
        r->fp = WORD(r->fp);
    else if (cfi->fp != 0)
        r->fp = WORD(cfa - cfi->fp);
    if (cfi->ra != 0 && cfa == r->sp)
        return -1; /* would not end */
    r->sp = cfa;
    r->lr = 0;
    return r->pc != 0;
}

/* From a frame of which nothing is known, as generated code has them, along the frame pointer. 1; 0
 * when that leads nowhere; -1 on aarch64, where it does not say where the caller's frame begins. */
static int step_blindly(struct slp_walk_regs *r, struct seen *seen)
{
    uintptr_t pair[2], mask = ~(uintptr_t)(slp_os_page() - 1), page = r->fp & mask;
    if (GRAIN != 8)
        return -1;
    if (r->fp < r->sp || r->fp - r->sp > FAR || r->fp % sizeof *pair != 0)
        return 0;
    bool near = page == seen->page || page == (r->sp & mask);
    if (near && ((r->fp + sizeof pair - 1) & mask) == page)
        __builtin_memcpy(pair, (const void *)r->fp, sizeof pair);
    else if (!slp_os_peek(pair, (const void *)r->fp, sizeof pair))
        return 0;
    seen->page = page;
    *r = (struct slp_walk_regs){unsigned_of(pair[1]), r->fp + sizeof pair, pair[0], 0};
    return r->pc != 0;
}

/* The same for most frames: by a kept rule of one of the two common kinds. False: not so. */
SLP_INLINE bool step_kept(struct slp_walk_regs *r, const struct seen *seen, uintptr_t at)
{
    uint64_t rule = SLP_LOAD(rules[place_of(at)]);
    uint64_t kind = rule >> KIND_SHIFT ^ (uint64_t)(at >> RULE_BITS) << (TAG_SHIFT - KIND_SHIFT);
    kind ^= at - seen->begin < seen->size ? kind & STAYS : STAYS;
    if (kind - SLP_CFI_SP > SLP_CFI_FP - SLP_CFI_SP)
        return false;
    uintptr_t from = (rule & ((1u << FP_BITS) - 1)) * GRAIN;
    uintptr_t cfa = (kind == SLP_CFI_SP ? r->sp : r->fp) +
                    (rule >> FP_BITS & ((1u << CFA_BITS) - 1)) * GRAIN;
    uintptr_t size = cfa - r->sp;
    if (size - 1 >= FAR || size % GRAIN != 0 || from > size || (GRAIN == 16 && from == 0))
        return false;
    r->pc = unsigned_of(*(const uintptr_t *)(cfa - (GRAIN == 8 ? 8 : from - 8)));
    if (from != 0)
        r->fp = WORD(cfa - from);
    r->sp = cfa;
    r->lr = 0;
    return true;
}

void slp_walk_context(struct slp_walk_regs *regs, const void *context)
{
    const ucontext_t *u = context;
#if defined(__x86_64__)
    const greg_t *g = u->uc_mcontext.gregs;
    *regs = (struct slp_walk_regs){(uintptr_t)g[REG_RIP], (uintptr_t)g[REG_RSP],
                                   (uintptr_t)g[REG_RBP], 0};
#else
    *regs = (struct slp_walk_regs){u->uc_mcontext.pc, u->uc_mcontext.sp, u->uc_mcontext.regs[29],
                                   unsigned_of(u->uc_mcontext.regs[30])};
#endif
}

/* What the kernel has put on the stack under the handler's frame. */
static const void *context_at(uintptr_t sp)
{
    return (const void *)(sp + (GRAIN == 8 ? 0 : 128)); /* aarch64: behind siginfo */
}

int slp_walk(const struct slp_walk_regs *regs, uintptr_t skip_begin, uintptr_t skip_end,
             void **frames, int most)
{
    struct seen seen = {0};
    struct slp_walk_regs r = *regs;
    int depth = 0, skipped = 0, more = 1;
    bool exact = true;
    if (find_object == NULL)
        return -1;
    while (more > 0) {
        struct slp_cfi cfi;
        if (depth != 0 || r.pc - skip_begin >= skip_end - skip_begin)
            frames[depth++] = (void *)r.pc;
        else if (skipped++ == SKIPPED)
            return -1;
        if (depth == most)
            break;
        if (step_kept(&r, &seen, r.pc - !exact)) {
            exact = false;
            more = r.pc != 0;
            continue;
        }
        int unknown = rule_of(&seen, r.pc - !exact, &cfi);
        if (unknown < 0)
            return -1;
        if (unknown > 0) {
            exact = false;
            more = step_blindly(&r, &seen);
            continue;
        }
        exact = cfi.kind == SLP_CFI_SIGNAL;
        if (exact)
            slp_walk_context(&r, context_at(r.sp));
        else
            more = step(&r, &cfi);
    }
    return more < 0 ? -1 : depth;
}

int slp_walk_open(void)
{
    struct found found;
    void *symbol = dlsym(RTLD_DEFAULT, "_dl_find_object");
    uintptr_t in[STAYING] = {(uintptr_t)&slp_walk_open, getauxval(AT_ENTRY), (uintptr_t)symbol,
                             (uintptr_t)&getauxval};
    if (symbol == NULL)
        return -1;
    int (*function)(void *address, struct found *found);
    __builtin_memcpy(&function, &symbol, sizeof symbol);
    for (unsigned i = 0; i < STAYING; i++)
        if (function((void *)in[i], &found) == 0)
            staying[i] = found.begin;
    find_object = function;
    return 0;
}
