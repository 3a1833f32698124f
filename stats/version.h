/* version.h: the version that reports and the start line name; the Makefile reads it here too.
 *
 * The soname's number is that of the pool API's version node (preload/slabpool.map): it changes when
 * a program linked with the older one would not run with the newer.
 */
#ifndef SLP_STATS_VERSION_H
#define SLP_STATS_VERSION_H

#define SLP_VERSION "0.1.0"
#define SLP_SONAME  "libslabpool.so.0"

#endif
