"""The page without a browser: well-formed, self-contained, and its data is what went in."""
import html.parser
import json
import re

from harness import case, need, save, slabpool
from made import report, row

VOID = {"meta", "link", "input", "br", "hr", "img"}
HOSTILE = "/bin/</script><script>alert(1)</script><!--\"'&amp;\\\u2028]]>\x1b\ufffd\x01<img src=x>"


class Page(html.parser.HTMLParser):
    """Tags, attributes, and the text of each script, style, title and pre."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.texts, self.ids = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag not in VOID:
            self.open.append(tag)
            self.texts.append([tag, attributes, ""])

    def handle_endtag(self, tag):
        need(self.open and self.open[-1] == tag, f"</{tag}> closes", self.open[-3:])
        self.open.pop()

    def handle_data(self, data):
        if self.texts:
            self.texts[-1][2] += data

    def of(self, tag):
        return [text for name, _, text in self.texts if name == tag]


def page_of(folder, *paths):
    out = folder / "page.html"
    slabpool("report", "--html", out, *paths)
    text = out.read_text(encoding="utf-8")
    page = Page(text)
    need(page.open == [], "never closed:", page.open)
    need(len(page.ids) == len(set(page.ids)), "ids that are there twice")
    data = [body for _, a, body in page.texts if a.get("type") == "application/json"]
    need(len(data) == 1, f"{len(data)} pieces of data")
    return page, text, json.loads(data[0])


@case
def page_alone(folder):
    """Nothing is fetched from anywhere, and the browser is told so."""
    page, text, _ = page_of(folder, save(folder, "r.json", report()))
    for tag, attributes in page.tags:
        for name in ("src", "href", "action", "data", "poster", "srcset", "formaction"):
            value = attributes.get(name) or "#"
            need(value.startswith("#") or value == "data:,", tag, name, value)
        need(not any(name.startswith("on") for name in attributes), "a handler in", tag, attributes)
    policy = [a["content"] for tag, a in page.tags if a.get("http-equiv")]
    need(len(policy) == 1 and policy[0].startswith("default-src 'none';") and
         "http" not in policy[0], policy)
    style = " ".join(page.of("style"))
    need("@import" not in style and "url(" not in style, "the style fetches something")
    # Addresses are in the library's own comments, and nowhere else.
    bare = re.sub(r"/\*!.*?\*/", "", text, flags=re.DOTALL)
    need(not re.search(r"https?://", bare), re.findall(r".{20}https?://.{20}", bare)[:1])
    need(len(text.encode()) < 400000, f"{len(text.encode())} bytes")
    need("Permission is hereby granted" in text and "Chart.js Contributors" in text, "no licence")


@case
def page_data(folder):
    """The reports in the page are those of the files, with parts that this version does not know."""
    one = report([row(64, 900, 100, 700)])
    one["requested"] = {"sample_bytes": 1, "samples": 0, "sizes": []}
    page, _, data = page_of(folder, save(folder, "1.json", one))
    need([v["kind"] for v in data["views"]] == ["process"] and
         data["views"][0]["report"] == one, "the report changed:", data["views"][0]["report"])
    need("samples" not in data["views"][0], "samples of one report")
    need(any("ended by exit after 2.500 s" in pre for pre in page.of("pre")), "no text")
    need(page.of("title")[0].strip() == "slabpool: /usr/bin/made", page.of("title"))


@case
def page_hostile_names(folder):
    """A program's path may be anything; it stays text."""
    one = report(process={"exe": HOSTILE})
    path = save(folder, "<b>&.json", one)
    page, text, data = page_of(folder, path)
    need(data["views"][0]["report"]["process"]["exe"] == HOSTILE, "the path changed")
    need(data["views"][0]["name"] == HOSTILE, data["views"][0]["name"])
    need(len(page.of("script")) == 3 and not page.of("img") and not page.of("b"),
         "the path became a tag")
    need("<!--" not in text and "alert(1)</script" not in text, "a path that is not escaped")
    need(page.of("title")[0].strip() == "slabpool: " + re.sub(r"[\x00-\x1f]", "\ufffd", HOSTILE),
         page.of("title"))


@case
def page_tree(folder):
    """Sums, programs, processes: the busiest whole, more of them as lines, all in the sums."""
    reports = [report([row(64, 900 + i, 100, 700)],
                      process={"pid": 1000 + i, "exe": f"/bin/{i % 3}"}) for i in range(550)]
    _, _, data = page_of(folder, save(folder, "many.json", *reports))
    kinds = [v["kind"] for v in data["views"]]
    need(kinds == ["all"] + ["program"] * 3 + ["process"] * 500, len(kinds))
    total = sum(r["totals"]["allocs"] for r in reports)
    need(data["processes"] == 550 and data["views"][0]["processes"] == 550, data["processes"])
    need(data["views"][0]["report"]["totals"]["allocs"] == total, "the sum of all")
    programs = data["views"][1:4]
    need(sum(p["report"]["totals"]["allocs"] for p in programs) == total, "the sum over programs")
    need(sum(p["processes"] for p in programs) == 550, "processes of the programs")
    whole = [v["report"] for v in data["views"][4:] if "classes" in v["report"]]
    need(whole == reports[:539:-1], "not the busiest processes are whole")
    for view, want in zip(data["views"][14:], reports[539:49:-1]):
        for part in ("process", "totals"):
            mine = view["report"][part]
            need(mine == {k: want[part][k] for k in mine} and len(mine) >= 4, part, "is", mine)


@case
def page_samples(folder):
    """Earlier reports of a process are its samples, in the order of time."""
    dumps = [report([row(64, 90 * i, 10 * i, 50 * i)], arena={"committed_bytes": i << 20},
                    process={"pid": 7, "end": "running" if i < 3 else "exit", "seconds": i * 1.5})
             for i in (1, 2, 3)]
    _, _, data = page_of(folder, *(save(folder, f"{i}.json", dumps[i]) for i in (1, 2, 0)),
                         save(folder, "other.json", report(process={"pid": 8})))
    process = [v for v in data["views"] if v["kind"] == "process"]
    need(len(process) == 2 and ["samples" in v for v in process].count(True) == 1, "samples of two")
    samples = [v["samples"] for v in process if "samples" in v][0]
    need([s["seconds"] for s in samples] == [1.5, 3.0, 4.5], samples)
    need([s["live_bytes"] for s in samples] == [d["totals"]["live_bytes"] for d in dumps], samples)
    need([s["committed_bytes"] for s in samples] == [1 << 20, 2 << 20, 3 << 20], samples)
