#include "core/say.h"

#include "core/os.h"

static _Atomic(int) speaker; /* thread; 0: nobody */

void slp_say_begin(struct slp_say *say)
{
    int me = slp_os_tid(), nobody = 0;
    say->used = 0;
    /* acquire ↔ slp_say_end's release: what speakers keep in static memory */
    while (!atomic_compare_exchange_strong_explicit(&speaker, &nobody, me, memory_order_acquire,
                                                    memory_order_relaxed) &&
           nobody != me) {
        nobody = 0;
        slp_os_yield();
    }
}

void slp_say_end(struct slp_say *say)
{
    slp_say_flush(say);
    SLP_STORE_REL(speaker, 0);
}

void slp_say_flush(struct slp_say *say)
{
    slp_os_write(2, say->text, say->used);
    say->used = 0;
}

void slp_say_text(struct slp_say *say, const char *text)
{
    for (; *text != '\0'; text++) {
        if (say->used == sizeof say->text)
            slp_say_flush(say);
        say->text[say->used++] = *text;
    }
}

static void number(struct slp_say *say, uint64_t n, unsigned base)
{
    char digits[24];
    size_t k = sizeof digits;
    digits[--k] = '\0';
    do
        digits[--k] = "0123456789abcdef"[n % base];
    while ((n /= base) != 0);
    slp_say_text(say, digits + k);
}

void slp_say_number(struct slp_say *say, uint64_t n)
{
    number(say, n, 10);
}

void slp_say_hex(struct slp_say *say, uint64_t n)
{
    slp_say_text(say, "0x");
    number(say, n, 16);
}

void slp_say_fork_child(void)
{
    SLP_STORE(speaker, 0);
}
