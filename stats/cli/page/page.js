// The page: which view is shown, its tiles, advice and tables. Text goes in as text, never as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { bytes, count, percent } = slabpoolCharts;
  const $ = id => document.getElementById(id);
  const views = data.views;
  let shown = views[0];

  // make("td", { class: "x" }, child, "text", ...)
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "click")
        element.addEventListener("click", value);
      else if (value !== undefined && value !== false)
        element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  }
  const fill = (id, ...children) => $(id).replaceChildren(...children);
  const basename = path => path.replace(/\/+$/, "").split("/").pop() || path;
  const say = text => { $("said").textContent = text; };
  const chosen = name => document.querySelector(`input[name=${name}]:checked`).value;

  // ---- tables ----

  // column: { title, value: row => sortable, cell: row => text or element, text: left-aligned }
  function table(id, caption, columns, rows, foot, state) {
    const head = make("tr");
    columns.forEach((column, i) => {
      const sorted = state.column === i ? (state.down ? "descending" : "ascending") : "none";
      const button = make("button", { type: "button", click: () => {
        const same = state.column === i;
        state.down = same ? !state.down : !column.text && i !== 0;
        state.column = i;
        table(id, caption, columns, rows, foot, state);
        $(id).querySelectorAll("thead button")[i].focus();
        say(`sorted by ${column.title}, ${state.down ? "largest" : "smallest"} first`);
      } }, column.title);
      head.append(make("th", { scope: "col", "aria-sort": sorted, class: column.text && "text" },
                       button));
    });
    const key = columns[state.column].value, sign = state.down ? -1 : 1;
    const sorted = rows.map((row, i) => [key(row), i, row]).sort((a, b) =>
      sign * (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1]);
    const line = row => make("tr", {}, ...columns.map((column, i) => {
      const cell = column.cell ? column.cell(row) : count(column.value(row));
      const kind = [column.text && "text", column.kind && column.kind(row)].filter(Boolean);
      return make(i === 0 ? "th" : "td", { scope: i === 0 && "row",
                                           class: kind.join(" ") || undefined }, cell);
    }));
    fill(id, make("caption", {}, caption), make("thead", {}, head),
         make("tbody", {}, ...sorted.map(s => line(s[2]))),
         ...(foot ? [make("tfoot", {}, line(foot))] : []));
  }

  const rateOf = row => row.hits + row.misses === 0 ? -1 : row.hits / (row.hits + row.misses);
  const hitColumn = {
    title: "hit %", value: rateOf, cell: row => percent(row.hits, row.hits + row.misses),
    kind: row => row.allocs >= slabpoolCharts.FEW && row.hits < 9 * row.misses && "low",
  };
  const memoryColumn = (title, key) => ({
    title, value: row => row[key],
    cell: row => make("span", { title: count(row[key]) + " bytes" }, bytes(row[key])),
  });
  const plain = (title, key) => ({ title, value: row => row[key] });

  const classState = { column: 0, down: false };
  function classes(report) {
    const all = report.totals.allocs, most = Math.max(1, ...report.classes.map(c => c.allocs));
    const rows = $("busy").checked ? report.classes.filter(c => c.allocs * 100 >= all)
      : report.classes;
    const columns = [
      { title: "class", value: c => c.size, cell: c => c.total ? "all classes" : count(c.size) },
      plain("allocs", "allocs"),
      { title: "share %", value: c => c.allocs, kind: () => "share", cell: c => {
        const cell = document.createDocumentFragment();
        const wide = make("i", { "aria-hidden": "true" });
        wide.style.width = c.total ? "0" : c.allocs / most * 100 + "%";
        cell.append(wide, make("span", {}, percent(c.allocs, all, 1)));
        return cell;
      } },
      hitColumn, plain("misses", "misses"), plain("frees", "frees"),
      plain("remote", "remote_frees"), plain("refills", "refills"), plain("live", "live"),
      memoryColumn("live bytes", "live_bytes"), plain("cached", "cached"),
      plain("slabs", "slabs"), memoryColumn("peak slabs", "peak_slab_bytes"),
    ];
    // What the sampler estimates, in the reports that have it.
    const lost = new Map(((report.requested || {}).rounding || [])
      .map(r => [r.size, r.bytes ? r.waste_bytes / r.bytes : 0]));
    if (lost.size > 0)
      columns.push({ title: "rounding %", value: c => lost.has(c.size) ? lost.get(c.size) : -1,
                     cell: c => lost.has(c.size) ? percent(lost.get(c.size), 1, 1) : "–" });
    const sum = { total: true, size: 0 };
    for (const key of ["allocs", "hits", "misses", "frees", "remote_frees", "refills", "live",
                       "live_bytes", "cached", "slabs", "peak_slab_bytes"])
      sum[key] = report.classes.reduce((n, c) => n + c[key], 0);
    const left = report.classes.length - rows.length;
    table("classes", left ? `${rows.length} classes; ${left} with less are left out`
      : `${rows.length} classes; a heading sorts`, columns, rows, sum, classState);
  }

  // ---- programs and processes ----

  const viewRow = view => ({ view, name: view.name, processes: view.processes,
                             ...view.report.process, ...view.report.totals });
  // Of the less busy ones the page has a line only, and nothing to show.
  const whole = view => view.report.classes !== undefined;
  const link = row => !whole(row.view) ? row.name : make("button", { type: "button", class: "link", click: () => {
    choose(views.indexOf(row.view));
    scrollTo({ top: 0 });
    $("scope").focus();
  } }, row.name);
  const tail = [
    plain("allocs", "allocs"), hitColumn, plain("misses", "misses"), plain("frees", "frees"),
    plain("live", "live"), memoryColumn("live bytes", "live_bytes"),
    memoryColumn("peak live", "peak_live_bytes"), memoryColumn("peak RSS", "peak_rss_bytes"),
  ];
  function lists() {
    const programs = views.filter(v => v.kind === "program").map(viewRow);
    const processes = views.filter(v => v.kind === "process").map(viewRow);
    $("programs-section").hidden = programs.length < 2;
    $("processes-section").hidden = processes.length < 2;
    const some = (n, all, what) => `${count(n)} ${what}` + (n < all
      ? `; ${count(all - n)} with fewer allocations are in the sums only` : "");
    const name = title => ({ title, value: row => row.name, cell: link, text: true });
    if (programs.length > 1)
      table("programs", `${some(programs.length, data.programs, "programs")}; peak RSS is that of the largest ` +
        "process, peak live the sum over processes",
        [name("program"), plain("processes", "processes"), ...tail], programs, null,
        { column: 2, down: true });
    if (processes.length > 1)
      table("processes", some(processes.length, data.processes, "processes"),
        [name("process"), { title: "pid", value: row => row.pid, cell: row => String(row.pid) },
         { title: "ended by", value: row => row.end, cell: row => row.end },
         { title: "seconds", value: row => row.seconds, cell: row => row.seconds.toFixed(3) },
         plain("threads", "threads"), ...tail.filter(c => !/^(frees|peak live)$/.test(c.title))],
        processes, null, { column: 5, down: true });
  }

  // ---- one view ----

  function tiles(view) {
    const t = view.report.totals, p = view.report.process;
    const tile = (name, value, more) => make("div", {}, make("dt", {}, name),
      make("dd", {}, value, more ? make("div", { class: "more" }, more) : ""));
    const end = p.end === "running" ? "live now" : "live at the end";
    fill("tiles", tile("allocations", count(t.allocs), count(t.frees) + " frees"),
         tile("hit rate", percent(t.hits, t.hits + t.misses) + " %", count(t.misses) + " misses"),
         tile(end, bytes(t.live_bytes), count(t.live) + " blocks"),
         tile("peak live", bytes(t.peak_live_bytes), view.processes > 1 ? "sum over processes"
           : "counted in slabs"),
         ...(t.peak_rss_bytes ? [tile("peak RSS", bytes(t.peak_rss_bytes), view.processes > 1
           ? "of the largest process" : "of the process")] : []),
         tile("threads", count(p.threads), view.processes > 1 ? "sum over processes"
           : "that allocated"));
  }

  function setting(text) {
    const code = make("code", { tabindex: "0" }, text);
    return make("div", { class: "setting" }, code, make("button", {
      type: "button", click: async () => {
        try {
          await navigator.clipboard.writeText(text);
          say("copied");
        } catch {
          getSelection().selectAllChildren(code);
          say("selected");
        }
      } }, "Copy"));
  }
  // items: [advice, view] with one id; of another view than the one shown its name is said.
  function adviceItem(items) {
    const [[{ id, title }, from]] = items;
    const li = make("li", { "data-advice": id, class: id === "none" ? "good"
      : from === shown ? undefined : "other" }, make("strong", {}, title));
    for (const [item, view] of items) {
      const why = make("p", {}, item.why);
      if (view !== shown)
        why.prepend(link({ view, name: basename(view.name) }), ": ");
      li.append(why);
      if (item.setting)
        li.append(setting(item.setting));
    }
    return li;
  }

  // What holds for one program of several is shown with all of them too.
  function advice(view) {
    const programs = view.kind === "all" ? views.filter(v => v.kind === "program") : [];
    const groups = new Map(view.advice.map(item => [item.id, [[item, view]]]));
    for (const program of programs)
      for (const item of program.advice.filter(i => i.id !== "none")) {
        const group = groups.get(item.id) || [];
        if (group.length < 5 && (group.length === 0 || group[0][1] !== view))
          groups.set(item.id, [...group, [item, program]]);
      }
    if (groups.size > 1)
      groups.delete("none");
    fill("advice", ...[...groups.values()].map(adviceItem));
  }

  function pairs(id, rows) {
    fill(id, ...rows.flatMap(([name, value, own]) =>
      [make("dt", {}, name), make("dd", { class: own ? "own" : undefined }, value)]));
  }
  function rest(report) {
    const l = report.large, a = report.arena, f = report.fallback;
    pairs("large", l.allocs + l.frees === 0 ? [["not used", ""]] : [
      ["allocs", count(l.allocs)], ["frees", count(l.frees)], ["from cache", count(l.cache_hits)],
      ["mmap", count(l.mmaps)], ["munmap", count(l.munmaps)], ["mremap", count(l.mremaps)],
      ["live", count(l.live)], ["live bytes", bytes(l.live_bytes)], ["peak", bytes(l.peak_bytes)]]);
    pairs("arena", [["reserved", bytes(a.reserved_bytes)], ["committed", bytes(a.committed_bytes)],
                    ["given back", bytes(a.purged_bytes)], ["refills", count(a.refills)]]);
    pairs("fallback", f.allocs + f.frees === 0 ? [["not used", ""]] : [
      ["by", f.backend], ["allocs", count(f.allocs)], ["frees", count(f.frees)],
      ["live", count(f.live)], ...Object.entries(f.reasons).filter(r => r[1] > 0)
        .map(([reason, n]) => [reason.replace(/_/g, " "), count(n)])]);
    pairs("options", Object.entries(report.config).map(([name, value]) =>
      [name, value, data.defaults[name] !== undefined && data.defaults[name] !== value]));
  }

  function lived(view) {
    const r = view.report, p = r.process;
    if (view.processes > 1)
      return `${count(view.processes)} processes, the longest ${p.seconds.toFixed(3)} s, ` +
        `slabpool ${r.version}`;
    const end = p.end === "running" ? "running for " : `ended by ${p.end} after `;
    return `pid ${p.pid}, ${end}${p.seconds.toFixed(3)} s, slabpool ${r.version}`;
  }

  function show() {
    $("name").textContent = basename(shown.name);
    $("path").textContent = basename(shown.name) === shown.name ? "" : shown.name;
    $("lived").textContent = lived(shown);
    tiles(shown);
    advice(shown);
    slabpoolCharts.show(shown, chosen("scale"));
    classes(shown.report);
    rest(shown.report);
  }
  function choose(index) {
    $("scope").value = index;
    shown = views[index];
    show();
  }

  // ---- controls ----

  const kept = {
    get: () => { try { return localStorage.getItem("slabpool-theme"); } catch { return null; } },
    set: v => { try { localStorage.setItem("slabpool-theme", v); } catch { /* not kept then */ } },
  };
  function theme(value) {
    if (value === "auto")
      delete document.documentElement.dataset.theme;
    else
      document.documentElement.dataset.theme = value;
    slabpoolCharts.show(shown, chosen("scale"));
  }
  $("theme").addEventListener("change", event => {
    kept.set(event.target.value);
    theme(event.target.value);
  });
  // Paper is white.
  addEventListener("beforeprint", () => theme("light"));
  addEventListener("afterprint", () => theme(chosen("theme")));
  $("scale").addEventListener("change", () => slabpoolCharts.show(shown, chosen("scale")));
  $("busy").addEventListener("change", () => classes(shown.report));
  $("scope").addEventListener("change", event => choose(Number(event.target.value)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    slabpoolCharts.show(shown, chosen("scale")));

  const label = view => view.kind === "all" ? `all ${count(view.processes)} processes`
    : view.kind === "program" ? `${basename(view.name)} (${count(view.processes)})`
    : `${basename(view.name)}, pid ${view.report.process.pid}`;
  const group = (name, kind) => {
    const options = views.map((v, i) => [v, i]).filter(([v]) => v.kind === kind && whole(v))
      .map(([v, i]) => make("option", { value: i }, label(v)));
    return options.length ? [name ? make("optgroup", { label: name }, ...options) : options[0]]
      : [];
  };
  fill("scope", ...group("", "all"), ...group("Programs", "program"),
       ...group("Processes", "process"));
  $("scope-label").hidden = views.length < 2;
  $("source").textContent = "Made from " + data.files.join(", ") + ".";

  const wanted = kept.get();
  const radio = document.querySelector(`input[name=theme][value="${CSS.escape(wanted || "")}"]`);
  if (radio) {
    radio.checked = true;
    document.documentElement.dataset.theme = wanted;
    if (wanted === "auto")
      delete document.documentElement.dataset.theme;
  }
  $("scope").value = 0;
  lists();
  show();
})();
