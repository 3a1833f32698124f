#include "core/walk.h"

#include "core/os.h"
#include "core/rule.h"

#include <ucontext.h>

#define GRAIN   SLP_RULE_GRAIN
#define FAR     ((uintptr_t)16 << 20) /* a larger frame is libunwind's to judge */
#define SKIPPED 16

/* Where a handler returns to, when no table says so: the system call of sigreturn. */
static bool is_sigreturn(uintptr_t pc)
{
#if defined(__aarch64__)
    uint32_t code[2];
    return slp_os_peek(code, (const void *)pc, sizeof code) && code[0] == 0xd2801168 &&
           code[1] == 0xd4000001;
#else
    return (void)pc, false;
#endif
}

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

/* A word of the stack; false when it cannot be read. */
static bool word_at(uintptr_t at, uintptr_t *word, struct slp_rules_seen *seen)
{
    uintptr_t page = at & ~(uintptr_t)(slp_os_page() - 1);
    if (!seen->doubted || (page == seen->page && at % sizeof at == 0))
        *word = WORD(at);
    else if (!slp_os_peek(word, (const void *)at, sizeof *word))
        return false;
    seen->page = page;
    return true;
}

/* From a frame to its caller's. 1; 0 at the end; -1 when it cannot be. */
static int step(struct slp_walk_regs *r, const struct slp_cfi *cfi, struct slp_rules_seen *seen)
{
    uintptr_t cfa = (cfi->kind == SLP_CFI_SP ? r->sp : r->fp) + cfi->cfa;
    if (cfi->kind == SLP_CFI_END)
        return 0;
    if (cfi->kind == SLP_CFI_REALIGN) {
        uintptr_t at = r->fp - cfi->cfa;
        if (at < r->sp || at - r->sp > FAR || at % sizeof at != 0)
            return -1;
        if (!word_at(at, &cfa, seen))
            return 0;
    }
    if (cfa < r->sp || cfa - r->sp > FAR || cfa % GRAIN != 0 || cfi->fp > cfa - r->sp + 128 ||
        (cfi->ra == 0 && r->lr == 0))
        return -1;
    uintptr_t pc = r->lr, fp = r->fp;
    if (cfi->ra != 0 && !word_at(cfa - cfi->ra, &pc, seen))
        return 0;
    if (cfi->kind == SLP_CFI_REALIGN ? !word_at(r->fp, &fp, seen)
                                     : cfi->fp != 0 && !word_at(cfa - cfi->fp, &fp, seen))
        return 0;
    r->pc = unsigned_of(pc);
    r->fp = fp;
    if (cfi->ra != 0 && cfa == r->sp)
        return -1; /* would not end */
    r->sp = cfa;
    r->lr = 0;
    return r->pc != 0;
}

/* From a frame of which nothing is known, as generated code and parts of this library have them,
 * along the frame pointer; ours is not to be doubted. 1; 0 when that leads nowhere; -1 on aarch64,
 * where it does not say where the caller's frame begins. */
static int step_blindly(struct slp_walk_regs *r, struct slp_rules_seen *seen, bool ours)
{
    uintptr_t pair[2], mask = ~(uintptr_t)(slp_os_page() - 1), page = r->fp & mask;
    if (GRAIN != 8)
        return -1;
    if (r->fp < r->sp || r->fp - r->sp > FAR || r->fp % sizeof *pair != 0)
        return 0;
    bool near = page == seen->page || (!seen->doubted && page == (r->sp & mask));
    if (near && ((r->fp + sizeof pair - 1) & mask) == page)
        __builtin_memcpy(pair, (const void *)r->fp, sizeof pair);
    else if (!slp_os_peek(pair, (const void *)r->fp, sizeof pair))
        return 0;
    seen->page = page;
    seen->doubted = seen->doubted || !ours;
    *r = (struct slp_walk_regs){unsigned_of(pair[1]), r->fp + sizeof pair, pair[0], 0};
    return r->pc != 0;
}

/* The same for most frames: by a kept rule of one of the two common kinds. False: not so. */
SLP_INLINE bool step_kept(struct slp_walk_regs *r, const struct slp_rules_seen *seen, uintptr_t at)
{
    uint64_t rule = SLP_LOAD(slp_rules[slp_rule_place(at)]);
    uint64_t tag = (uint64_t)(at >> SLP_RULE_BITS) << (SLP_RULE_TAG_SHIFT - SLP_RULE_KIND_SHIFT);
    uint64_t kind = rule >> SLP_RULE_KIND_SHIFT ^ tag;
    kind ^= at - seen->begin < seen->size ? kind & SLP_RULE_STAYS : SLP_RULE_STAYS;
    if (kind - SLP_CFI_SP > SLP_CFI_FP - SLP_CFI_SP)
        return false;
    uintptr_t from = (rule & ((1u << SLP_RULE_FP_BITS) - 1)) * GRAIN;
    uintptr_t cfa = (kind == SLP_CFI_SP ? r->sp : r->fp) +
                    (rule >> SLP_RULE_FP_BITS & ((1u << SLP_RULE_CFA_BITS) - 1)) * GRAIN;
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
    struct slp_rules_seen seen = {0};
    struct slp_walk_regs r = *regs;
    int depth = 0, skipped = 0, more = 1;
    bool exact = true;
    if (!slp_rule_opened())
        return -1;
    while (more > 0) {
        struct slp_cfi cfi;
        bool ours = r.pc - skip_begin < skip_end - skip_begin;
        if (depth != 0 || !ours)
            frames[depth++] = (void *)r.pc;
        else if (skipped++ == SKIPPED)
            return -1;
        if (depth == most)
            break;
        if (!seen.doubted && step_kept(&r, &seen, r.pc - !exact)) {
            exact = false;
            more = r.pc != 0;
            continue;
        }
        int unknown = slp_rule_find(&seen, r.pc - !exact, &cfi);
        if (unknown < 0)
            return -1;
        if (unknown > 0 && is_sigreturn(r.pc)) {
            cfi.kind = SLP_CFI_SIGNAL;
        } else if (unknown > 0) {
            exact = false;
            more = step_blindly(&r, &seen, ours);
            continue;
        }
        exact = cfi.kind == SLP_CFI_SIGNAL;
        if (exact && seen.doubted)
            more = 0;
        else if (exact)
            slp_walk_context(&r, context_at(r.sp));
        else
            more = step(&r, &cfi, &seen);
    }
    return more < 0 ? -1 : depth;
}
