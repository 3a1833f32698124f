"""pictures - SVG and PNG by gnuplot, from the same figures as the tables.

Each picture is a gnuplot script with its data inside, NAME.gp in the folder of results, run once
for each form. Allocators keep their colour and mark in all pictures.
"""
import math
import os
import shutil
import subprocess

from measure.places import OUT, complain

# colour, mark (gnuplot's number), by the column's place; a column beyond these starts over
LOOKS = [("#444444", 2), ("#d62728", 7), ("#ff9f80", 6), ("#1f77b4", 5), ("#2ca02c", 9),
         ("#9467bd", 13), ("#8c564b", 11), ("#17becf", 15)]
TERMINALS = {"svg": "svg size {0},{1} dynamic font 'DejaVu Sans,13' background rgb 'white'",
             "png": "pngcairo size {0},{1} font 'DejaVu Sans,10'"}


def look(columns, name):
    """Colour and mark of a column."""
    return LOOKS[[c.name for c in columns].index(name) % len(LOOKS)]


def block(name, rows):
    """A named table inside a gnuplot script."""
    return "$" + name + " << EOD\n" + "\n".join(" ".join(str(x) for x in r) for r in rows) + "\nEOD"


def quoted(text):
    """A gnuplot string; an underscore must not lower the next letter."""
    return '"' + text.replace("\\", "").replace('"', "").replace("_", "\\\\_") + '"'


def draw(name, script, width, height):
    """Runs gnuplot for each form."""
    path = os.path.join(OUT, name + ".gp")
    for form, terminal in TERMINALS.items():
        text = (f"set terminal {terminal.format(width, height)}\n"
                f"set output '{os.path.join(OUT, name)}.{form}'\n{script}\n")
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        done = subprocess.run(["gnuplot", path], timeout=60, stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            complain(f"gnuplot on {path}: {done.stderr.decode().strip()}")


def points(workloads, figure, column):
    """One row for each workload: median, quartiles, place from the bottom."""
    rows = []
    for i, results in enumerate(reversed(list(workloads.values()))):
        found = results["ratios"][column][figure]
        if found:
            rows.append((found["median"], found["q1"], found["q3"], i))
    return rows


def axis(tables):
    """Ends of a logarithmic axis that holds all medians, with some air."""
    values = [row[0] for rows in tables.values() for row in rows if row[0] > 0] + [1]
    return min(values) / 1.15, max(values) * 1.15


def ratios(name, title, figure, workloads, columns):
    """A line for each workload, a mark for each allocator, 1 being glibc."""
    tables = {c.name: points(workloads, figure, c.name) for c in columns[1:]}
    tables = {c: rows for c, rows in tables.items() if rows}
    if not tables:
        return
    low, high = axis(tables)
    tics = [t for t in (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10, 20, 50)
            if low <= t <= high]
    labels = ", ".join(f"{quoted(w)} {i}" for i, w in enumerate(reversed(list(workloads))))
    script = [block(f"d{i}", rows) for i, rows in enumerate(tables.values())]
    script += [
        f"set title {quoted(title)}", "set logscale x", f"set xrange [{low}:{high}]",
        f"set yrange [-0.7:{len(workloads) - 0.3}]", f"set ytics ({labels}) scale 0",
        f"set xtics ({', '.join(str(t) for t in tics)})",
        "set grid xtics ytics lt 1 lc rgb '#dddddd'",
        "set key outside top center horizontal samplen 1",
        "set xlabel 'times glibc, lower is better'",
        "set arrow 1 from 1, graph 0 to 1, graph 1 nohead lw 1.5 lc rgb '#444444'"]
    keys, plots = [], []
    for i, c in enumerate(tables):
        colour, mark = look(columns, c)
        script.append(f"set style line {i + 1} lc rgb '{colour}' pt {mark} "
                      f"ps {1.4 if c == 'ours' else 1.0} lw 1")
        keys.append(f"keyentry with points ls {i + 1} title {quoted(c)}")
        plots.insert(0, f"$d{i} using 1:4:2:3 with xerrorbars ls {i + 1} notitle")
    script.append("plot " + ", \\\n  ".join(keys + plots))
    draw(name, "\n".join(script), 900, 150 + 21 * len(workloads))


def rss_over_time(series, columns):
    """A panel for each workload of series: workload -> column -> (ms, KiB)."""
    if not series:
        return
    script = [f"set multiplot layout {len(series)},1 title 'Resident memory over time'",
              "set xlabel 'seconds'", "set ylabel 'MiB'", "set grid lc rgb '#dddddd'",
              "set key outside right top samplen 1.5", "set yrange [0:*]", "set lmargin 10",
              "set rmargin 20"]
    for n, (workload, by_column) in enumerate(series.items()):
        plots = []
        for i, (c, rows) in enumerate(by_column.items()):
            data = [(f"{ms / 1000:.3f}", f"{kib / 1024:.2f}") for ms, kib in rows]
            script.append(block(f"s{n}x{i}", data))
            plots.append(f"$s{n}x{i} using 1:2 with lines lw {2.5 if c == 'ours' else 1.5} "
                         f"lc rgb '{look(columns, c)[0]}' title {quoted(c)}")
        script += [f"set title {quoted(workload)}", "plot " + ", \\\n  ".join(plots)]
    draw("rss_over_time", "\n".join(script + ["unset multiplot"]), 900, 60 + 270 * len(series))


def rate_plots(n, rates, columns):
    """Data and plot commands of one panel of throughput."""
    script, plots = [], []
    known = [c.name for c in columns if c.name in rates]
    for i, (c, by_count) in enumerate((c, rates[c]) for c in known):
        rows = [(count, *(f"{v[k] / 1e6:.3f}" for k in ("median", "min", "max")))
                for count, v in sorted(by_count.items())]
        colour, mark = look(columns, c)
        script.append(block(f"t{n}x{i}", rows))
        wide = 2.5 if c == "ours" else 1.5
        plots += [f"$t{n}x{i} using 1:2 with linespoints lw {wide} lc rgb '{colour}' pt {mark} "
                  f"title {quoted(c)}",
                  f"$t{n}x{i} using 1:2:3:4 with yerrorbars lw 1 lc rgb '{colour}' "
                  f"pt {mark} notitle"]
    return script, plots


def throughput(scaling, columns):
    """A panel for each workload of scaling.py."""
    if not scaling or not scaling["rates"]:
        return
    names = sorted(scaling["rates"])
    script = [f"set multiplot layout {math.ceil(len(names) / 2)},2 "
              f"title 'Throughput by threads, {scaling['cores']} cores'",
              "set logscale x 2", f"set xtics ({', '.join(str(n) for n in scaling['threads'])})",
              f"set xrange [0.8:{scaling['threads'][-1] * 1.25}]", "set xlabel 'threads'",
              "set ylabel 'million operations a second'", "set yrange [0:*]",
              "set grid lc rgb '#dddddd'",
              "set key outside bottom center horizontal samplen 1.5",
              "set bmargin 7"]
    for n, name in enumerate(names):
        shown = columns[:1] if name == "scale_compute" else columns
        data, plots = rate_plots(n, scaling["rates"][name], shown)
        script += [*data, f"set title {quoted(name)}", "plot " + ", \\\n  ".join(plots)]
    draw("throughput_by_threads", "\n".join(script + ["unset multiplot"]), 1000,
         60 + 390 * math.ceil(len(names) / 2))


def all_pictures(workloads, series, scaling, columns):
    """All that there are figures for."""
    if not shutil.which("gnuplot"):
        complain("no pictures: gnuplot is not installed")
        return
    if workloads:
        ratios("time_ratios", "Time against glibc: median and quartiles", "us", workloads, columns)
        ratios("memory_ratios", "Peak resident memory against glibc", "kib", workloads, columns)
    rss_over_time(series, columns)
    throughput(scaling, columns)
