/* foreign_literal: the address of a string literal. usage: foreign_literal CALL */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    void *literal = wash("a string literal");
    tell(literal, literal, 0);
    misuse(call, literal);
    return afterwards(64);
}
