/* rule.c: see rule.h, and walk.h for what makes it right.
 */
#include "core/rule.h"

#include "core/find_object.h"
#include "core/os.h"

#include <elf.h>
#include <link.h>
#include <sys/auxv.h>

#define GRAIN   SLP_RULE_GRAIN
#define STAYING 4
#define SLOTS   128
#define PROBES  4

SLP_COLD_DATA _Atomic(uint64_t) slp_rules[SLP_RULES];

/* A module whose rules may be kept. */
struct slot {
    _Atomic(uint64_t) stamp; /* of its place and build id; 0: free */
    _Atomic(uintptr_t) begin, end;
};
static struct slot slots[SLOTS];
static atomic_flag entering = ATOMIC_FLAG_INIT;

static uintptr_t staying[STAYING]; /* where modules begin that are never unloaded */

static bool opened;

/* ---- rules ---- */

static uintptr_t address_of(uint32_t place, uint64_t rule)
{
    uint64_t tag = rule >> SLP_RULE_TAG_SHIFT;
    return tag << SLP_RULE_BITS | (place ^ slp_rule_mixed(tag));
}

_Static_assert(4 + SLP_RULE_KIND_SHIFT <= SLP_RULE_TAG_SHIFT, "a rule is one word");

/* False when it does not fit. */
static bool pack(const struct slp_cfi *cfi, uintptr_t at, bool stays, uint64_t *rule)
{
    uint32_t cfa = cfi->cfa / GRAIN, fp = cfi->fp / GRAIN;
    uint32_t ra = GRAIN == 8 ? 8 : cfi->fp == 0 ? 0 : cfi->fp - 8;
    if (at >> SLP_VA_BITS != 0 || cfa * GRAIN != cfi->cfa || fp * GRAIN != cfi->fp ||
        cfa >> SLP_RULE_CFA_BITS != 0 || fp >> SLP_RULE_FP_BITS != 0 ||
        (cfi->kind < SLP_CFI_SIGNAL && cfi->ra != ra))
        return false;
    *rule = (uint64_t)(at >> SLP_RULE_BITS) << SLP_RULE_TAG_SHIFT |
            (uint64_t)(cfi->kind | (stays ? SLP_RULE_STAYS : 0)) << SLP_RULE_KIND_SHIFT |
            (uint64_t)cfa << SLP_RULE_FP_BITS | fp;
    return true;
}

static void unpack(uint64_t rule, struct slp_cfi *cfi)
{
    cfi->kind = (enum slp_cfi_kind)(rule >> SLP_RULE_KIND_SHIFT & 7);
    cfi->cfa = (uint32_t)(rule >> SLP_RULE_FP_BITS & ((1u << SLP_RULE_CFA_BITS) - 1)) * GRAIN;
    cfi->fp = (uint32_t)(rule & ((1u << SLP_RULE_FP_BITS) - 1)) * GRAIN;
    cfi->ra = GRAIN == 8 ? 8 : cfi->fp == 0 ? 0 : cfi->fp - 8;
}

/* ---- modules ---- */

/* Where a module is mapped, and a page of it that was found readable. */
struct extent {
    uintptr_t begin, end, page;
};

/* May all of that be read? Programs take the right away, so that nobody copies their modules. */
static bool is_readable(struct extent *e, uintptr_t at, size_t bytes)
{
    uintptr_t mask = ~(uintptr_t)(slp_os_page() - 1);
    char byte;
    if (at < e->begin || at > e->end || bytes > e->end - at)
        return false;
    for (uintptr_t page = at & mask; page < at + bytes; page += ~mask + 1) {
        if (page != e->page && !slp_os_peek(&byte, (const void *)page, 1))
            return false;
        e->page = page;
    }
    return true;
}

/* A word for the build id of what is mapped from begin to end; 0: it has none. */
static uint64_t build_id(uintptr_t begin, uintptr_t end)
{
    struct extent e = {begin, end, 0};
    const ElfW(Ehdr) *head = (const ElfW(Ehdr) *)begin;
    if (!is_readable(&e, begin, sizeof *head) ||
        __builtin_memcmp(head->e_ident, ELFMAG, SELFMAG) != 0 || head->e_phoff > end - begin ||
        head->e_phentsize != sizeof(ElfW(Phdr)) ||
        !is_readable(&e, begin + head->e_phoff, head->e_phnum * sizeof(ElfW(Phdr))))
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
        while (at + sizeof(ElfW(Nhdr)) < to && is_readable(&e, at, sizeof(ElfW(Nhdr)))) {
            const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
            uintptr_t name = (note->n_namesz + align - 1) & ~(align - 1);
            uintptr_t data = (note->n_descsz + align - 1) & ~(align - 1);
            const uint64_t *id = (const uint64_t *)(at + sizeof *note + name);
            if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && note->n_descsz >= 16) {
                uint64_t words[2];
                if (!is_readable(&e, (uintptr_t)id, sizeof words))
                    return 0;
                __builtin_memcpy(words, id, sizeof words);
                return (words[0] * 0x9e3779b97f4a7c15u ^ words[1]) | 1;
            }
            at += sizeof *note + name + data;
        }
    }
    return 0;
}

static uint64_t stamp_of(const struct slp_object *found)
{
    uint64_t h = build_id(found->begin, found->end);
    if (h == 0)
        return 0;
    h = (h ^ found->begin) * 0x9e3779b97f4a7c15u;
    h = (h ^ h >> 29 ^ found->end) * 0xd1b54a32d192ed03u;
    return (h ^ h >> 32) | 1;
}

/* Makes the stamp known when no rule is left of another module in its place. */
static bool enter_module(const struct slp_object *found, uint64_t stamp)
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
    for (uint32_t i = 0; i < SLP_RULES; i++) {
        uint64_t rule = SLP_LOAD(slp_rules[i]);
        if (rule != 0 && address_of(i, rule) - found->begin < found->end - found->begin)
            SLP_STORE(slp_rules[i], 0);
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
static const struct slp_rule_module *module_of(struct slp_rules_seen *seen, uintptr_t at)
{
    struct slp_object found;
    for (unsigned i = 0; i < SLP_RULES_SEEN; i++)
        if (at - seen->modules[i].begin < seen->modules[i].end - seen->modules[i].begin)
            return &seen->modules[i];
    if (!slp_find_object(at, &found) || found.table == NULL)
        return NULL;
    struct slp_rule_module *m = &seen->modules[seen->next++ % SLP_RULES_SEEN];
    *m = (struct slp_rule_module){found.begin, found.end, found.table,
                                  does_stay(found.begin), true};
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

int slp_rule_find(struct slp_rules_seen *seen, uintptr_t at, struct slp_cfi *cfi)
{
    _Atomic(uint64_t) *place = &slp_rules[slp_rule_place(at)];
    uint64_t rule = SLP_LOAD(*place);
    bool kept = rule != 0 && rule >> SLP_RULE_TAG_SHIFT == at >> SLP_RULE_BITS;
    if (!kept || (rule >> SLP_RULE_KIND_SHIFT & SLP_RULE_STAYS) == 0) {
        const struct slp_rule_module *m = module_of(seen, at);
        if (m == NULL)
            return 1;
        rule = kept && m->kept ? SLP_LOAD(*place) : 0; /* it may have been another's */
        if (rule == 0 || rule >> SLP_RULE_TAG_SHIFT != at >> SLP_RULE_BITS) {
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

bool slp_rule_opened(void)
{
    return opened;
}

int slp_rule_open(void)
{
    struct slp_object found;
    uintptr_t library = (uintptr_t)slp_find_object_open();
    uintptr_t in[STAYING] = {(uintptr_t)&slp_rule_open, getauxval(AT_ENTRY), library,
                             (uintptr_t)&getauxval};
    if (library == 0)
        return -1;
    for (unsigned i = 0; i < STAYING; i++)
        if (slp_find_object(in[i], &found))
            staying[i] = found.begin;
    opened = true;
    return 0;
}
