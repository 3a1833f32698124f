"""compare.py NAME MODE KNOWN NATIVE PRELOADED [other]: compares runs of a suite, test by test.

NATIVE and PRELOADED hold folders 1, 2, ... with a file `results` each: lines `STATUS<tab>TEST`, a
test that came twice being as bad as the worse; a status with = in front is a digest of an output.
Prints one line: `same: …`, `different: …` or `skip: …`. A test differs when in no run under the
library it ended as in any of the native runs; one that ended as natively only in some is named as
unsteady, with its figures.

KNOWN: lines NAME TEST REASON of tests that must differ in mode plain, and may in other modes. With
`other` (another library is measured) it is not read, and all names are printed.
"""

import pathlib
import sys

WORST = ["ok", "skip", "bad"]


def read(path):
    tests = {}
    for line in path.read_text(errors="replace").splitlines():
        status, test = line.split("\t", 1)
        rank = {s: i for i, s in enumerate(WORST)}
        if test not in tests or rank.get(status, 9) > rank.get(tests[test], 9):
            tests[test] = status
    return tests


def runs(folder):
    return [read(p / "results") for p in sorted(folder.iterdir())]


def known_of(path, name):
    rows = [line.split(None, 2) for line in path.read_text().splitlines()]
    return {row[1]: row[2] for row in rows if row and row[0] == name}


def some(names, limit):
    names = sorted(names)
    more = f" and {len(names) - limit} more" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more


def main(name, mode, known, native, ours, other=""):
    native, ours = runs(pathlib.Path(native)), runs(pathlib.Path(ours))
    tests = set().union(*native, *ours)
    if all(set(run) == {"the suite itself"} for run in native):
        return f"skip: natively no test ran: {native[0]['the suite itself']}"
    if not any(status == "ok" for test, status in native[0].items() if test != "the suite itself"):
        return "skip: natively no test passed"
    known = {} if other else known_of(pathlib.Path(known), name)
    differ, unsteady, better = {}, [], []
    for test in tests:
        theirs = [run.get(test, "absent") for run in native]
        mine = [run.get(test, "absent") for run in ours]
        if set(mine) == {"ok"} and set(theirs) == {"bad"}:
            better.append(test)
        elif not set(theirs) & set(mine):
            differ[test] = f"{test} {mine[-1]} (native {theirs[-1]})"
        elif set(mine) - set(theirs):
            odd = sum(status not in theirs for status in mine)
            unsteady.append(f"{test} ({odd} of {len(mine)})")
    # The suite's own status follows from its tests'.
    if len(differ) > 1:
        differ.pop("the suite itself", None)
    news = [text for test, text in differ.items() if test not in known]
    gone = [test for test in known if test not in differ and mode == "plain"]
    if set(differ) <= set(known) | {"the suite itself"} and known:
        news = []
    if news:
        return f"different: {len(news)} of {len(tests) - 1}: {some(news, 99 if other else 6)}"
    if gone:
        return f"different: known as different, but ended as natively: {some(gone, 6)}"
    first = [status for test, status in ours[0].items() if test != "the suite itself"]
    text = f"{first.count('ok')} ok"
    words = [status if status[0] != "=" else "with the same output" for status in first]
    for word in sorted(set(words) - {"ok"}):
        text += f", {words.count(word)} {word}"
    if unsteady:
        text += f"; unsteady: {some(unsteady, 6)}"
    if better:
        text += f"; ok here and not natively: {some(better, 6)}"
    if differ:
        text += f"; known: {some(set(differ) & set(known), 9)}"
    return f"same: {text}"


if __name__ == "__main__":
    print(main(*sys.argv[1:]))
