"""inputs - what the real programs work on; the same at every run.

Texts with %d take a size. Whatever is random has a fixed seed.
"""
import os
import random

from measure.places import SCRATCH

PYTHON = """
import json
d = {str(i): [j * 1.5 for j in range(i %% 40)] for i in range(%d)}
for _ in range(3):
    s = json.dumps(d); d = json.loads(s)
words = sorted(w[::-1] for w in s.split() * 2)
print(len(words))
"""
PERL = """
my (%%h, $n); for my $i (1..%d) { my $k = "key" . ($i * 7919 %% 100003);
$h{$k} .= "x" x ($i %% 40); push @{$h{list}{$i %% 1000}}, $i; delete $h{$k} if $i %% 3 == 0; }
my @s = sort { $a cmp $b } keys %%h; print scalar(@s), "\\n";
"""
LUA = """
local t, n = {}, 0
for i = 1, %d do
    local k = (i * 7919) %% 50021
    t[k] = { name = "object " .. k, list = { i, i + 1, i + 2 } }
    n = n + #t[k].name
    if i %% 4 == 0 then t[(i * 31) %% 50021] = nil end
end
print(n)
"""
SQL = """
create table t(a integer primary key, b text, c real);
with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
insert into t select i, hex(i * 7919 %% 1000003), i * 1.5 from n;
create index x on t(b);
select count(distinct b), sum(c) from t;
select b, count(*) from t group by substr(b, 1, 3) order by 2 desc, 1 limit 3;
"""
NODE = """
const zlib = require('zlib');
let kept = [], total = 0;
for (let i = 0; i < %d; i++) {
    const b = Buffer.alloc(500 + i * 7919 %% 20000, i & 255);
    kept[i * 31 %% 2000] = b;
    if (i %% 50 === 0) total += zlib.deflateSync(b).length;
    if (i %% 20 === 0)
        total += JSON.stringify(JSON.parse(`{"a":[${[...b.subarray(0, 40)]}]}`)).length;
}
console.log(total);
"""
JAVA = """
import java.util.*;
import java.util.zip.*;
public class Work {
    public static void main(String[] args) throws Exception {
        Map<String, List<Integer>> map = new HashMap<>();
        long total = 0;
        byte[] in = new byte[20000], out = new byte[21000];
        for (int i = 0; i < %d; i++) {
            map.computeIfAbsent("key " + i * 7919L %% 10007, k -> new ArrayList<>()).add(i);
            if (i %% 500 == 0) {
                Deflater d = new Deflater();
                in[i %% in.length] = (byte) i;
                d.setInput(in);
                d.finish();
                total += d.deflate(out);
                d.end();
            }
        }
        for (List<Integer> l : new TreeMap<>(map).values()) total += l.size();
        System.out.println(total);
    }
}
"""
POSTSCRIPT = """%%!PS
/Times-Roman findfont 11 scalefont setfont
/random { rand 1000 mod } bind def
7 srand
1 1 %d {
    /page exch def
    1 1 45 { 36 exch 16 mul moveto (page ) show page 10 string cvs show
        ( with a line of text, and another: ) show random 10 string cvs show } for
    1 1 150 { pop random 1000 div random 1000 div random 1000 div setrgbcolor newpath
        random 0.6 mul random 0.8 mul moveto
        random 0.6 mul random 0.8 mul random 0.6 mul random 0.8 mul random 0.6 mul random 0.8 mul
        curveto closepath page 2 mod 0 eq { fill } { stroke } ifelse } for
    gsave 100 300 translate 200 200 scale
    64 64 8 [64 0 0 -64 0 64] { 64 string dup 0 random 256 mod put } image grestore
    showpage
} for
"""


def write(name, text):
    """Writes a text into the scratch folder and returns its path."""
    path = os.path.join(SCRATCH, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def c_source(functions):
    """A C file for the compiler: functions with loops, structs and calls."""
    lines = ["#include <stdio.h>", "struct s { int a, b[8]; double d; struct s *next; };"]
    for i in range(functions):
        lines.append(f"int f{i}(struct s *p, int n)\n{{\n    int t = {i};\n"
                     f"    for (int i = 0; i < n; i++) {{\n"
                     f"        p->b[i & 7] += t * {i % 13 + 1}; t ^= p->b[(i + {i % 7}) & 7];\n"
                     f"        if (t > {i * 31}) {{ p->d *= 1.{i % 9 + 1}; p = p->next; }}\n"
                     f"        switch (t & 3) {{ case 0: t += n; break; case 1: t -= i; break;\n"
                     f"        default: printf(\"%d %f\\n\", t, p->d); }}\n    }}\n"
                     f"    return t + {'f%d(p, n - 1)' % (i - 1) if i else '0'};\n}}")
    return "\n".join(lines) + "\n"


def words(lines):
    """Text for sort and xz."""
    return "".join(f"{i * 7919 % 100003} line {i} of text\n" for i in range(lines))


def smt(steps):
    """An array of 16-bit words written again and again at unknown places, for a solver."""
    draw = random.Random(5)
    word = "(_ BitVec 16)"
    lines = ["(set-logic QF_AUFBV)", f"(declare-const a0 (Array {word} {word}))"]
    for i in range(steps):
        lines.append(f"(declare-const i{i} {word}) (declare-const v{i} {word})")
        lines.append(f"(define-fun a{i + 1} () (Array {word} {word}) (store a{i} i{i} (bvadd v{i} "
                     f"(select a{i} (bvmul i{i} #x{draw.randrange(65536):04x})))))")
    places = " ".join(f"i{i}" for i in range(steps))
    lines.append(f"(assert (distinct {places}))")
    lines.append(f"(assert (not (= (select a{steps} i0) "
                 "(bvadd v0 (select a0 (bvmul i0 #x0003))))))")
    return "\n".join(lines) + "\n(check-sat)\n"
