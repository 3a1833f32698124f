#!/usr/bin/env bash
# python.sh prepare|run MODULE...: modules of CPython's own test suite, by the installed python.
set -euo pipefail
. "$(dirname "$0")/common.bash"
[ "$1" = run ] || exit 0
shift

# -j1: the module runs in a process of its own, so that a crash is a result.
rc=0
python=/usr/bin/python3.11
under PYTHONMALLOC=malloc $python -m test -j1 --timeout 250 --junit-xml xml "$@" || rc=$?
$python - xml >> "$RESULTS" <<'PY'
import sys, xml.etree.ElementTree as tree
for case in tree.parse(sys.argv[1]).iter("testcase"):
    kinds = {part.tag for part in case} - {"system-out", "system-err"}
    status = "bad" if kinds & {"error", "failure"} else "skip" if "skipped" in kinds else "ok"
    if case.get("status") == "notrun":
        status = "skip"
    name = case.get("name")
    print(f"{status}\t{name.split(' ')[0] if '(' in name else name}")
PY
exit "$rc"
