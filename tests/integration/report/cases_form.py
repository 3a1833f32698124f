"""cases_form.py: the forms of a report: they agree, and are what their readers take."""
import json
import os
import re
import shutil
import subprocess

from harness import (TIMEOUT, Skip, case, environment, need, one, program, run, taken)

# Names that break what is quoted carelessly; as bytes, since not all of them are UTF-8.
ODD_NAMES = (b"a b", b'quote"d', b"back\\slash", b"line\nbreak", b"tab\tbed", b"bell\x07\x1b[1m",
             b"high\xff\xfe", b"cut\xc3", b"surrogate\xed\xa0\x80", "grüße-日本".encode(), b"%p%e",
             b"{brace}=,", b"#hash", b"n" * 200)


def formed(form, name="ends", env=None):
    """The report of a run of `ends exit`, whose counts are the same each time."""
    done = subprocess.run([os.fsencode(program(name)) if isinstance(name, str) else name, b"exit"],
                          env={**environment(STATS=form), **(env or {})}, capture_output=True,
                          timeout=TIMEOUT, check=False)
    need(done.returncode == 3, form, "ended with", done.returncode, done.stderr)
    return done.stderr


def odd_programs(folder):
    """Copies of `ends` under each odd name."""
    for name in ODD_NAMES:
        path = os.path.join(os.fsencode(folder), name)
        shutil.copy(os.fsencode(program("ends")), path)
        yield path


@case
def json_odd_names(folder):
    """Valid JSON, on one line, for any name of the program; UTF-8 names come back as they were."""
    for path in odd_programs(folder):
        data = formed("json", path)
        need(data.count(b"\n") == 1 and data.endswith(b"\n"), path, "is not one line:", data)
        text = data.decode("utf-8")
        report = json.loads(text)
        need(taken(report) == 141, path, taken(report))
        try:
            want = path.decode("utf-8")
        except UnicodeDecodeError:
            want = None
        exe = report["process"]["exe"]
        need(want is None or exe == want, "exe is", exe, "not", want)
        need(want is not None or exe.startswith(os.path.join(folder, "")), "exe is", exe)


@case
def text_odd_names(folder):
    """No control character and nothing that is not UTF-8 reaches a terminal."""
    for path in odd_programs(folder):
        data = formed("text", path).decode("utf-8")
        bad = [c for c in data if c != "\n" and (ord(c) < 32 or ord(c) == 127)]
        need(not bad, path, "has", bad)
        first = data.splitlines()[0]
        need(re.match(r"slabpool \S+  pid \d+  .*  ended by exit after \d+\.\d+ s$", first), first)


def promtool(text, form):
    done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True,
                          timeout=TIMEOUT, check=False)
    need(done.returncode == 0 and not done.stderr, f"promtool on {form}:", done.stderr, done.stdout)


@case
def prometheus_promtool(folder):
    """The text form is what promtool takes, without a lint, also with odd names."""
    if not shutil.which("promtool"):
        raise Skip("promtool is not installed (Debian: prometheus)")
    promtool(formed("prometheus"), "prometheus")
    for path in odd_programs(folder):
        promtool(formed("prometheus", path), repr(path))


@case
def openmetrics_parser(_):
    """The reference parser takes the OpenMetrics form."""
    code = ("import sys\nfrom prometheus_client.openmetrics.parser import "
            "text_string_to_metric_families as parse\n"
            "print(sum(len(f.samples) for f in parse(sys.stdin.read())))")
    python = "/usr/bin/python3"
    if subprocess.run([python, "-c", "import prometheus_client"], capture_output=True,
                      timeout=TIMEOUT, check=False).returncode:
        raise Skip("prometheus_client is not installed (Debian: python3-prometheus-client)")
    text = formed("openmetrics")
    done = subprocess.run([python, "-c", code], input=text, capture_output=True, timeout=TIMEOUT,
                          check=False)
    need(done.returncode == 0, "the parser says", done.stderr[-300:])
    rows = [line for line in text.splitlines() if not line.startswith(b"#")]
    need(int(done.stdout) == len(rows) > 50, "samples", done.stdout, len(rows))


OWNER = re.compile(r',?exe="[^"]*",pid="\d+"(?=\})')  # prometheus_labels looks at these
SAMPLE = re.compile(r'^(\w+)(?:\{((?:\w+="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (-?[0-9.]+)$')


def samples(text, openmetrics):
    """name and labels -> value; asserts the grammar and the order of families."""
    found, family, kind, seen = {}, None, None, set()
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, family, kind = line.split(" ")
            need(family not in seen, "a second TYPE of", family)
            seen.add(family)
            continue
        if line.startswith("#"):
            need(openmetrics or line.startswith("# HELP "), line)
            continue
        match = SAMPLE.match(OWNER.sub("", line))
        need(match, "not a sample:", line)
        name, labels, value = match.groups()
        suffix = {"counter": "_total", "gauge": "", "info": "_info"}
        want = [family + (suffix[kind] if openmetrics else "")] if kind in suffix else \
            [family + s for s in ("_bucket", "_count", "_sum")]
        need(name in want, name, "stands under", family, kind)
        key = f"{name}{{{labels or ''}}}"
        need(key not in found, "twice:", key)
        found[key] = float(value)
    return found


@case
def metrics_agree_with_json(_):
    """Both metric forms give the counts of the JSON form, and end as they should."""
    report = json.loads(formed("json"))
    for form in ("openmetrics", "prometheus"):
        text = formed(form).decode("utf-8")
        need(text.endswith("\n# EOF\n") == (form == "openmetrics"), text[-40:])
        need(("# UNIT" in text) == (form == "openmetrics"), form, "and UNIT")
        found = samples(text, form == "openmetrics")
        need(not [k for k in found if "hit_rate" in k or "ratio" in k], "a ratio")
        for row in report["classes"]:
            for name in ("allocs", "hits", "misses", "frees", "remote_frees", "refills"):
                key = f'slabpool_{name}_total{{size_class="{row["size"]}"}}'
                need(found.get(key) == row[name], form, key, found.get(key), row[name])
        large = found["slabpool_large_allocs_total{}"]
        need(large == report["large"]["allocs"], form, "large", large)


@case
def prometheus_labels(_):
    """In the text form every series has exe and pid once, so that files of several processes can
    lie in one folder; OpenMetrics has them in slabpool_process_info alone."""
    for form, everywhere in (("prometheus", True), ("openmetrics", False)):
        lines = [n for n in formed(form).decode().splitlines() if not n.startswith("#")]
        pid = re.search(r'slabpool_process_info\{pid="(\d+)"', "\n".join(lines)).group(1)
        want = [f'exe="{program("ends")}"', f'pid="{pid}"']
        for line in lines:
            has = [line.count("exe="), line.count('{pid="') + line.count(',pid="')]
            both = everywhere or line.startswith("slabpool_process_info")
            need(has == ([1, 1] if both else [0, 0]), form, line)
            need(not both or all(w in line for w in want), form, line)


def rows(text):
    """size -> [allocs, misses, frees, live] of a text report, and the same of its total."""
    lines = [line.replace(",", "") for line in text.splitlines()]
    head = lines[1].replace("hit %", "hit%").replace("live bytes", "live_bytes").split()
    need(head[:3] == ["size", "allocs", "hit%"], head)
    at = [head.index(n) for n in ("allocs", "misses", "frees")]
    table = {}
    for line in lines[2:]:
        words = line.split()
        if words and (words[0].isdigit() or words[0] == "total"):
            table[words[0]] = [int(words[i]) for i in at]
    return table


@case
def text_agrees_with_json(_):
    """Every class of the JSON form is a row of the text, with the same counts, and so the total."""
    report = json.loads(formed("json"))
    table = rows(formed("text").decode("utf-8"))
    want = {str(c["size"]): [c["allocs"], c["misses"], c["frees"]] for c in report["classes"]}
    want["total"] = [report["totals"][n] for n in ("allocs", "misses", "frees")]
    need(table == want, "text", table, "json", want)


@case
def text_bars(_):
    """Block characters where the locale names UTF-8, else ASCII; 100 columns at most."""
    for locale, ascii_only in (("C", True), ("POSIX", True), ("C.UTF-8", False), ("", True)):
        text = formed("text", env={"LC_ALL": locale, "LC_CTYPE": "", "LANG": ""}).decode("utf-8")
        need(text.isascii() == ascii_only, f"LC_ALL={locale}: ASCII is {text.isascii()}")
        need(("#" if ascii_only else "█") in text, f"LC_ALL={locale}: there is no bar")
        need(max(map(len, text.splitlines())) <= 100, "a line is too wide")


@case
def forms_by_name(_):
    """Each value of SLABPOOL_STATS in any case; another is one warning, and text is used."""
    for word, begin in (("TEXT", "slabpool "), ("Json", '{"schema"'), ("OpenMetrics", "# TYPE"),
                        ("PROMETHEUS", "# TYPE")):
        need(formed(word).decode().startswith(begin), word)
    lines = formed("xml").decode().splitlines()
    need("SLABPOOL_STATS=xml" in lines[0] and "prometheus" in lines[0], lines[0])
    need(lines[1].startswith("slabpool ") and "pid" in lines[1], lines[1])


@case
def options_in_force(_):
    """config says what is in force, in the words of the environment."""
    got = run("ends", "exit", native=False, settings={"ARENA_LIMIT": "1048576",
              "PURGE_DELAY": "Never", "CLASSES": "64:limit=9"})
    config = one(got)["config"]
    need(config["arena_limit"] == "1M" and config["purge_delay"] == "never", config)
    need(config["classes"] == "64:limit=9" and config["stats"] == "json", config)
