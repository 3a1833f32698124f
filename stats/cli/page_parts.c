/* page_parts.c: the files that a page is made of, taken in when the command is built.
 *
 * The Makefile names SLP_PAGE_LIBRARY, the charting library of Debian's package libjs-chart.js.
 */
#include "stats/cli/page.h"

#define PART(name, file)                                                                           \
    __asm__(".pushsection .rodata\n"                                                               \
            ".globl " #name "\n"                                                                   \
            ".type " #name ", %object\n" #name ":\n"                                               \
            ".incbin \"" file "\"\n"                                                               \
            ".byte 0\n"                                                                            \
            ".size " #name ", . - " #name "\n"                                                     \
            ".popsection\n")

PART(slp_page_html, "stats/cli/page/page.html");
PART(slp_page_css, "stats/cli/page/page.css");
PART(slp_page_js, "stats/cli/page/page.js");
PART(slp_page_charts_js, "stats/cli/page/charts.js");
PART(slp_page_licence, "stats/cli/page/library.licence");
PART(slp_page_library, SLP_PAGE_LIBRARY);
PART(slp_flame_page, "stats/cli/page/flame.html");
PART(slp_flame_css, "stats/cli/page/flame.css");
PART(slp_flame_page_js, "stats/cli/page/flame.js");
PART(slp_flame_svg_css, "stats/cli/page/flame_svg.css");
PART(slp_flame_svg_js, "stats/cli/page/flame_svg.js");
