/* plugin.c: loses blocks in a function called NAME.
 */
#include <stdlib.h>

__attribute__((noinline)) void NAME(int n);
void NAME(int n)
{
    for (int i = 0; i < n; i++) {
        void *volatile p = malloc(48);
        (void)p;
    }
}

__attribute__((visibility("default"))) void enter(int n);
void enter(int n)
{
    NAME(n);
    __asm__ volatile("");
}
