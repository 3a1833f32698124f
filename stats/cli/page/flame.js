"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const NS = "http://www.w3.org/2000/svg";
  const BOX = 18, COLOURS = 12;
  let kind = data.chosen, zoomed = 0, wanted = "", sorting = { by: "self", down: true };

  /* ---- numbers ---- */

  const whole = n => Math.round(n).toLocaleString("en");
  function bytes(n) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    let unit = 0;
    while (Math.abs(n) >= 1023.95 && unit < 5) { n /= 1024; unit++; }
    return (unit ? n.toFixed(1) : Math.round(n)) + " " + units[unit];
  }
  const shown = (n, k = kind) => data.kinds[k].unit === "bytes" ? bytes(n) : whole(n);
  const share = (n, all) => all > 0 ? (100 * n / all).toFixed(1) + " %" : "–";

  /* ---- the tree; parents stand before their children ---- */

  const nodes = data.nodes, count = nodes.name.length;
  const name = i => data.names[nodes.name[i]];
  const module = i => data.modules[nodes.module[i]];
  const colour = i => i === 0 ? COLOURS - 1 : Math.min(nodes.module[i], COLOURS - 1);
  const value = i => nodes.values[kind][i];
  const children = Array.from({ length: count }, () => []);
  const depth = new Uint16Array(count);
  for (let i = 1; i < count; i++) {
    children[nodes.parent[i]].push(i);
    depth[i] = depth[nodes.parent[i]] + 1;
  }
  const sort = () => children.forEach(c => c.sort((a, b) => value(b) - value(a) || a - b));
  const matches = i => wanted !== "" && name(i).toLowerCase().includes(wanted);

  function make(tag, parent, text, attributes = {}) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [key, v] of Object.entries(attributes)) element.setAttribute(key, v);
    if (parent) parent.append(element);
    return element;
  }

  /* ---- the graph ---- */

  function describe(i) {
    const partner = data.kinds[kind].partner;
    let text = `${name(i)}${module(i) ? `  (${module(i)})` : ""}: ${shown(value(i))}, ` +
      share(value(i), value(0));
    if (partner >= 0) text += `, ${shown(nodes.values[partner][i], partner)}` +
      (data.kinds[partner].unit === "bytes" ? "" : " blocks");
    return text;
  }

  function fit(text, width) {
    const room = Math.floor((width - 6) / 6.7), letters = [...text];
    if (room < 3) return "";
    return letters.length <= room ? text : letters.slice(0, room - 1).join("") + "…";
  }

  let drawn = [];
  function box(svg, i, x, width, above) {
    const g = document.createElementNS(NS, "g"), y = depth[i] * BOX;
    g.setAttribute("class", `c${colour(i)} s${nodes.name[i] % 3}${above ? " above" : ""}${matches(i) ? " hit" : ""}`);
    g.dataset.node = i;
    const rect = document.createElementNS(NS, "rect");
    rect.setAttribute("x", x);
    rect.setAttribute("y", y);
    rect.setAttribute("width", Math.max(width - .5, .2));
    rect.setAttribute("height", BOX - 1);
    g.append(rect);
    const text = fit(name(i), width);
    if (text) {
      const label = document.createElementNS(NS, "text");
      label.setAttribute("x", x + 3);
      label.setAttribute("y", y + 13);
      label.textContent = text;
      g.append(label);
    }
    const title = document.createElementNS(NS, "title");
    title.textContent = describe(i);
    g.prepend(title);
    svg.append(g);
    drawn.push(i);
  }

  function draw() {
    const here = $("graph"), width = Math.max(here.clientWidth - 16, 200);
    const svg = document.createElementNS(NS, "svg");
    let deepest = 0;
    drawn = [];
    for (let up = zoomed; up !== 0;) {
      up = nodes.parent[up];
      box(svg, up, 0, width, true);
    }
    const work = [[zoomed, 0, width]];
    while (work.length) {
      const [i, x, w] = work.pop();
      box(svg, i, x, w, false);
      deepest = Math.max(deepest, depth[i]);
      let at = x;
      for (const c of children[i]) {
        const part = value(i) > 0 ? w * value(c) / value(i) : 0;
        if (part < .4) break; /* the widest is first */
        work.push([c, at, part]);
        at += part;
      }
    }
    const height = (deepest + 1) * BOX;
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("height", height);
    here.replaceChildren(svg);
    $("reset").hidden = zoomed === 0;
  }

  function zoom(i) {
    zoomed = i;
    draw();
    $("detail").textContent = describe(i);
  }

  const node = event => {
    const g = event.target.closest && event.target.closest("g[data-node]");
    return g ? +g.dataset.node : -1;
  };
  $("graph").addEventListener("click", event => {
    const i = node(event);
    if (i >= 0) zoom(i === zoomed ? 0 : i);
  });
  $("graph").addEventListener("mousemove", event => {
    const i = node(event);
    if (i >= 0) $("detail").textContent = describe(i);
  });
  /* Arrows: into the widest child, to the caller, to the neighbours. */
  $("graph").addEventListener("keydown", event => {
    const up = zoomed ? nodes.parent[zoomed] : 0;
    const among = zoomed ? children[up].filter(c => value(c) > 0) : [0], at = among.indexOf(zoomed);
    const to = { ArrowDown: children[zoomed][0], ArrowUp: up, ArrowLeft: among[at - 1],
      ArrowRight: among[at + 1], Home: 0 }[event.key];
    if (to === undefined || !(value(to) > 0)) return;
    event.preventDefault();
    zoom(to);
  });
  addEventListener("keydown", event => { if (event.key === "Escape") zoom(0); });
  $("reset").addEventListener("click", () => zoom(0));
  addEventListener("resize", draw);

  /* ---- search: a hit inside of another adds nothing to the sum ---- */

  function search() {
    let n = 0, sum = 0;
    const inside = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const covered = i > 0 && inside[nodes.parent[i]];
      const hit = matches(i) && value(i) > 0;
      inside[i] = covered || hit ? 1 : 0;
      n += hit;
      if (hit && !covered) sum += value(i);
    }
    $("found").textContent = wanted ? `${whole(n)} found, ${shown(sum)}, ${share(sum, value(0))}` : "";
  }
  $("search").addEventListener("input", event => {
    wanted = event.target.value.trim().toLowerCase();
    search();
    draw();
    table();
  });

  /* ---- functions ---- */

  const columns = [
    { key: "name", title: "Function", text: true, of: r => data.names[r[0]] },
    { key: "module", title: "Module", text: true, of: r => data.modules[r[1]] },
    { key: "self", title: "Self", of: r => r[2], show: r => shown(r[2]) },
    { key: "share", title: "Self %", of: r => r[2], show: r => share(r[2], value(0)) },
    { key: "interval", title: "95 %", of: r => r[4],
      show: r => r[3] < 0 || r[3] === r[4] ? "" : `${shown(r[3])} – ${shown(r[4])}` },
    { key: "total", title: "Total", of: r => r[5], show: r => shown(r[5]) },
    { key: "all", title: "Total %", of: r => r[5], show: r => share(r[5], value(0)) },
    { key: "blocks", title: "Blocks", of: r => r[6], show: r => r[6] < 0 ? "" : whole(r[6]) },
  ];

  function table() {
    const here = $("functions"), column = columns.find(c => c.key === sorting.by);
    const rows = data.functions[kind].filter(r => !wanted ||
      data.names[r[0]].toLowerCase().includes(wanted));
    const order = (a, b) => column.text ? column.of(a).localeCompare(column.of(b))
      : column.of(a) - column.of(b);
    rows.sort((a, b) => sorting.down ? order(b, a) : order(a, b));
    const head = make("thead"), line = make("tr", head), body = make("tbody");
    for (const c of columns) {
      const th = make("th", line, undefined, { scope: "col" });
      if (c.text) th.className = "text";
      if (c.key === sorting.by) th.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
      make("button", th, c.title).addEventListener("click", () => {
        sorting = { by: c.key, down: sorting.by === c.key ? !sorting.down : !c.text };
        table();
      });
    }
    for (const r of rows) {
      const tr = make("tr", body);
      for (const c of columns) {
        const td = make("td", tr, c.show ? c.show(r) : c.of(r));
        if (c.text) td.className = "text";
      }
    }
    here.replaceChildren(head, body);
  }

  /* ---- what is chosen ---- */

  function show(k) {
    kind = k;
    if (!(value(zoomed) > 0)) zoomed = 0;
    sort();
    draw();
    search();
    table();
    $("about").textContent = `${data.kinds[kind].type}: ${shown(value(0))}. ${data.about}`;
    $("detail").textContent = "";
  }
  data.kinds.forEach((k, i) => {
    const label = make("label", $("kind"));
    const input = make("input", label, undefined, { type: "radio", name: "kind", value: i });
    input.checked = i === kind;
    make("span", label, k.type.replace("_", " "));
  });
  $("kind").addEventListener("change", event => show(+event.target.value));

  data.modules.slice(0, data.coloured).forEach((m, i) => {
    const item = make("li", $("legend"));
    make("i", item, undefined, { class: `c${i}` });
    item.append(m || "other");
  });
  if (data.left > 0)
    $("left").textContent = `${whole(data.left)} boxes of less than 1/20,000 of all are left out.`;

  const store = {
    get: () => { try { return localStorage.getItem("slabpool-theme"); } catch { return null; } },
    set: v => { try { localStorage.setItem("slabpool-theme", v); } catch { /* not kept then */ } },
  };
  function theme(v) {
    if (v === "light" || v === "dark") document.documentElement.dataset.theme = v;
    else delete document.documentElement.dataset.theme;
    const radio = document.querySelector(`input[name=theme][value="${CSS.escape(v || "auto")}"]`);
    if (radio) radio.checked = true;
  }
  $("theme").addEventListener("change", event => {
    store.set(event.target.value);
    theme(event.target.value);
  });
  theme(store.get());
  show(kind);
})();
