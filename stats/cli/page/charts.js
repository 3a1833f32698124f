// The charts, drawn by Chart.js. slabpoolCharts.show(view, scale) draws them anew; every figure in
// them is in a table of the page too, so a canvas has a short label only.
"use strict";
const slabpoolCharts = (() => {
  const FEW = 100; // allocations below which a hit rate says little
  const drawn = {};

  const colour = name => getComputedStyle(document.documentElement)
    .getPropertyValue("--" + name).trim();

  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
  function bytes(n, round = false) {
    let unit = 0, value = Math.abs(n);
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    const digits = unit === 0 || round && Number.isInteger(value) ? 0 : 1;
    return (n < 0 ? "−" : "") + value.toFixed(digits) + " " + units[unit];
  }
  const count = n => n.toLocaleString("en-GB");
  const compact = n => Intl.NumberFormat("en-US", { notation: "compact" }).format(n);
  // Rounded down, so that 100 says that nothing missed.
  const percent = (part, all, digits = 2) => all === 0 ? "–"
    : (Math.floor(part / all * 100 * 10 ** digits) / 10 ** digits).toFixed(digits);
  const classes = report => report.classes;

  function axes(extra) {
    const text = colour("muted"), line = colour("line");
    const axis = { ticks: { color: text }, grid: { color: line }, border: { color: line },
                   title: { color: text } };
    const x = { ...axis, grid: { display: false }, ...extra.x };
    const y = { ...axis, ...extra.y };
    x.ticks = { color: text, maxRotation: 60, autoSkipPadding: 8, ...(extra.x || {}).ticks };
    y.ticks = { color: text, maxTicksLimit: 7, ...(extra.y || {}).ticks };
    return { x, y };
  }

  function draw(id, label, config) {
    const figure = document.getElementById(id);
    if (drawn[id])
      drawn[id].destroy();
    delete drawn[id];
    figure.hidden = !config;
    if (!config)
      return;
    const canvas = figure.querySelector("canvas");
    canvas.setAttribute("aria-label", label);
    const text = colour("text");
    drawn[id] = new Chart(canvas, {
      type: config.type,
      data: config.data,
      options: {
        animation: false, responsive: true, maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        scales: axes(config.scales),
        plugins: {
          legend: { display: config.data.datasets.length > 1, position: "bottom",
                    labels: config.type === "line" ? { color: text, boxWidth: 26, boxHeight: 0 }
                      : { color: text, boxWidth: 12, boxHeight: 12 } },
          tooltip: { callbacks: config.tooltip },
        },
        ...config.more,
      },
    });
  }

  const bar = (label, data, shade) => ({
    label, data, backgroundColor: shade, hoverBackgroundColor: shade, borderRadius: 2,
    maxBarThickness: 36, categoryPercentage: .9, barPercentage: .95, minBarLength: 1,
  });
  const scaled = scale => scale === "logarithmic" ? { type: scale } : { type: "linear" };
  // A logarithmic axis has no place for 0 and puts ticks everywhere.
  const decade = value => { const m = value / 10 ** Math.floor(Math.log10(value)); return m < 1.01; };
  // Bytes on such an axis: ticks at powers of 2, at most eight.
  const octaves = {
    afterBuildTicks(axis) {
      const low = Math.ceil(Math.log2(axis.min)), high = Math.floor(Math.log2(axis.max));
      const every = Math.max(1, Math.ceil((high - low + 1) / 8));
      axis.ticks = [];
      for (let i = low; i <= high; i += every)
        axis.ticks.push({ value: 2 ** i });
    },
    ticks: { callback: v => bytes(v, true) },
  };
  // Steps of a power of 2, so that the ticks are round in KiB and MiB.
  const step = most => 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, most) / 6)));
  const sizes = { ticks: { callback(value) {
    const size = this.getLabelForValue(value);
    return size < 1024 ? size : bytes(size, true).replace(/ (.)iB/, "$1");
  } } };
  const title = items => "class " + count(Number(items[0].label)) + " bytes";

  function allocs(report, scale) {
    const rows = classes(report), log = scale === "logarithmic";
    if (rows.length === 0)
      return null;
    const datasets = log ? [bar("allocations", rows.map(c => c.allocs || null), colour("accent"))]
      : [bar("hits", rows.map(c => c.hits), colour("accent")),
         bar("misses", rows.map(c => c.misses), colour("warm"))];
    return {
      type: "bar", data: { labels: rows.map(c => c.size), datasets },
      scales: {
        x: { stacked: !log, ...sizes },
        y: { stacked: !log, ...scaled(scale), min: log ? .5 : 0,
             ticks: { precision: 0, callback: v => log && !decade(v) ? null : compact(v) } },
      },
      tooltip: { title, label: i => i.dataset.label + ": " + count(i.raw) },
    };
  }

  function rate(report) {
    const rows = classes(report).filter(c => c.allocs > 0);
    if (rows.length === 0)
      return null;
    const shade = rows.map(c => c.allocs < FEW ? colour("faint")
      : c.hits < 9 * c.misses ? colour("warm") : colour("accent"));
    return {
      type: "bar",
      data: { labels: rows.map(c => c.size),
              datasets: [bar("hit rate", rows.map(c => c.hits / c.allocs * 100), shade)] },
      scales: { x: sizes, y: { min: 0, max: 100, ticks: { callback: v => v + " %" } } },
      tooltip: {
        title,
        label: i => percent(rows[i.dataIndex].hits, rows[i.dataIndex].allocs) + " % hit",
        afterLabel: i => count(rows[i.dataIndex].misses) + " of " +
          count(rows[i.dataIndex].allocs) + " missed",
      },
    };
  }

  function memory(report, scale) {
    const rows = classes(report), log = scale === "logarithmic";
    if (rows.length === 0)
      return null;
    const value = n => log && n <= 0 ? null : n;
    const most = Math.max(...rows.map(c => Math.max(c.peak_slab_bytes, c.live_bytes)));
    return {
      type: "bar",
      data: { labels: rows.map(c => c.size), datasets: [
        bar("peak slabs", rows.map(c => value(c.peak_slab_bytes)), colour("soft")),
        bar("live", rows.map(c => value(c.live_bytes)), colour("third"))] },
      scales: {
        x: sizes,
        y: { ...scaled(scale), ...(log ? octaves
          : { ticks: { stepSize: step(most), callback: v => bytes(v, true) } }) },
      },
      tooltip: { title, label: i => i.dataset.label + ": " + bytes(i.raw) },
    };
  }

  function large(report, scale) {
    const rows = report.large.histogram, log = scale === "logarithmic";
    if (rows.length === 0)
      return null;
    return {
      type: "bar",
      data: { labels: rows.map(r => "≤ " + bytes(r.le, true)),
              datasets: [bar("allocations", rows.map(r => r.allocs || null), colour("accent"))] },
      scales: { x: {}, y: { ...scaled(scale), min: log ? .5 : 0,
                            ticks: { precision: 0, callback: v => log && !decade(v) ? null : compact(v) } } },
      tooltip: { label: i => count(i.raw) + " allocations" },
    };
  }

  function time(view) {
    const samples = view.samples;
    if (!samples || samples.length < 2)
      return null;
    const line = (label, key, shade, dash) => ({
      label, borderColor: shade, backgroundColor: shade, borderWidth: 2, borderDash: dash,
      pointRadius: samples.length > 60 ? 0 : 2.5, tension: 0,
      data: samples.map(s => ({ x: s.seconds, y: s[key] })),
    });
    const datasets = [line("live", "live_bytes", colour("third")),
                      line("committed", "committed_bytes", colour("accent"), [2, 3]),
                      line("peak live so far", "peak_live_bytes", colour("warm"))];
    if (samples.some(s => s.peak_rss_bytes > 0))
      datasets.push(line("peak RSS so far", "peak_rss_bytes", colour("good"), [7, 3]));
    const most = Math.max(...datasets.flatMap(d => d.data.map(point => point.y)));
    return {
      type: "line", data: { datasets },
      scales: { x: { type: "linear", ticks: { callback: v => v + " s" } },
                y: { min: 0, ticks: { stepSize: step(most), callback: v => bytes(v, true) } } },
      tooltip: { title: i => "after " + i[0].parsed.x.toFixed(3) + " s",
                 label: i => i.dataset.label + ": " + bytes(i.parsed.y) },
    };
  }

  function show(view, scale) {
    const r = view.report, n = r.classes.length;
    draw("chart-allocs", `Allocations of ${n} classes, as in the table of classes`,
         allocs(r, scale));
    draw("chart-rate", `Hit rates of ${n} classes, as in the table of classes`, rate(r));
    draw("chart-memory", `Peak slab bytes and live bytes of ${n} classes, as in the table of ` +
         "classes", memory(r, scale));
    draw("chart-large", "Large allocations by size: " + r.large.histogram
      .map(b => `up to ${bytes(b.le, true)} ${count(b.allocs)}`).join(", "), large(r, scale));
    draw("chart-time", "Memory at each report of the process", time(view));
  }

  return { show, bytes, count, percent, FEW };
})();
