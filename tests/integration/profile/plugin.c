/* plugin.c: opened by forms.c. NAME makes two of the same layout two all the same. */
#include <stdlib.h>

extern const char name[];
const char name[] = NAME;

void *make(size_t n);
void *make(size_t n)
{
    void *volatile p = malloc(n);
    return p;
}
