"""The page in a browser. One browser serves all cases; each loads its page anew."""
import base64
import json
import os
import pathlib
import re

from browser import Browser
from harness import case, need, save, slabpool
from made import report, row

browser = None


def close():
    if browser:
        browser.close()


def page(folder, *reports):
    """Opens the page of these reports in a fresh document; its data."""
    global browser
    if browser is None:
        browser = Browser()
    slabpool("report", "--html", folder / "page.html", save(folder, "r.json", *reports))
    browser.fresh(folder / "page.html")
    return browser.js("return JSON.parse(document.getElementById('data').textContent)")


def quiet():
    """The console is empty."""
    log = browser.log("browser")
    need(log == [], "the console says", log[:2])


def texts(selector):
    return browser.js("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
                      selector)


def number(text):
    """12,345 and 1.5 KiB as numbers; what is no number as it is."""
    found = re.fullmatch(r"(−?)([\d,.]+)( [KMGTPE]i?B| B)?", text)
    if not found:
        return -1.0 if text == "–" else text
    unit = 1024 ** " KMGTPE".index(found[3].strip()[0]) if found[3] and found[3] != " B" else 1
    return float(found[2].replace(",", "")) * unit * (-1 if found[1] else 1)


def column(table, i):
    return texts(f"#{table} tbody tr > :nth-child({i + 1})")


def shot(name):
    if os.environ.get("SHOTS"):
        picture = browser.devtools("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        folder = pathlib.Path(os.environ["SHOTS"])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.png").write_bytes(base64.b64decode(picture))


CLASSES = [row(16, 90000, 100, 80000), row(64, 0, 4000, 10, peak_slab_bytes=64 * 4000),
           row(2048, 800, 200, 900, remote_frees=40), row(1152, 5, 3, 8)]
CLASSES.sort(key=lambda c: c["size"])
LARGE = {"allocs": 30, "frees": 20, "cache_hits": 12, "mmaps": 18, "munmaps": 8, "live": 10,
         "live_bytes": 5 << 20, "peak_bytes": 9 << 20,
         "histogram": [{"le": 524288, "allocs": 10}, {"le": 2097152, "allocs": 20}]}


def rich():
    """Three programs, four processes, one of them with samples."""
    dumps = [report([row(16, 1000 * i, 10, 500 * i)],
                    process={"pid": 7, "exe": "/usr/sbin/server", "seconds": float(i),
                             "end": "running" if i < 4 else "exit"}) for i in (1, 2, 3, 4)]
    return [report(CLASSES, LARGE, process={"pid": 5, "exe": "/usr/bin/busy", "threads": 3},
                   config={"thp": "on"}), *dumps,
            report(CLASSES[:2], process={"pid": 8, "exe": "/usr/bin/other"}),
            report(CLASSES[:1], process={"pid": 9, "exe": "/usr/bin/other"})]


@case
def opens(folder):
    """No word on the console, no request but for the page itself."""
    page(folder, *rich())
    need(texts("h1") == ["all programs"], texts("h1"))
    asked = [a for a in browser.addresses() if not a.startswith("data:")]
    need(asked == ["file://" + str(folder / "page.html")], "requests:", asked)
    browser.js("return fetch('http://127.0.0.1:9/').catch(() => null)")
    refused = " ".join(entry["message"] for entry in browser.log("browser"))
    need("Content Security Policy" in refused, "a request was not refused by policy:", refused)
    shot("light")


@case
def figures(folder):
    """Tiles, tables and charts say what the report says."""
    one = report(CLASSES, LARGE, config={"thp": "on"})
    page(folder, one)
    totals = one["totals"]
    tiles = dict(zip(texts("#tiles dt"), texts("#tiles dd")))
    need(tiles["allocations"].startswith(f"{totals['allocs']:,}"), tiles)
    need(tiles["hit rate"].endswith(f"{totals['misses']:,} misses"), tiles)
    for i, key in ((0, "size"), (1, "allocs"), (4, "misses"), (5, "frees"), (6, "remote_frees"),
                   (7, "refills"), (8, "live"), (10, "cached"), (11, "slabs")):
        need(column("classes", i) == [f"{c[key]:,}" for c in CLASSES], key, column("classes", i))
    for i, key in ((9, "live_bytes"), (12, "peak_slab_bytes")):
        need(browser.js("""return [...document.querySelectorAll(
            `#classes tbody td:nth-child(${arguments[0]}) span`)].map(e => e.title)""", i + 1) ==
             [f"{c[key]:,} bytes" for c in CLASSES], key)
    need(column("classes", 3)[1] == "0.00" and column("classes", 3)[0] == "99.88",
         column("classes", 3))
    foot = texts("#classes tfoot tr > *")
    need(foot[1] == f"{sum(c['allocs'] for c in CLASSES):,}", foot)
    charts = browser.js("""return Object.fromEntries([...document.querySelectorAll('figure')].map(f =>
        [f.id, f.hidden ? null : Chart.getChart(f.querySelector('canvas')).data.datasets
            .map(d => d.data)]))""")
    need(charts["chart-allocs"] == [[c[k] for c in CLASSES] for k in ("hits", "misses")], charts)
    need(charts["chart-memory"] == [[c[k] for c in CLASSES] for k in
                                    ("peak_slab_bytes", "live_bytes")], charts)
    need([round(x, 6) for x in charts["chart-rate"][0]] ==
         [round(c["hits"] / c["allocs"] * 100, 6) for c in CLASSES], charts)
    need(charts["chart-large"] == [[10, 20]] and charts["chart-time"] is None, charts)
    options = dict(zip(texts("#options dt"), texts("#options dd")))
    need(options == one["config"], options)
    own = browser.js("return [...document.querySelectorAll('#options dd.own')]"
                     ".map(e => e.previousSibling.textContent)")
    need(set(own) == {"stats", "stats_file", "thp"},
         "marked as set:", own)
    quiet()


@case
def sorts(folder):
    """Every column of every table, both ways, by mouse and by key."""
    page(folder, *rich())
    for table in ("classes", "programs", "processes"):
        for i in range(len(texts(f"#{table} thead th"))):
            head = f"#{table} thead th:nth-child({i + 1})"
            for _ in (1, 2):
                browser.click(head + " button")
                way = browser.js("return document.querySelector(arguments[0])"
                                 ".getAttribute('aria-sort')", head)
                shown = [number(t) for t in column(table, i)]
                want = sorted(shown, reverse=way == "descending")
                need(way in ("ascending", "descending") and shown == want, table, i, way, shown)
            sorted_now = browser.js("""return [...document.querySelectorAll(
                `#${arguments[0]} th[aria-sort]`)].filter(e => e.ariaSort !== 'none').length""",
                                    table)
            need(sorted_now == 1, table, "has", sorted_now, "sorted columns")
    browser.keys("#classes thead th:nth-child(2) button", "enter")
    first = column("classes", 1)
    need(browser.js("return document.activeElement.textContent") == "allocs", "the focus is lost")
    browser.keys("#classes thead th:nth-child(2) button", "space")
    need(column("classes", 1) == first[::-1], "the key does not sort")
    quiet()


@case
def switches(folder):
    """Theme, scale, the box for busy classes; colours have contrast in both themes."""
    page(folder, *rich())
    grounds = {}
    for theme in ("light", "dark"):
        browser.click(f"#theme input[value={theme}] + span")
        grounds[theme] = browser.js("return getComputedStyle(document.body).backgroundColor")
        for name in ("text", "muted", "accent", "warm"):
            ratio = browser.js(CONTRAST, name)
            need(ratio >= 4.5, f"--{name} on a card in {theme}: {ratio:.2f}")
        drawn = browser.js("return Chart.getChart(document.querySelector('#chart-allocs canvas'))"
                           ".data.datasets[0].backgroundColor")
        need(drawn == browser.js("return getComputedStyle(document.documentElement)"
                                 ".getPropertyValue('--accent').trim()"), "a chart of", drawn)
        shot(theme)
    need(grounds["light"] != grounds["dark"], grounds)
    browser.keys("#theme input[value=dark]", "right")
    need(browser.js("return document.querySelector('#theme input:checked').value") == "auto",
         "arrow keys do not change the theme")
    kind = "return Chart.getChart(document.querySelector('#chart-allocs canvas')).scales.y.type"
    need(browser.js(kind) == "linear", browser.js(kind))
    browser.click("#scale input[value=logarithmic] + span")
    need(browser.js(kind) == "logarithmic", browser.js(kind))
    ticks = browser.js("return Chart.getChart(document.querySelector('#chart-memory canvas'))"
                       ".scales.y.ticks.map(t => t.label)")
    need(3 <= len(ticks) <= 9 and all(re.fullmatch(r"\d+ [KMG]?i?B", t) for t in ticks), ticks)
    shot("log")
    everything = column("classes", 0)
    browser.click("#busy")
    need(0 < len(column("classes", 0)) < len(everything), "all classes are busy")
    for details in range(len(texts("details"))):
        browser.js("document.querySelectorAll('summary')[arguments[0]].focus()", details)
        browser.keys("details:not([open]) summary", "enter")
    need(browser.js("return document.querySelectorAll('details:not([open])').length") == 0,
         "some details stay shut")
    quiet()


CONTRAST = """
const style = getComputedStyle(document.documentElement);
const light = name => {
  const hex = style.getPropertyValue('--' + name).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const [a, b] = [light(arguments[0]), light('card')].sort((x, y) => y - x);
return (a + .05) / (b + .05);
"""


@case
def scopes(folder):
    """A program or a process by the list at the top, or from the tables; samples have their chart."""
    data = page(folder, *rich())
    need(browser.js("return document.querySelectorAll('#scope option').length") ==
         len(data["views"]), "not all views can be chosen")
    for i, view in enumerate(data["views"]):
        browser.js("""const s = document.getElementById('scope'); s.value = arguments[0];
                      s.dispatchEvent(new Event('change'))""", i)
        tile = texts("#tiles dd")[0]
        need(tile.startswith(f"{view['report']['totals']['allocs']:,}"), view["name"], tile)
        need(len(column("classes", 0)) == len(view["report"]["classes"]), "classes of", i)
        timed = browser.js("return !document.getElementById('chart-time').hidden")
        need(timed == ("samples" in view), view["name"], "has samples or not:", timed)
    browser.click("#programs tbody tr:first-child button")
    need(texts("h1") == ["other"], texts("h1"))
    need(browser.js("return document.getElementById('scope').selectedOptions[0].textContent") ==
         "other (2)", "the list does not follow")
    browser.js("""const s = document.getElementById('scope');
                  s.value = [...s.options].find(o => /server, pid 7/.test(o.text)).value;
                  s.dispatchEvent(new Event('change'))""")
    live = browser.js("return Chart.getChart(document.querySelector('#chart-time canvas'))"
                      ".data.datasets[0].data")
    want = [{"x": s["seconds"], "y": s["live_bytes"]} for v in data["views"]
            for s in v.get("samples", [])]
    need(live == want and len(want) == 4, live)
    shot("process")
    quiet()


@case
def many(folder):
    """Of many processes the busiest can be opened, the others have a line."""
    page(folder, *(report([row(64, 900 + i, 100, 700)], process={"pid": 1000 + i})
                   for i in range(40)))
    need(column("processes", 1) == [str(1039 - i) for i in range(40)], column("processes", 1)[:3])
    need(len(texts("#processes tbody button")) == 10, "links", texts("#processes tbody button"))
    need(texts("#scope option")[1:] == [f"made, pid {1039 - i}" for i in range(10)],
         texts("#scope option"))
    browser.click("#processes tbody tr:nth-child(10) button")
    need(texts("#tiles dd")[0].startswith("1,030"), texts("#tiles dd"))
    quiet()


@case
def advised(folder):
    """The advice of the report, its setting to copy; of one program among several with its name."""
    hungry = report([row(64, 900, 100, 10), row(4096, 0, 4000, 0)], process={"exe": "/bin/a"})
    data = page(folder, hungry)
    want = data["views"][0]["advice"]
    need(texts("#advice li strong") == [a["title"] for a in want], texts("#advice li"))
    setting = "SLABPOOL_CLASSES='4096:prealloc=4000'"
    need(setting in texts("#advice code"), texts("#advice code"))
    browser.click("#advice li button")
    need(browser.until("return /copied|selected/.test(document.getElementById('said').textContent)"),
         "nothing was copied")
    page(folder, hungry, report([row(64, 99900, 100, 100000)], process={"exe": "/bin/b", "pid": 2}))
    need("a" in texts("#advice li button.link"), texts("#advice li"))
    quiet()


@case
def narrow(folder):
    """360 pixels wide: nothing but a table's own box is scrolled sideways."""
    page(folder, *rich())
    browser.devtools("Emulation.setDeviceMetricsOverride", width=360, height=740,
                     deviceScaleFactor=2, mobile=True)
    try:
        browser.open((folder / "page.html").as_uri())
        need(browser.until("return innerWidth <= 360"), "the page is wider")
        wide = browser.js("return document.documentElement.scrollWidth")
        need(wide <= 360, f"{wide} pixels of content")
        small = browser.js("""return [...document.querySelectorAll('main *')].filter(e =>
            e.childElementCount === 0 && e.textContent.trim() && e.offsetParent &&
            parseFloat(getComputedStyle(e).fontSize) < 11).map(e => e.tagName)""")
        need(small == [], "letters under 11 pixels in", small[:5])
        shot("narrow")
    finally:
        browser.devtools("Emulation.clearDeviceMetricsOverride")
    quiet()


@case
def prints(folder):
    """As PDF, on white paper whatever the theme, which is back afterwards."""
    page(folder, *rich())
    browser.click("#theme input[value=dark] + span")
    browser.js("addEventListener('beforeprint', () => { window.printed = "
               "getComputedStyle(document.body).backgroundColor })")
    paper = base64.b64decode(browser.devtools("Page.printToPDF", printBackground=True)["data"])
    need(paper.startswith(b"%PDF") and len(paper) > 20000, len(paper), "bytes")
    back = browser.js("return getComputedStyle(document.body).backgroundColor")
    printed = browser.js("return window.printed")
    need(printed == "rgb(244, 246, 249)" and back == "rgb(16, 20, 26)", printed, back)
    browser.click("#theme input[value=auto] + span")
    if os.environ.get("SHOTS"):
        pathlib.Path(os.environ["SHOTS"], "page.pdf").write_bytes(paper)
    quiet()


@case
def hostile(folder):
    """A path full of tags runs nothing and stays text."""
    bad = "/x/</script><script>document.title='bad'</script><img src=x onerror=document.title='bad'>"
    page(folder, report(process={"exe": bad}), report(process={"exe": "/b", "pid": 3}))
    need(texts("#programs tbody th button")[0] in (bad, "/b"), texts("#programs tbody th"))
    need(bad in texts("#programs tbody th"), texts("#programs tbody th"))
    need("bad" != browser.js("return document.title"), "a script ran")
    need(browser.js("return document.querySelectorAll('img').length") == 0, "the path is a tag")
    quiet()


@case
def empty(folder):
    """A process that allocated nothing has a page too."""
    nothing = report([row(16, 0, 0, 0)])
    nothing["classes"] = []
    page(folder, json.loads(json.dumps(nothing)))
    need(texts("#advice strong") == ["Nothing to do"], texts("#advice"))
    quiet()
