#include "core/cfi.h"

/* Numbers of registers in the table. */
#if defined(__x86_64__)
#define FP 6
#define SP 7
#define RA 16
#else
#define FP 29
#define SP 31
#define RA 30
#endif

#define HDR_VERSION   1
#define HDR_PTR       0x1b /* how .eh_frame_hdr is written by every linker: relative, 4 bytes */
#define HDR_COUNT     0x03
#define HDR_TABLE     0x3b
#define DEPTH         8 /* of remembered states */
#define OP_BREG_FP    (0x70 + FP)
#define OP_DEREF      0x06

enum where { SAME, SAVED, AT_FP, UNDEFINED, OTHER };

struct reg {
    enum where where;
    int64_t offset; /* SAVED: from the CFA */
};

struct state {
    uint64_t cfa_reg; /* REALIGNED: CFA in memory at frame pointer + offset */
    int64_t cfa_offset;
    struct reg fp, ra;
};

#define REALIGNED 1000
#define NO_REG    1001

struct cie {
    const uint8_t *code, *end;
    uint64_t code_align;
    int64_t data_align;
    uint8_t encoding; /* of addresses in its FDEs */
    bool sized, signal;
};

/* ---- numbers ---- */

static uint32_t get32(const uint8_t *p)
{
    uint32_t v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}

static uint64_t uleb(const uint8_t **p)
{
    uint64_t v = 0;
    unsigned shift = 0;
    uint8_t byte;
    do {
        byte = *(*p)++;
        v |= shift < 64 ? (uint64_t)(byte & 0x7f) << shift : 0;
        shift += 7;
    } while ((byte & 0x80) != 0);
    return v;
}

static int64_t sleb(const uint8_t **p)
{
    const uint8_t *from = *p;
    uint64_t v = uleb(p);
    unsigned shift = (unsigned)(*p - from) * 7;
    if (shift < 64 && ((*p)[-1] & 0x40) != 0)
        v |= UINT64_MAX << shift;
    return (int64_t)v;
}

/* Bytes of an address, 0: of a form that is not known here. */
static unsigned width(uint8_t encoding)
{
    switch (encoding & 0x0f) {
    case 0x00:
    case 0x04:
    case 0x0c:
        return 8;
    case 0x03:
    case 0x0b:
        return 4;
    default:
        return 0;
    }
}

/* ---- the sections ---- */

/* The FDE that begins last at or before `at`; *begin: where its code does. */
static const uint8_t *fde_of(const uint8_t *hdr, uintptr_t at, uintptr_t *begin)
{
    const uint8_t *table = hdr + 12;
    int64_t wanted = (int64_t)(at - (uintptr_t)hdr);
    uint32_t low = 0, high = get32(hdr + 8);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if ((int32_t)get32(table + (size_t)middle * 8) <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return NULL;
    const uint8_t *entry = table + (size_t)(low - 1) * 8;
    *begin = (uintptr_t)hdr + (uintptr_t)(intptr_t)(int32_t)get32(entry);
    return hdr + (int32_t)get32(entry + 4);
}

static int cie_read(const uint8_t *p, struct cie *cie)
{
    uint32_t length = get32(p);
    const uint8_t *data = p + 9; /* behind length, number and version */
    cie->end = p + 4 + length;
    cie->sized = data[0] == 'z';
    cie->signal = false;
    cie->encoding = 0;
    const uint8_t *letters = data;
    while (*data++ != 0)
        continue;
    cie->code_align = uleb(&data);
    cie->data_align = sleb(&data);
    if (length >= 0xfffffff0 || get32(p + 4) != 0 || (p[8] != 1 && p[8] != 3) || *data++ != RA ||
        !cie->sized)
        return -1;
    uint64_t size = uleb(&data);
    cie->code = data + size;
    for (letters++; *letters != 0; letters++) {
        if (*letters == 'R') {
            cie->encoding = *data++;
        } else if (*letters == 'L') {
            data++;
        } else if (*letters == 'P') {
            unsigned bytes = width(*data++);
            if (bytes == 0)
                return -1;
            data += bytes;
        } else if (*letters == 'S') {
            cie->signal = true;
        } else if (*letters != 'B') { /* how aarch64 signs */
            return -1;
        }
    }
    return 0;
}

/* ---- the program ---- */

static struct reg *reg_of(struct state *s, uint64_t number)
{
    return number == FP ? &s->fp : number == RA ? &s->ra : NULL;
}

static void set(struct state *s, uint64_t number, enum where where, int64_t offset)
{
    struct reg *r = reg_of(s, number);
    if (r != NULL)
        *r = (struct reg){where, offset};
}

static void restore(struct state *s, const struct state *first, uint64_t number)
{
    if (number == FP)
        s->fp = first->fp;
    else if (number == RA)
        s->ra = first->ra;
}

/* The two expressions with which a frame that was realigned is written. */
static void expression(struct state *s, const uint8_t **p, bool of_cfa)
{
    uint64_t number = of_cfa ? 0 : uleb(p), size = uleb(p);
    const uint8_t *code = *p, *end = code + size;
    *p = end;
    bool plain = size >= 2 && *code++ == OP_BREG_FP;
    int64_t offset = plain ? sleb(&code) : 0;
    if (!of_cfa) {
        set(s, number, plain && code == end && offset == 0 ? AT_FP : OTHER, 0);
    } else if (plain && code + 1 == end && *code == OP_DEREF) {
        s->cfa_reg = REALIGNED;
        s->cfa_offset = offset;
    } else {
        s->cfa_reg = NO_REG;
    }
}

/* Runs from p to end, or to the row that holds `stop` bytes from the function's begin. */
static int execute(const struct cie *cie, const uint8_t *p, const uint8_t *end, uint64_t stop,
                   struct state *s, const struct state *first)
{
    struct state kept[DEPTH];
    unsigned depth = 0;
    uint64_t place = 0, number;
    while (p < end) {
        uint8_t op = *p++, low = op & 0x3f;
        uint64_t step = 0;
        switch (op >> 6 != 0 ? op & 0xc0 : op) {
        case 0x40: step = low; break;
        case 0x80: set(s, low, SAVED, (int64_t)uleb(&p) * cie->data_align); break;
        case 0xc0: restore(s, first, low); break;
        case 0x00: /* nop */
        case 0x2d: /* return addresses are signed from here on: always stripped (walk.c) */
            break;
        case 0x02: step = *p++; break;
        case 0x03: step = (uint64_t)(p[0] | p[1] << 8); p += 2; break;
        case 0x04: step = get32(p); p += 4; break;
        case 0x05:
            number = uleb(&p);
            set(s, number, SAVED, (int64_t)uleb(&p) * cie->data_align);
            break;
        case 0x11: number = uleb(&p); set(s, number, SAVED, sleb(&p) * cie->data_align); break;
        case 0x06: restore(s, first, uleb(&p)); break;
        case 0x07: set(s, uleb(&p), UNDEFINED, 0); break;
        case 0x08: set(s, uleb(&p), SAME, 0); break;
        case 0x09: /* in another register */
        case 0x14: number = uleb(&p); (void)uleb(&p); set(s, number, OTHER, 0); break;
        case 0x15: number = uleb(&p); (void)sleb(&p); set(s, number, OTHER, 0); break;
        case 0x0a:
            if (depth == DEPTH)
                return -1;
            kept[depth++] = *s;
            break;
        case 0x0b:
            if (depth == 0)
                return -1;
            *s = kept[--depth];
            break;
        case 0x0c: s->cfa_reg = uleb(&p); s->cfa_offset = (int64_t)uleb(&p); break;
        case 0x12: s->cfa_reg = uleb(&p); s->cfa_offset = sleb(&p) * cie->data_align; break;
        case 0x0d: s->cfa_reg = uleb(&p); break;
        case 0x0e: s->cfa_offset = (int64_t)uleb(&p); break;
        case 0x13: s->cfa_offset = sleb(&p) * cie->data_align; break;
        case 0x0f: expression(s, &p, true); break;
        case 0x10: expression(s, &p, false); break;
        case 0x16:
            set(s, uleb(&p), OTHER, 0);
            number = uleb(&p);
            p += number;
            break;
        case 0x2e: (void)uleb(&p); break; /* size of arguments */
        default: return -1;
        }
        place += step * cie->code_align;
        if (place > stop)
            return 0;
    }
    return 0;
}

/* ---- the rule ---- */

static int simple(const struct state *s, struct slp_cfi *rule)
{
    bool deref = s->cfa_reg == REALIGNED;
    int64_t cfa = deref ? -s->cfa_offset : s->cfa_offset;
    int64_t fp = s->fp.where == SAVED ? -s->fp.offset : 0;
    int64_t ra = s->ra.where == SAVED ? -s->ra.offset : 0;
    *rule = (struct slp_cfi){.kind = SLP_CFI_END};
    if (s->ra.where == UNDEFINED)
        return 0;
    bool known = s->cfa_reg == SP || s->cfa_reg == FP || deref;
    if (!known || s->fp.where != (deref ? AT_FP : fp != 0 ? SAVED : SAME) ||
        s->ra.where != (ra != 0 ? SAVED : SAME))
        return -1;
    if (cfa < 0 || cfa > INT32_MAX || fp < 0 || fp > INT32_MAX || ra < 0 || ra > INT32_MAX)
        return -1;
    rule->kind = deref ? SLP_CFI_REALIGN : s->cfa_reg == SP ? SLP_CFI_SP : SLP_CFI_FP;
    rule->cfa = (uint32_t)cfa;
    rule->fp = (uint32_t)fp;
    rule->ra = (uint32_t)ra;
    return 0;
}

int slp_cfi_find(const void *table, uintptr_t at, struct slp_cfi *rule)
{
    struct cie cie;
    struct state s = {.cfa_reg = NO_REG}, first;
    uintptr_t begin = 0;
    const uint8_t *hdr = table;
    if (hdr[0] != HDR_VERSION || hdr[1] != HDR_PTR || hdr[2] != HDR_COUNT || hdr[3] != HDR_TABLE)
        return -1;
    const uint8_t *fde = fde_of(hdr, at, &begin);
    if (fde == NULL)
        return 1;
    uint32_t length = get32(fde);
    if (length == 0 || length >= 0xfffffff0 || cie_read(fde + 4 - get32(fde + 4), &cie) != 0)
        return -1;
    unsigned bytes = width(cie.encoding);
    if (bytes == 0)
        return -1;
    const uint8_t *p = fde + 8 + bytes;
    uint64_t range = get32(p);
    if (bytes == 8)
        range |= (uint64_t)get32(p + 4) << 32;
    if (at - begin >= range)
        return 1;
    if (cie.signal) {
        *rule = (struct slp_cfi){.kind = SLP_CFI_SIGNAL};
        return 0;
    }
    p += bytes;
    uint64_t skipped = uleb(&p);
    p += skipped;
    if (execute(&cie, cie.code, cie.end, UINT64_MAX, &s, &s) != 0)
        return -1;
    first = s;
    if (execute(&cie, p, fde + 4 + length, at - begin, &s, &first) != 0)
        return -1;
    return simple(&s, rule);
}
