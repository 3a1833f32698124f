/* version.h: the version that reports and the start line name.
 */
#ifndef SLP_STATS_VERSION_H
#define SLP_STATS_VERSION_H

#define SLP_VERSION "0.1.0"

#endif
