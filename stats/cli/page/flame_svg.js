'use strict';
(() => {
  const SIDE = 10, WIDTH = document.documentElement.viewBox.baseVal.width - 2 * SIDE, LETTER = 6.7;
  const byId = (id) => document.getElementById(id);
  const boxes = [...byId('boxes').children].map((g) => {
    const [title, rect, text] = g.children;
    return {
      g, rect, text, name: title.textContent.split('\n')[0], value: +rect.dataset.v,
      x: +rect.getAttribute('x') - SIDE, w: +rect.getAttribute('width'),
      y: +rect.getAttribute('y'),
    };
  });

  function fit(name, width) {
    const room = Math.floor((width - 6) / LETTER), letters = [...name];
    if (room < 3) return '';
    return letters.length <= room ? name : letters.slice(0, room - 1).join('') + '…';
  }

  function place(box, x, w, above) {
    const from = Math.max(x, 0), to = Math.min(x + w, WIDTH);
    const seen = to - from > 0.2;
    box.g.setAttribute('visibility', seen ? 'visible' : 'hidden');
    box.g.classList.toggle('above', above);
    if (!seen) return;
    box.rect.setAttribute('x', SIDE + from);
    box.rect.setAttribute('width', to - from);
    box.text.setAttribute('x', SIDE + from + 3);
    box.text.textContent = fit(box.name, to - from);
  }

  let zoomed = null;
  function zoom(to) {
    zoomed = to;
    const by = to.w > 0 ? WIDTH / to.w : 1;
    for (const b of boxes) place(b, (b.x - to.x) * by, b.w * by, b.y < to.y);
    byId('reset').setAttribute('visibility', to === boxes[0] ? 'hidden' : 'visible');
  }

  /* A hit inside of another adds nothing to the sum. Boxes stand in the order of a walk: those behind
     a hit are in it until one is as high up. */
  function search(text) {
    const wanted = text.trim().toLowerCase();
    let n = 0, sum = 0, top = Infinity;
    for (const b of boxes) {
      const hit = wanted !== '' && b.name.toLowerCase().includes(wanted);
      b.g.classList.toggle('hit', hit);
      n += hit;
      if (b.y <= top) top = Infinity;
      if (hit && top === Infinity) {
        sum += b.value;
        top = b.y;
      }
    }
    const all = boxes.length ? boxes[0].value : 0;
    byId('found').textContent =
      wanted === '' ? '' : `${n} found, ${all > 0 ? (100 * sum / all).toFixed(1) : 0} %`;
  }

  for (const b of boxes) {
    b.g.setAttribute('tabindex', '-1');
    b.g.addEventListener('click', () => zoom(b === zoomed ? boxes[0] : b));
  }
  byId('reset').addEventListener('click', () => zoom(boxes[0]));
  byId('search').addEventListener('input', (e) => search(e.target.value));
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && boxes.length) zoom(boxes[0]);
    if (e.key === '/' && e.target !== byId('search')) {
      e.preventDefault();
      byId('search').focus();
    }
  });
  zoomed = boxes[0] || null;
})();
