/* put.h: text of others, to a stream.
 *
 * Purpose     Names and paths come from files and programs, and go to terminals.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_SYMBOL_PUT_H
#define SLP_SYMBOL_PUT_H

#include <stddef.h>
#include <stdio.h>

/* Text from a file, a name or a program: control characters and what is not UTF-8 become "?", lest
 * they reach a terminal or break a line. `bytes` of it at most; it may end earlier. */
void slp_put_text(const char *text, size_t bytes, FILE *to);

#endif
