/* json.c: a snapshot as JSON, schema slabpool/1, one report on one line.
 *
 * Purpose     One line each, so that reports stand out of a log that several
 *             processes write to.
 * Invariants  The output is ASCII control-free UTF-8 whatever the strings hold: a
 *             byte that is not UTF-8 becomes U+FFFD.
 * Ownership, locks, errno, fork, signals   As snapshot.h.
 */
#include "stats/snapshot.h"

struct json {
    struct slp_emitter emitter;
    struct slp_out *out;
    bool first; /* nothing yet in the innermost object or array */
};

void slp_json_string(const char *s, struct slp_out *out)
{
    static const char hex[] = "0123456789abcdef";

    slp_out_char(out, '"');
    while (*s != '\0') {
        size_t n = slp_utf8_length(s);
        unsigned char c = (unsigned char)*s;
        if (n == 0) {
            slp_out_text(out, "\xef\xbf\xbd");
            n = 1;
        } else if (c == '"' || c == '\\') {
            slp_out_char(out, '\\');
            slp_out_char(out, (char)c);
        } else if (c < 0x20 || c == 0x7f) {
            slp_out_text(out, "\\u00");
            slp_out_char(out, hex[c >> 4]);
            slp_out_char(out, hex[c & 15]);
        } else {
            slp_out_bytes(out, s, n);
        }
        s += n;
    }
    slp_out_char(out, '"');
}

static struct json *lead_in(struct slp_emitter *e, const char *key)
{
    struct json *j = (struct json *)e;

    if (!j->first)
        slp_out_char(j->out, ',');
    j->first = false;
    if (key) {
        slp_json_string(key, j->out);
        slp_out_char(j->out, ':');
    }
    return j;
}

static void begin(struct slp_emitter *e, const char *key, bool array)
{
    struct json *j = lead_in(e, key);
    slp_out_char(j->out, array ? '[' : '{');
    j->first = true;
}

static void end(struct slp_emitter *e, bool array)
{
    struct json *j = (struct json *)e;
    slp_out_char(j->out, array ? ']' : '}');
    j->first = false;
}

static void number(struct slp_emitter *e, const char *key, uint64_t value)
{
    slp_out_u64(lead_in(e, key)->out, value);
}

static void balance(struct slp_emitter *e, const char *key, int64_t value)
{
    slp_out_i64(lead_in(e, key)->out, value);
}

static void fixed(struct slp_emitter *e, const char *key, uint64_t value, unsigned decimals)
{
    slp_out_fixed(lead_in(e, key)->out, value, decimals);
}

static void string(struct slp_emitter *e, const char *key, const char *value)
{
    slp_json_string(value, lead_in(e, key)->out);
}

void slp_json_write(const struct slp_snapshot *s, struct slp_out *out)
{
    struct json j = {
        .emitter = {begin, end, number, balance, fixed, string, false, false},
        .out = out,
        .first = true,
    };
    slp_snapshot_walk(s, &j.emitter);
    slp_out_char(out, '\n');
}
