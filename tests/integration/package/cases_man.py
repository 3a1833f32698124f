"""The man pages are shown without a warning, and say what library, command and README say."""
import re

from harness import HERE, LIBDIR, ROOT, SONAME, Skip, case, environment, need, run, tool

SOURCES = ROOT / "scripts" / "man"
COMMAND = HERE / "bin" / "slabpool"


def pages():
    found = sorted((HERE / "share/man").rglob("*.[137]"))
    if not found:
        raise Skip("no pages: scdoc is not installed")
    return found


@case
def shown(folder):
    """groff has nothing to warn of, at any width; each page has a name line."""
    tool("groff")
    for page in pages():
        for width in (60, 80, 200):
            done = run("groff", "-ww", "-b", "-man", "-Tutf8", "-P-cbou", f"-rLL={width}n", page)
            need(done.stderr == "", page.name, width, done.stderr)
            need("NAME" in done.stdout and "\\" not in done.stdout.replace("\\_exit", ""),
                 page.name, "markup is shown")


@case
def found(folder):
    """man finds each where it is installed, and whatis could."""
    tool("man", "lexgrog")
    for page in pages():
        name, section = page.name.rsplit(".", 1)
        done = run("man", section, name,
                   env=environment(MANPATH=str(HERE / "share/man"), PAGER="cat"))
        need(name in done.stdout, page.name)
        need(name in run("lexgrog", page).stdout, page.name)


def options_of_library():
    """What it names when there is no such variable, and what it says is in force."""
    preload = {"LD_PRELOAD": str(LIBDIR / SONAME), "SLABPOOL_STATS": "text"}
    said = run("/bin/true", env=environment(**preload, SLABPOOL_NOSUCH="1")).stderr
    names = re.search(r"accepted after SLABPOOL_: (.*)", said).group(1).split(", ")
    said = run("/bin/true", env=environment(**preload, SLABPOOL_VERBOSE="1")).stderr.splitlines()[0]
    values = re.findall(r"(\w+)=(.*?)(?= \w+=|$)", said.split(": ", 2)[-1])
    found = {name.upper(): value for name, value in values}
    found["VERBOSE"] = "off"
    need(sorted(found) == sorted(names), sorted(found), sorted(names))
    return found


@case
def variables(folder):
    """Each with its default: in the library, in libslabpool(7), in README."""
    library = options_of_library()

    def first(text):
        return re.sub(r"[(),].*", "", text.removeprefix("(").strip()).strip("_` ")

    page = dict(re.findall(r"^\*SLABPOOL_([A-Z_]+)\* (.+)$",
                           (SOURCES / "libslabpool.7.scd").read_text(), re.M))
    readme = dict(re.findall(r"^\| SLABPOOL_([A-Z_]+) \| ([^|]+) \|",
                             (ROOT / "README.md").read_text(), re.M))
    for where, listed in (("libslabpool(7)", page), ("README", readme)):
        need(sorted(listed) == sorted(library), where, set(listed) ^ set(library))
        for name, text in listed.items():
            default = {"(none)": "none"}.get(text.split(",")[0], first(text))
            need(default == library[name], where, name, default, "is", library[name])


@case
def words(folder):
    """Values that are words: the library accepts those of the page, and names no other."""
    text = (SOURCES / "libslabpool.7.scd").read_text()
    compared = 0
    for name, values in re.findall(r"^\*SLABPOOL_([A-Z_]+)\* ([^_(\n]+)$", text, re.M):
        said = run("/bin/true", env=environment(
            LD_PRELOAD=str(LIBDIR / SONAME), **{"SLABPOOL_STATS": "off", "SLABPOOL_" + name: "%?"}))
        accepted = re.search(r"=%\? is not accepted \((.*)\);", said.stderr)
        need(accepted, name, said.stderr)
        if accepted.group(1) != "1/0, true/false, yes/no, on/off":
            need(accepted.group(1) == values, name, accepted.group(1), "not", values)
            compared += 1
    need(compared >= 6, compared)


@case
def verbs(folder):
    """Each verb with its options and what they take: in slabpool(1) and in the command's help."""
    page = {}
    for line in (SOURCES / "slabpool.1.scd").read_text().splitlines():
        if verb := re.match(r"## ([a-z]+)", line):
            page[verb.group(1)] = options = set()
        elif option := re.match(r"\*(--?[a-z-]+)\*(.*)$", line):
            options.add(option.group(1) + option.group(2).replace("_", ""))
    overview = run(COMMAND, "--help").stdout
    known = re.findall(r"^  (?!slabpool )([a-z]+) ", overview, re.M)
    need(sorted(page) == sorted(known), sorted(page), known)
    for verb in known:
        text = run(COMMAND, verb, "--help").stdout
        helped = set(re.findall(r"^ +(--?[a-z][a-z-]*(?:\[=[A-Z]+\]| [A-Z]+\b)?)", text, re.M))
        need(page[verb] == helped, verb, page[verb] ^ helped)


@case
def functions(folder):
    """slabpool.h(3) has each function that the library exports, and no other."""
    page = [p for p in pages() if p.name == "slabpool.h.3"][0]
    text = run("man", "-E", "UTF-8", "-l", page, env=environment(MANWIDTH="200")).stdout
    code = "\n".join(line for line in text.splitlines() if line.startswith(" " * 11))
    declared = set(re.findall(r"^ +(?:\w+ )*\w+ \**(slabpool_\w+)\(", code, re.M))
    exported = {name.split("@")[0] for name in
                (ROOT / "tests/integration/symbols.expected").read_text().split()
                if name.startswith("slabpool_")}
    need(declared == exported, declared ^ exported)
