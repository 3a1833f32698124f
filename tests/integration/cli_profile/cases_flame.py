"""Flame graphs: their totals are the profile's; names of strangers stay text."""
import json
import re
import xml.etree.ElementTree

from harness import case, need, slabpool
from made import Profile
from programs import build, profile
from tables import folded

SVG = "{http://www.w3.org/2000/svg}"
EVIL = ["</title><script>alert(1)</script>", "]]><script>alert(2)</script>", "\"'&amp;<b>", "&lt;",
        "</script><!--", "\u2028\x1b[31m", "operator<< <char>"]


def picture(path):
    """[(name, depth, x, width, value)] of the boxes, in their order; the root element."""
    root = xml.etree.ElementTree.parse(path).getroot()
    boxes = []
    for g in root.find(f"{SVG}g[@id='boxes']"):
        rect = g.find(f"{SVG}rect")
        boxes.append((g.find(f"{SVG}title").text, (float(rect.get("y")) - 64) / 17,
                      float(rect.get("x")), float(rect.get("width")), float(rect.get("data-v"))))
    return boxes, root


def data_of(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="data">\n(.*?)</script>', text,
                                re.S).group(1))


@case
def picture_adds_up(folder):
    """The root is the total of the profile; each box as wide as its value says and inside its
    caller's; children are no wider than it."""
    source = profile(build(folder), folder / "a.pb.gz", 4096)
    for kind, index in (("--alloc", "alloc_space"), ("--inuse", "inuse_space")):
        slabpool("report", kind, "--flame", folder / "a.svg", source)
        boxes, _ = picture(folder / "a.svg")
        total = sum(folded(source, kind).values())
        need(abs(boxes[0][4] - total) <= len(folded(source, kind)), index, boxes[0], total)
        above = []
        for title, depth, x, width, value in boxes:
            depth = int(depth)
            need(abs(width - 1180 * value / boxes[0][4]) < .02, title, width, value)
            del above[depth:]
            if depth:
                _, left, right = above[-1]
                need(x >= left - .02 and x + width <= right + .02, title, "is not in its caller")
            above.append((title, x, x + width))
        names = [b[0].split("\n")[0] for b in boxes]
        need(names[0] == "all" and {"main", "keep", "inner"} <= set(names), names)


@case
def page_adds_up(folder):
    """The same for each kind of the page, and its table."""
    source = profile(build(folder), folder / "a.pb.gz", 4096)
    slabpool("report", "--flame", folder / "a.html", source)
    data = data_of(folder / "a.html")
    nodes = data["nodes"]
    need([k["type"] for k in data["kinds"]] ==
         ["alloc_objects", "alloc_space", "inuse_objects", "inuse_space"], data["kinds"])
    for k, kind in enumerate(data["kinds"]):
        stacks = folded(source, "--sample-index", kind["type"])
        values = nodes["values"][k]
        need(abs(values[0] - sum(stacks.values())) <= len(stacks), kind, values[0])
        sums = [0] * len(values)
        for i in range(1, len(values)):
            need(nodes["parent"][i] < i, "a parent behind its child")
            sums[nodes["parent"][i]] += values[i]
        need(all(s <= v + 20 for s, v in zip(sums, values)), kind, "children are more than all")
        flat = sum(row[2] for row in data["functions"][k])
        need(abs(flat - values[0]) <= len(data["functions"][k]), kind, flat, values[0])
    slabpool("report", "--html", folder / "b.html", source)
    need((folder / "b.html").read_bytes() == (folder / "a.html").read_bytes(), "--html is another")


@case
def names_cannot_harm(folder):
    """Functions, files, modules and file names of strangers stay text in picture and page."""
    p = Profile(period=1024)
    for i, evil in enumerate(EVIL):
        m = p.mapping("/x/" + evil, 0x1000 * i + 0x10000, 0x1000 * i + 0x11000)
        at = p.location(0x1000 * i + 0x10010, m, [(p.function(evil, evil), 1)])
        p.sample([at, p.location(0x1000 * i + 0x10020, m)], [5, 5000, 5, 5000], 1000)
    source = p.save(folder / "<b>&evil.pb.gz")
    slabpool("report", "--flame", folder / "e.svg", source)
    boxes, root = picture(folder / "e.svg")
    need(len(root.findall(f".//{SVG}script")) == 1, "scripts of strangers")
    titles = " ".join(b[0] for b in boxes)
    need(all(evil in titles for evil in EVIL if "\x1b" not in evil), titles)
    slabpool("report", "--flame", folder / "e.html", source)
    text = (folder / "e.html").read_text(encoding="utf-8")
    need(text.count("<script") == 2 and text.count("</script>") == 2, "scripts of strangers")
    need("<b>" not in text, "markup of strangers")
    data = data_of(folder / "e.html")
    need(all(evil in data["names"] for evil in EVIL if "\x1b" not in evil), data["names"])
    need("\x1b" not in text and "connect-src" not in text and "default-src 'none'" in text, "CSP")


@case
def nothing_in_it(folder):
    """A profile without samples: a picture and a page that say so."""
    source = Profile().save(folder / "n.pb.gz")
    slabpool("report", "--flame", folder / "n.svg", source)
    need(picture(folder / "n.svg")[0] == [], "boxes of nothing")
    slabpool("report", "--flame", folder / "n.html", source)
    need(data_of(folder / "n.html")["nodes"]["values"] == [[0]] * 4, "values of nothing")


@case
def deep_and_wide(folder):
    """5,000 frames above each other, 3,000 side by side: files of a bearable size, right totals."""
    p = Profile()
    deep = [p.location(lines=[(p.function(f"deep{i % 7}"), 1)]) for i in range(7)]
    p.sample(deep * 714, [1, 1000000, 1, 1000000])
    for i in range(3000):
        p.sample([p.location(lines=[(p.function(f"wide{i}"), 1)])], [1, 100, 1, 100])
    source = p.save(folder / "d.pb.gz")
    slabpool("report", "--flame", folder / "d.svg", source)
    boxes, _ = picture(folder / "d.svg")
    need(boxes[0][4] == 1300000 and len(boxes) <= 20001, boxes[0], len(boxes))
    slabpool("report", "--flame", folder / "d.html", source)
    need((folder / "d.html").stat().st_size < 2 << 20, "the page is large")
    need(data_of(folder / "d.html")["nodes"]["values"][3][0] == 1300000, "total")
