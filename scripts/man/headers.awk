# headers.awk: the text of slabpool.h(3) from the headers: a section for each, comments as text, code
# as it stands, without what only the preprocessor wants. For scdoc; the page's own file stands first.
#   awk -f scripts/man/headers.awk PAGE.scd core/slabpool.h core/slabpool/*.h

# Nothing in a comment means something to scdoc.
function escape(line) {
    gsub(/[\\_*<>#`~]/, "\\\\&", line)
    sub(/^[-|\[\]!.]/, "\\\\&", line)
    return line
}

function code(on) {
    if (on != coding)
        print on ? "\n```" : "```\n"
    coding = on
    blank = 0
}

FNR == NR { if (/^# SEE ALSO/) end = 1; if (end) tail = tail "\n" $0; else print; next }

FNR == 1 {
    code(0)
    n = split(FILENAME, parts, "/")
    print "\n## " parts[n] "\n"
    guard = cplusplus = comment = moved = 0
}

/^#ifndef SLABPOOL_.*H$/ { guard = 1; next }
guard && /^#define/ { guard = 0; next }
/^#ifdef __cplusplus/ { cplusplus = 1 }
cplusplus { if (/^#endif/) cplusplus = 0; next }
# Bodies of what is inline: the comment before a macro says what it makes.
/^#ifndef .*_NO_INLINE/ { inline = 1 }
inline { if (/^#endif/) inline = 0; next }
/^#include|^#endif|^#undef/ { next }
/^#define .*\\$/ { macro = 1 }
macro { if (!/\\$/) macro = 0; next }
/^SLABPOOL_[A-Z_]+\(.*\)$/ { next }

!comment && /^\/\*/ {
    code(0)
    comment = 1
    sub(/^\/\*+ */, "")
    if (FNR == 1) sub(/^[a-z]+\.h: /, "")
}
comment {
    last = /\*\/ *$/
    sub(/ *\*\/ *$/, "")
    if (!/^[^ ]/) sub(/^ *\*? */, "")
    gsub(/^---- | ----$/, "")
    print escape($0)
    if (last) { comment = 0; print "" }
    next
}

/^ *$/ { blank = coding; next }
{
    if (blank) print ""
    code(1)
    if (moved) sub(/^             /, "")
    if (sub(/^SLABPOOL_API /, "")) moved = 1
    if (/;/) moved = 0
    print
}

END { code(0); print tail }
