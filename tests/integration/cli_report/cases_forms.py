"""The forms: text as the library writes it, JSON, metrics; several files, and files that are wrong."""
import copy
import json
import os
import re
import subprocess

from harness import COMMAND, LIB, case, need, save, slabpool
from made import report, row

PROGRAM = """#include <stdlib.h>
int main(void)
{
    for (int i = 0; i < 5000; i++) {
        char *volatile p = malloc((size_t)(i % 3000 + 1));
        if (i % 3 == 0)
            free(p);
    }
    free(malloc(1 << 20));
    return 0;
}
"""


def built(folder):
    source, program = folder / "p.c", folder / "p"
    source.write_text(PROGRAM, encoding="ascii")
    subprocess.run([os.environ.get("CC") or "gcc", "-O0", "-fno-builtin", "-w", "-o", program,
                    source], check=True, timeout=60)
    return program


def reported(program, path, **settings):
    """The report of a run in that file; nothing else of SLABPOOL_ is set."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("SLABPOOL_")}
    settings = {"SLABPOOL_" + name.upper(): value for name, value in settings.items()}
    subprocess.run([program], check=True, timeout=90, cwd=path.parent,
                   env={**clean, **settings, "SLABPOOL_STATS_FILE": path.name, "LD_PRELOAD": LIB,
                        "LC_ALL": "C.UTF-8"})
    return path


def table_of(text):
    """What two runs of a program have in common: heading, blocks and bytes of each class, large
    blocks. What a miss is and how many slabs there are depends on where a slab lies."""
    lines = [line.split() for line in text.splitlines()[1:]]
    return [words[:2] + words[4:8] if len(words) > 7 and "." in words[2] else words
            for words in lines if words[0] not in ("process", "options", "arena")]


@case
def text_is_the_librarys(folder):
    """The table and all rows below it, of two runs that allocate alike."""
    program = built(folder)
    text = reported(program, folder / "r.text", stats="text").read_text(encoding="utf-8")
    ours, _ = slabpool("report", reported(program, folder / "r.json", stats="json"))
    need(len(table_of(text)) > 50, "a short report:", text)
    need(table_of(ours) == table_of(text), "the tables differ:",
         [pair for pair in zip(table_of(ours), table_of(text)) if pair[0] != pair[1]][:1])


@case
def json_again(folder):
    """JSON goes through unchanged, from a file and from standard input."""
    path = reported(built(folder), folder / "r.json", stats="json")
    want = json.loads(path.read_text(encoding="utf-8"))
    want["part of a later version"] = {"name": "\u2028\x7f\"", "value": 1.000001}
    path = save(folder, "later.json", want)
    need(json.loads(slabpool("report", "--json", path)[0]) == want, "JSON changed")
    need(json.loads(slabpool("report", "--json", "-", stdin=path.read_bytes())[0]) == want,
         "JSON changed on its way through standard input")


@case
def defaults(folder):
    """The options row has what was set and no default: the command's table is the library's."""
    program = built(folder)
    path = reported(program, folder / "r.json", stats="json")
    row_of = [line for line in slabpool("report", path)[0].splitlines() if "options" in line]
    need(len(row_of) == 1 and row_of[0].split() == ["options", "stats=json,", "stats_file=r.json"],
         "options:", row_of)
    path = reported(program, folder / "s.json", stats="json", thp="on", purge_delay="7")
    text = slabpool("report", path)[0]
    need("thp=on" in text and "purge_delay=7" in text, "options that were set are not shown")


@case
def requested(folder):
    """What the sampler found is in the text, between fallback and process, as the library has it."""
    one = report([row(64, 900, 100, 0)])
    one["requested"] = {"sample_bytes": 4096, "samples": 68401, "sizes": [], "rounding": [
        {"size": 64, "samples": 9, "bytes": 100000, "waste_bytes": 30000, "waste_low": 27000,
         "waste_high": 33000},
        {"size": 96, "samples": 9, "bytes": 300000, "waste_bytes": 1000, "waste_low": 0,
         "waste_high": 5000},
        {"size": 512, "samples": 9, "bytes": 0, "waste_bytes": 0, "waste_low": 0, "waste_high": 0}]}
    text, _ = slabpool("report", save(folder, "r.json", one))
    lines = text.splitlines()
    at = [i for i, line in enumerate(lines) if line.startswith("requested ")]
    need(len(at) == 1 and lines[at[0] - 1].startswith("fallback") and
         lines[at[0] + 2].startswith("process"), "not in its place:", lines[-5:])
    need(lines[at[0]:at[0] + 2] == [
        "requested 68401 samples, one in 4.0 KiB, lost by rounding 7.8 % (6.5 to 9.0),",
        "          64: 30.0 % (27.0 to 33.0)"], lines[at[0]])


@case
def several_files(folder):
    """One after the other; --merge adds up, by program and by process."""
    one = report([row(64, 900, 100, 700)], process={"pid": 11, "exe": "/bin/one"})
    two = report([row(64, 90, 10, 100), row(96, 5, 1, 0)], process={"pid": 12, "exe": "/bin/two"})
    paths = [save(folder, "1.json", one), save(folder, "2.json", two)]
    text, _ = slabpool("report", *paths)
    need(text.count("ended by exit") == 2, "not two reports:", text)
    text, _ = slabpool("report", "--merge", *paths)
    need("1,106" in text and "/bin/one" in text and "/bin/two" in text, "not a sum:", text)
    tree = json.loads(slabpool("report", "--merge", "--json", *paths)[0])
    need(tree["schema"] == "slabpool-tree/1" and tree["totals"]["allocs"] == 1106, tree["totals"])
    need(tree["processes"] == [one, two], "the tree's processes are not the reports")
    again = json.loads(slabpool("report", "--json", "--merge", save(folder, "t.json", tree))[0])
    need(again == tree, "a tree changes when it is read again")


@case
def samples(folder):
    """Reports of one process in the course of time count once; a pid used again counts anew."""
    dumps = []
    for i in range(1, 4):
        end = "exit" if i == 3 else "running"
        dumps.append(report([row(64, 90 * i, 10 * i, 50 * i)],
                            process={"pid": 7, "end": end, "seconds": float(i)}))
    again = report([row(64, 9, 1, 0)], process={"pid": 7, "seconds": 9.0})
    path = save(folder, "d.json", dumps[1], dumps[2], again, dumps[0])
    tree = json.loads(slabpool("report", "--merge", "--json", path)[0])
    need(tree["totals"]["allocs"] == 310 and len(tree["processes"]) == 2,
         "allocs", tree["totals"]["allocs"], "processes", len(tree["processes"]))


@case
def metrics(folder):
    """Both forms; several reports are one only when they are merged."""
    one = save(folder, "1.json", report([row(64, 900, 100, 0)]))
    text, _ = slabpool("report", "--openmetrics", one)
    need(text.endswith("# EOF\n"), "no EOF at the end")
    text, _ = slabpool("report", "--prometheus", "--merge", one, one)
    need(re.search(r'^slabpool_allocs_total{.*size_class="64".*} 2000$', text, re.MULTILINE),
         "no sum in", text)
    _, err = slabpool("report", "--openmetrics", one, one, status=2)
    need("--merge" in err, err)


@case
def wrong_files(folder):
    """Each is named with what is wrong, the others are shown, the status is 2."""
    good = report([row(64, 900, 100, 0)])
    wrong = {"text": b"slabpool 0.1.0 pid", "empty": b"", "list": b"[]", "schema": b'{"schema":1}'}
    for part in good:
        less = copy.deepcopy(good)
        del less[part]
        wrong["no-" + part] = json.dumps(less).encode()
    for name, value in (("negative", -1), ("huge", 2**63), ("text", "1"), ("real", 1.5)):
        odd = copy.deepcopy(good)
        odd["classes"][0]["frees"] = value
        wrong["frees-" + name] = json.dumps(odd).encode()
    for name, version in (("escape", "1\x1b[2J"), ("long", "1" * 33)):
        wrong["version-" + name] = json.dumps({**good, "version": version}).encode()
    for name, content in wrong.items():
        path = folder / name
        path.write_bytes(content)
        out, err = slabpool("report", path, save(folder, "good.json", good), status=2)
        need(str(path) in err and "1,000" in out, name, "said:", err, out[:100])
    _, err = slabpool("report", folder / "absent", status=2)
    need("No such file" in err, err)


@case
def usage(folder):
    """What cannot be asked for is status 2; so is output that is lost."""
    path = save(folder, "r.json", report())
    for arguments in ([], ["--json"], ["--json", "--advice", path], ["--nothing", path],
                      ["--html", folder / "no" / "page", path], ["--html", "/dev/full", path]):
        _, err = slabpool("report", *arguments, status=2)
        need(err.startswith("slabpool: ") or "slabpool" in err, arguments, "said:", err)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([os.environ.get("SLABPOOL") or "build/slabpool", "report", path],
                              stdout=full, stderr=subprocess.PIPE, check=False, timeout=90,
                              cwd=os.path.dirname(LIB) + "/..")
    need(done.returncode == 2 and b"No space" in done.stderr, done.returncode, done.stderr)


@case
def names_cannot_harm(folder):
    """Whatever a report, a path or an argument is called: no verb sends its control characters to
    a terminal or begins a line with it."""
    name = "x\nslabpool: forged \x1b[31mred\x9b"
    evil = report([row(32, 9000, 2000, 0)], process={"exe": name}, config={"backend": name})
    path = save(folder, "r\nbackend = mimalloc #\x1b.json", evil)
    other = save(folder, "s.json", report([row(32, 5, 2, 0)]))
    conf = folder / "c.conf"
    for arguments in (("report", path), ("report", "--advice", path),
                      ("report", "--merge", path, other), ("diff", path, other),
                      ("diff", other, path), ("tune", path, "-o", conf), ("report", name),
                      ("diff", name, name), ("tune", name, "-o", conf), ("check", name),
                      ("check", "/" + name), ("run", "--", name), ("top", name), (name,),
                      ("run", "--quiet", "--library", name, "true")):
        done = subprocess.run([COMMAND, *arguments], capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, check=False)
        text = done.stdout + done.stderr
        need(done.returncode in (0, 1, 2, 127) and text, arguments, done.returncode, text)
        need(not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|^slabpool: forged", text,
                           re.M), arguments, text)
    need("\nbackend" not in conf.read_text(encoding="utf-8", errors="replace"), conf.read_text())
