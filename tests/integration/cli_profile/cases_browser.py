"""The graphs in headless Chromium: zoom, search, choices; the console stays empty."""
import base64
import os
import pathlib
import shutil

from browser import Browser
from cases_flame import EVIL
from harness import Skip, case, need, slabpool
from made import Profile

browser = None


def close():
    if browser:
        browser.close()


def made(folder):
    """main calls left (6000 in 60, 600 in use) and right; right calls leaf; strangers' names."""
    p = Profile(period=1)
    m = p.mapping("/bin/prog", 0x1000, 0x2000)
    lib = p.mapping("/lib/libx.so", 0x3000, 0x4000)
    main, left, right = (p.location(0x1000 + i, m, [(p.function(n), i)])
                         for i, n in enumerate(("main", "left", "right"), 1))
    leaf = p.location(0x3001, lib, [(p.function("leaf_function"), 9)])
    evil = p.location(0x3002, lib, [(p.function(EVIL[0]), 9)])
    p.sample([left, main], [60, 6000, 6, 600], 100)
    p.sample([leaf, right, main], [30, 3000, 30, 3000], 100)
    p.sample([evil, main], [10, 1000, 1, 100], 100)
    return p.save(folder / "b.pb.gz")


def made_deep(folder):
    """100 frames above each other: higher than any window."""
    p = Profile(period=1)
    at = p.location(0x1001, p.mapping("/bin/prog", 0x1000, 0x2000), [(p.function("deep"), 1)])
    p.sample([at] * 100, [1, 100, 1, 100])
    return p.save(folder / "deep.pb.gz")


def opened(folder, name, *options, make=made):
    global browser
    missing = [c for c in ("chromium", "chromedriver") if not shutil.which(c)]
    if missing:
        raise Skip("not installed: " + " ".join(missing))
    if browser is None:
        browser = Browser()
    slabpool("report", *options, "--flame", folder / name, make(folder))
    browser.fresh(folder / name)


def done(folder, name):
    """The console is empty, and nothing but the file was asked for."""
    log = browser.log("browser")
    need(log == [], "the console says", log[:2])
    asked = [a for a in browser.addresses() if not a.startswith(("file:", "data:", "about:"))]
    need(asked == [], "asked for", asked)
    if os.environ.get("SHOTS"):
        shots = pathlib.Path(os.environ["SHOTS"])
        shots.mkdir(parents=True, exist_ok=True)
        (shots / (name + ".png")).write_bytes(base64.b64decode(browser.ask("GET", "screenshot")))


BOX = """const g = [...document.querySelectorAll('#boxes g, #graph g')].find(g =>
             g.querySelector('title').textContent.startsWith(arguments[0]));
         if (!g || g.getAttribute('visibility') === 'hidden') return 0;
         return +g.querySelector('rect').getAttribute('width');"""
CLICK = """const g = [...document.querySelectorAll('#boxes g, #graph g')].find(g =>
               g.querySelector('title').textContent.startsWith(arguments[0]));
           g.querySelector('rect').dispatchEvent(new MouseEvent('click', {bubbles: true}));"""
TYPE = """const s = document.getElementById('search'); s.value = arguments[0];
          s.dispatchEvent(new Event('input', {bubbles: true}));
          return document.getElementById('found').textContent"""


def zooms():
    whole, right, left = (browser.js(BOX, n) for n in ("all", "right", "left"))
    need(abs(right / whole - .3) < .01 and abs(left / whole - .6) < .01, whole, right, left)
    browser.js(CLICK, "right")
    need(abs(browser.js(BOX, "right") - whole) < 1 and abs(browser.js(BOX, "main") - whole) < 1,
         "right is not as wide as all")
    need(abs(browser.js(BOX, "leaf_function") - whole) < 1 and browser.js(BOX, "left") == 0,
         "what is not in it is still there")
    browser.js("""document.dispatchEvent(
                      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))""")
    need(abs(browser.js(BOX, "left") - left) < 1, "Escape does not zoom out")


@case
def browser_picture(folder):
    """The SVG: a click zooms, Escape goes back, search counts without counting twice."""
    opened(folder, "b.svg", "--alloc")
    zooms()
    need(browser.js(TYPE, "leaf") == "1 found, 30.0 %", browser.js(TYPE, "leaf"))
    need(browser.js(TYPE, "i") == "4 found, 100.0 %", "one in another:", browser.js(TYPE, "i"))
    need(browser.js(TYPE, "MAIN") == "1 found, 100.0 %", "main")
    need(browser.js(TYPE, "right") == "1 found, 30.0 %", "right")
    need(browser.js("return document.querySelectorAll('#boxes g.hit').length") == 1, "marked")
    need(browser.js(TYPE, "") == "", "nothing sought")
    done(folder, "svg")


@case
def browser_deep_picture(folder):
    """A deep SVG is as wide as the window, and scrolls."""
    opened(folder, "deep.svg", make=made_deep)
    window, width, height, box = browser.js("""
        const of = (e) => e.getBoundingClientRect(), root = document.documentElement;
        return [root.clientWidth, of(root).width, of(root).height,
                of(document.querySelector('#boxes rect')).width]""")
    need(abs(width - window) < 1 and abs(box / width - 1180 / 1200) < .01, window, width, box)
    need(height / width > 101 * 17 / 1200, "squeezed:", width, height)
    done(folder, "deep.svg")


@case
def browser_page(folder):
    """The page: zoom, search in graph and table, choice of kind, sorting, both colours."""
    opened(folder, "b.html", "--alloc")
    zooms()
    need(browser.js(TYPE, "leaf") == "1 found, 2.9 KiB, 30.0 %", browser.js(TYPE, "leaf"))
    rows = """return [...document.querySelectorAll('#functions tbody tr')]
                  .map(r => r.cells[0].textContent)"""
    need(browser.js(rows) == ["leaf_function"], browser.js(rows))
    need(browser.js(TYPE, "i") == "4 found, 9.8 KiB, 100.0 %", browser.js(TYPE, "i"))
    browser.js(TYPE, "")
    need(browser.js(rows)[0] == "left" and len(browser.js(rows)) == 5, browser.js(rows))
    need(EVIL[0] in browser.js(rows), "a stranger's name")
    browser.click("#kind label:nth-of-type(4) span")
    need(browser.js(rows)[0] == "leaf_function", "by inuse:", browser.js(rows))
    whole, right = browser.js(BOX, "all"), browser.js(BOX, "right")
    need(abs(right / whole - 3000 / 3700) < .01, "inuse:", whole, right)
    browser.click("#functions thead th:first-child button")
    names = browser.js(rows)
    need([n for n in names if n[0].isalpha()] == ["leaf_function", "left", "main", "right"], names)
    back = "return getComputedStyle(document.body).backgroundColor"
    browser.click("#theme label:nth-of-type(2) span")
    light = browser.js(back)
    browser.click("#theme label:nth-of-type(3) span")
    need(browser.js(back) != light, "dark is light")
    need(browser.js("return document.documentElement.scrollWidth <= innerWidth"), "it is too wide")
    done(folder, "html")
