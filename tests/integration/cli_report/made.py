"""made.py: reports of schema slabpool/1 that are made up, for the tests of `slabpool report`."""
import copy

END = {"stats": "json", "children": "busy", "stats_file": "/tmp/x", "on_error": "abort",
       "harden": "off", "backend": "slab", "arena_limit": "none", "fallback": "mimalloc",
       "classes": "built in", "purge_delay": "1000", "thp": "off", "verbose": "off",
       "guard_rate": "0"}


def row(size, hits, misses, frees, **more):
    """A class. peak_slab_bytes: what its allocations take together, unless said."""
    allocs = hits + misses
    fields = {"size": size, "allocs": allocs, "hits": hits, "misses": misses,
              "hit_rate": round(hits / allocs, 6) if allocs else 0.0, "frees": frees,
              "remote_frees": 0, "refills": 1, "live": allocs - frees,
              "live_bytes": (allocs - frees) * size, "cached": 0, "slabs": 1,
              "peak_slab_bytes": max(65536, allocs * size)}
    return {**fields, **more}


def report(classes=(), large=None, arena=None, fallback=None, process=None, config=None,
           totals=None):
    """A report whose sums are right."""
    classes = [copy.deepcopy(c) for c in classes] or [row(16, 90, 10, 100)]
    r = {"schema": "slabpool/1", "version": "0.1.0",
         "process": {"pid": 100, "ppid": 1, "exe": "/usr/bin/made", "end": "exit", "seconds": 2.5,
                     "threads": 1, **(process or {})},
         "config": {**END, **(config or {})}, "totals": {}, "classes": classes,
         "large": {"allocs": 0, "frees": 0, "cache_hits": 0, "mmaps": 0, "munmaps": 0,
                   "mremaps": 0, "live": 0, "live_bytes": 0, "peak_bytes": 0, "histogram": [],
                   **(large or {})},
         "arena": {"reserved_bytes": 8 << 20, "committed_bytes": 1 << 20, "purged_bytes": 0,
                   "refills": sum(c["refills"] for c in classes), **(arena or {})},
         "fallback": {"backend": "mimalloc", "allocs": 0, "frees": 0, "live": 0,
                      "reasons": {"arena_limit": 0, "class_limit": 0, "reserve_failed": 0,
                                  "alignment": 0, "backend": 0}}}
    for name, value in (fallback or {}).items():
        if name == "reasons":
            r["fallback"]["reasons"].update(value)
        else:
            r["fallback"][name] = value
    parts = [*classes, r["large"], r["fallback"]]
    total = {key: sum(p[key] for p in parts) for key in ("allocs", "frees", "live")}
    total["hits"] = sum(c["hits"] for c in classes)
    total["misses"] = sum(c["misses"] for c in classes)
    calls = total["hits"] + total["misses"]
    total["hit_rate"] = int(total["hits"] * 1000000 / calls) / 1000000 if calls else 0.0
    total["live_bytes"] = sum(c["live_bytes"] for c in classes) + r["large"]["live_bytes"]
    total["peak_live_bytes"] = max(1 << 20, sum(c["peak_slab_bytes"] for c in classes))
    total["peak_rss_bytes"] = 5 << 20
    r["totals"] = {**total, **(totals or {})}
    return r
