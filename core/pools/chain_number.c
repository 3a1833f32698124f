#include "core/pools/chain.h"

int slabpool_chain_byte(struct slabpool_chain *c)
{
    if (slp_chain_need(c, 1) != 0)
        return -1;
    int byte = (unsigned char)*slp_chain_slice(c, 0)->at;
    slp_chain_drop(c, 1);
    return byte;
}

int slabpool_chain_get_uint(struct slabpool_chain *c, unsigned bytes, bool big, uint64_t *value)
{
    unsigned char raw[8];
    uint64_t v = 0;
    if (bytes - 1 >= sizeof raw) {
        errno = EINVAL;
        return -1;
    }
    if (slp_chain_need(c, bytes) != 0)
        return -1;
    slabpool_chain_copy_out(c, 0, raw, bytes);
    slp_chain_drop(c, bytes);
    for (unsigned i = 0; i < bytes; i++)
        v = v << 8 | raw[big ? i : bytes - 1 - i];
    *value = v;
    return 0;
}

int slabpool_chain_put_uint(struct slabpool_chain *c, unsigned bytes, bool big, uint64_t value)
{
    unsigned char raw[8];
    if (bytes - 1 >= sizeof raw) {
        errno = EINVAL;
        return -1;
    }
    for (unsigned i = 0; i < bytes; i++, value >>= 8)
        raw[big ? bytes - 1 - i : i] = (unsigned char)value;
    return slabpool_chain_append(c, raw, bytes);
}

/* Seven bits a byte, the lowest first; the last has its top bit clear. Ten bytes hold 64 bits. */
static int get_leb(struct slabpool_chain *c, bool sign, uint64_t *value)
{
    uint64_t v = 0;
    unsigned char byte;
    size_t n = 0;
    do {
        if (slp_chain_need(c, n + 1) != 0)
            return -1;
        slabpool_chain_copy_out(c, n, &byte, 1);
        v |= (uint64_t)(byte & 0x7f) << 7 * n;
        n++;
        /* The tenth: bit 63, and copies of it where it is the sign. */
        if (n == 10 && byte != 0 && byte != (sign ? 0x7f : 1)) {
            errno = EOVERFLOW;
            return -1;
        }
    } while ((byte & 0x80) != 0);
    if (sign && n < 10 && (byte & 0x40) != 0)
        v |= ~(uint64_t)0 << 7 * n;
    slp_chain_drop(c, n);
    *value = v;
    return 0;
}

int slabpool_chain_get_uleb(struct slabpool_chain *c, uint64_t *value)
{
    return get_leb(c, false, value);
}

int slabpool_chain_get_sleb(struct slabpool_chain *c, int64_t *value)
{
    uint64_t v;
    int bad = get_leb(c, true, &v);
    if (bad == 0)
        *value = (int64_t)v;
    return bad;
}

/* Until what is left is the sign that the byte before has in its second highest bit. */
static int put_leb(struct slabpool_chain *c, uint64_t value, bool sign)
{
    unsigned char raw[10];
    uint64_t high = sign && value >> 63 != 0 ? ~(uint64_t)0 : 0;
    size_t n = 0;
    bool more;
    do {
        unsigned char bits = value & 0x7f;
        value = value >> 7 | (high << 57);
        more = value != high || (sign && ((bits & 0x40) != 0) != (high != 0));
        raw[n++] = (unsigned char)(bits | (more ? 0x80 : 0));
    } while (more);
    return slabpool_chain_append(c, raw, n);
}

int slabpool_chain_put_uleb(struct slabpool_chain *c, uint64_t value)
{
    return put_leb(c, value, false);
}

int slabpool_chain_put_sleb(struct slabpool_chain *c, int64_t value)
{
    return put_leb(c, (uint64_t)value, true);
}
