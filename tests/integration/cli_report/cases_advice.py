"""The advice: each rule on a report that calls for it, and on one just short of that."""
import copy
import re

from harness import case, need, save, slabpool
from made import report, row


def advice(folder, *reports):
    """Titles and the whole text."""
    text, _ = slabpool("report", "--advice", save(folder, "r.json", *reports))
    return [line for line in text.splitlines() if re.match(r"^\S.*\.$", line)], text


def expect(folder, title, short, *reports, holds=()):
    """These reports give the title and the phrases; with the change they do not."""
    titles, text = advice(folder, *reports)
    flat = " ".join(text.split())
    need(titles.count(title) == 1, "no", title, "in", text)
    for phrase in holds:
        need(phrase in flat, "no", phrase, "in", text)
    fewer = [copy.deepcopy(r) for r in reports]
    for r in fewer:
        short(r)
    titles, text = advice(folder, *fewer)
    need(title not in titles, "still", title, "in", text)
    return flat


@case
def advice_prealloc(folder):
    """Misses of first uses: the blocks of the peak, by SLABPOOL_CLASSES; rules that were are kept."""
    title = "Make the first blocks at start."
    full = report([row(64, 99000, 100, 99000), row(11264, 0, 1200, 0)])

    def few(r):
        r["classes"][1].update(hits=10800, allocs=12000, live=12000, hit_rate=.9)

    def churn(r):
        r["classes"][1].update(peak_slab_bytes=11264 * 959)

    def ruled(r):
        r["config"]["classes"] = "11264:batch=4"

    def one_in_ten(r):
        r["classes"][0].update(misses=10801, allocs=109801, live=10801)

    for short in (few, churn, ruled, one_in_ten):
        expect(folder, title, short, full, holds=[
            "SLABPOOL_CLASSES='11264:prealloc=1200'", "1,200 of 1,200 allocations missed (100.0 %)",
            "92 % of all misses", "12.9 MiB"])
    small = report([row(64, 20000, 4000, 0)])
    need(advice(folder, small)[0] != [title], "64 blocks to a page: these are no first uses")
    odd = copy.deepcopy(full)
    odd["config"]["classes"] = "64:limit=1';touch x;'\x1b[31m"
    text = advice(folder, odd)[1]
    need("SLABPOOL_CLASSES='11264:prealloc=1200'" in text and "\x1b" not in text, text)
    other = copy.deepcopy(full)
    other["config"]["classes"] = "64:limit=1000000"
    need("SLABPOOL_CLASSES='64:limit=1000000;11264:prealloc=1200'" in advice(folder, other)[1],
         "rules in force are lost")


@case
def advice_batch(folder):
    """With threads, or much memory, it is the batch."""
    full = report([row(2048, 2250, 1000, 0), row(4096, 1000, 1000, 10)], process={"threads": 8})

    def alone(r):
        r["process"]["threads"] = 1

    expect(folder, "Carve more blocks at a time.", alone, full, holds=[
        "SLABPOOL_CLASSES='2048:batch=20;4096:batch=10'"])
    need("SLABPOOL_CLASSES='11264:batch=5'" in advice(folder, report([row(11264, 0, 4000, 0)]))[1],
         "43 MiB at start")


@case
def advice_large(folder):
    """Large blocks mapped anew: a longer delay where they come slowly, else the program's buffers."""
    large = {"allocs": 200, "frees": 200, "cache_hits": 100, "mmaps": 100, "munmaps": 100,
             "peak_bytes": 1 << 20, "histogram": [{"le": 524288, "allocs": 200}]}

    def hits(r):
        r["large"]["cache_hits"] = 101

    def few(r):
        r["large"].update(allocs=99, frees=99)
        r["totals"].update(allocs=199, frees=199)

    fast, slow = report(large=large), report(large=large, process={"seconds": 200.0})
    for short in (hits, few):
        flat = expect(folder, "Reuse large buffers in the program.", short, fast,
                      holds=["100 of 200 blocks"])
        need("SLABPOOL_" not in flat, "a setting that would not help:", flat)
    expect(folder, "Keep freed large mappings longer.", hits, slow,
           holds=["SLABPOOL_PURGE_DELAY=4000", "1.0 s apart"])
    expect(folder, "Keep freed large mappings longer.", hits,
           report(large=large, config={"purge_delay": "0"}), holds=["SLABPOOL_PURGE_DELAY=1000"])


@case
def advice_fallback(folder):
    """One item for each reason that something can be done about."""
    for reason, title, phrase in (
            ("arena_limit", "Raise SLABPOOL_ARENA_LIMIT, or take it away.", "limit of 1M"),
            ("class_limit", "Raise the limit of a class.", "64:limit=5"),
            ("reserve_failed", "Give the process more address space.", "RLIMIT_AS"),
            ("alignment", "Ask for less alignment.", "95.2 % of all")):
        full = report(fallback={"allocs": 2000, "frees": 2000, "reasons": {reason: 2000}},
                      config={"arena_limit": "1M", "classes": "64:limit=5"})

        def none(r, reason=reason):
            r["fallback"]["reasons"][reason] = 0

        expect(folder, title, none, full, holds=[phrase, "2,000 requests"])
    quiet = report(fallback={"allocs": 2000, "frees": 2000, "reasons": {"backend": 2000}})
    need(advice(folder, quiet)[0] == ["Nothing to do."], "a backend that was chosen is no fault")


@case
def advice_remote(folder):
    full = report([row(64, 99900, 100, 50000, remote_frees=12500), row(128, 9, 1, 0)],
                  process={"threads": 4})

    def fewer(r):
        r["classes"][0]["remote_frees"] = 12499

    expect(folder, "Free blocks in the thread that allocated them.", fewer, full,
           holds=["12,500 of 50,000 frees (25 %)", "class 64 (12,500)"])


@case
def advice_live(folder):
    """Only of a process that ended by itself, and only by an option that its library had."""
    title = "Find out what was never freed."
    rows = [row(4096, 99900, 100, 90000)]

    def killed(r):
        r["process"]["end"] = "signal"

    def freed(r):
        r["classes"][0].update(frees=90001, live=9999, live_bytes=9999 * 4096)
        r["totals"].update(frees=90001, live=9999, live_bytes=9999 * 4096)

    mean = [report([row(4200, 4996, 4, 4000)], process={"pid": i}) for i in (1, 2)]
    expect(folder, title, lambda r: r["classes"][0].update(frees=4001, live=999), *mean)
    for short in (killed, freed):
        flat = expect(folder, title, short, report(rows), holds=["10,000 of 100,000 blocks (10 %)"])
        need("SLABPOOL_" not in flat, "an option that this library does not know:", flat)
    expect(folder, title, killed, report(rows, config={"leaks": "off", "profile": "off"}),
           holds=["SLABPOOL_LEAKS=report"])
    expect(folder, title, killed, report(rows, config={"profile": "off"}),
           holds=["SLABPOOL_PROFILE=live.heap", "slabpool report live.heap"])


@case
def advice_idle(folder):
    """Free blocks that a process which runs on keeps."""
    rows = [row(4096, 9990, 10, 9000, cached=4096)]

    def ended(r):
        r["process"]["end"] = "exit"

    def less(r):
        r["classes"][0]["cached"] = 4095

    running = {"end": "running"}
    for short in (ended, less):
        expect(folder, "Give free memory back sooner.", short, report(rows, process=running),
               holds=["16.0 MiB of free blocks", "SLABPOOL_PURGE_DELAY=0"])
    need("SLABPOOL_PURGE_DELAY=1000" in advice(folder, report(
        rows, process=running, config={"purge_delay": "never"}))[1], "never is not met by 1000")


@case
def advice_rounding(folder):
    """From the sampler's sizes."""
    full = report([row(1024, 99990, 10, 100000)])
    full["requested"] = {"sample_bytes": 524288, "samples": 200, "sizes": [], "rounding": [
        {"size": 1024, "samples": 200, "bytes": 102400000, "waste_bytes": 12400000,
         "waste_low": 10240000, "waste_high": 14000000}]}

    def close(r):
        r["requested"]["rounding"][0]["waste_low"] -= 1

    expect(folder, "Fit the classes to the sizes asked for.", close, full,
           holds=["About 12 %", "from 200 samples", "slabpool tune"])


@case
def advice_none(folder):
    """Nothing to do is said with its figures, and alone."""
    titles, text = advice(folder, report([row(64, 99900, 100, 100000)]))
    need(titles == ["Nothing to do."] and "100 of 100,000 allocations" in text, text)
    titles, text = advice(folder, report([row(64, 0, 0, 5)]))
    need(titles == ["Nothing to do."] and "Nothing was allocated" in text, text)


@case
def advice_hostile(folder):
    """Control characters of a report do not reach the terminal."""
    bad = report(fallback={"allocs": 9, "frees": 9, "reasons": {"arena_limit": 9}, "backend": "\x1bb"},
                 process={"exe": "/\x1b]0;x\x07"}, config={"arena_limit": "\x1b[2J\x9b1\xe9"})
    text = advice(folder, bad, report())[1]
    need(not re.search("[\x00-\x09\x0b-\x1f\x7f]", text) and "?[2J" in text, text)


@case
def advice_by_program(folder):
    """Means over the processes of a program; no class rule for a mixture."""
    hungry = [row(4096, 0, 4000, 0)]
    three = [report(hungry, process={"pid": i, "exe": "/bin/hungry"}) for i in (1, 2, 3)]
    other = report([row(64, 99900, 100, 100000)], process={"pid": 4, "exe": "/bin/other"})
    _, text = advice(folder, *three, other)
    parts = re.split(r"^(\S+|all programs), processes: (\d+)$", text, flags=re.MULTILINE)
    found = dict(zip(parts[1::3], zip(parts[2::3], parts[3::3])))
    need({k: v[0] for k, v in found.items()} ==
         {"all programs": "4", "/bin/hungry": "3", "/bin/other": "1"}, found)
    need("4096:prealloc=4000'" in found["/bin/hungry"][1], found["/bin/hungry"])
    need("prealloc" not in found["all programs"][1] + found["/bin/other"][1], text)
