/* main.c: a driver without a fuzzer: runs the files named, or standard input, once each. */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>

#define MOST 65536

static int run(FILE *f)
{
    static uint8_t data[MOST];
    size_t n = fread(data, 1, sizeof data, f);
    return LLVMFuzzerTestOneInput(data, n);
}

int main(int argc, char **argv)
{
    if (argc == 1)
        return run(stdin);
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        if (f == NULL || run(f) != 0) {
            fprintf(stderr, "fuzz: %s cannot be run\n", argv[i]);
            return 1;
        }
        fclose(f);
    }
    printf("%d inputs\n", argc - 1);
    return 0;
}
