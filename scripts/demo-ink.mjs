/**
 * A small kit for pictures in the manner of a reduction linocut: flat areas, layered edges and the marks of a gouge.
 * A block collects SVG; every mark comes from one seeded sequence, so the same scene is always the same picture.
 */

const round = (n) => Math.round(n * 10) / 10;

/** A sequence of numbers in [0, 1) that depends on nothing but its seed (mulberry32). */
export function sequence(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const seedOf = (name) => [...name].reduce((n, c) => Math.imul(n, 31) + c.codePointAt(0), 7);

/** One cut of the gouge: a stroke that is pointed at both ends. `angle` in degrees, clockwise from the horizontal. */
function cut(x, y, length, thick, angle = 0) {
  const a = (angle * Math.PI) / 180;
  const [dx, dy] = [(Math.cos(a) * length) / 2, (Math.sin(a) * length) / 2];
  const [nx, ny] = [Math.sin(a) * thick, -Math.cos(a) * thick];
  const at = (px, py) => `${round(px)} ${round(py)}`;
  return `M${at(x - dx, y - dy)}Q${at(x + nx, y + ny)} ${at(x + dx, y + dy)}Q${at(x - nx, y - ny)} ${at(x - dx, y - dy)}z`;
}

export function block(name, [width, height]) {
  const parts = [];
  const random = sequence(seedOf(name));
  const between = (a, b) => a + (b - a) * random();
  const shape = (d, fill, more = '') => parts.push(`<path d="${d}" fill="${fill}"${more}/>`);
  const rect = (x, y, w, h, fill, more = '') =>
    parts.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"${more}/>`,
    );
  const disc = (x, y, r, fill, more = '') =>
    parts.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${more}/>`);
  const line = (points, stroke, w, more = '') =>
    parts.push(
      `<polyline points="${points.map((p) => p.map(round).join()).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${w}"${more}/>`,
    );
  const poly = (points, fill) => shape(`M${points.map((p) => p.map(round).join(' ')).join('L')}z`, fill);

  /** A skyline: the height of the land at x. `sharp` makes peaks, otherwise hills; `wave` is the width of one. */
  function ridge(y, rise, { wave = 420, octaves = 4, sharp = false, fade = 0.5 } = {}) {
    const tables = Array.from({ length: octaves }, () => Array.from({ length: 64 }, random));
    return (x) => {
      let up = 0;
      tables.forEach((table, o) => {
        const p = ((x + 3000) / wave) * 2 ** o;
        const i = Math.floor(p);
        const t = sharp ? p - i : (p - i) ** 2 * (3 - 2 * (p - i));
        up += fade ** o * (table[i % 64] * (1 - t) + table[(i + 1) % 64] * t - 0.5);
      });
      return y - rise * up;
    };
  }

  function land(f, fill, bottom = height, from = 0, to = width) {
    let d = `M${from} ${bottom}`;
    for (let x = from; x < to; x += 8) d += `L${x} ${round(f(x))}`;
    shape(`${d}L${to} ${round(f(to))}L${to} ${bottom}z`, fill);
  }

  /** Many cuts in one colour. `where()` gives [x, y, angle, size] or nothing. */
  function cuts(count, fill, [short, long], thick, where) {
    let d = '';
    for (let i = 0; i < count; i++) {
      const [x, y, angle = 0, size = 1] = where(i) ?? [];
      if (x !== undefined) d += cut(x, y, between(short, long) * size, thick * size * between(0.6, 1.2), angle);
    }
    shape(d, fill);
  }

  /** Cuts that run down a slope from its ridge; `face` 1 is the side that falls to the right, -1 to the left, 0 both. */
  function slope(
    f,
    fill,
    { count = 200, length = [30, 90], thick = 4, deep = 160, face = 0, lean = 0.75, from = 0, to = width } = {},
  ) {
    cuts(count, fill, length, thick, () => {
      const x = between(from, to);
      const fall = f(x + 9) - f(x - 9);
      if (face && Math.sign(fall) !== face) return undefined;
      const down = random() ** 1.7 * deep;
      const angle = (Math.atan2(fall, 18) * 180) / Math.PI;
      return [x, f(x) + 8 + down, angle * lean + between(-4, 4), 1 - (down / deep) * 0.4];
    });
  }

  /** Cuts along a hill, like ploughed ground: they lie along its line and grow towards the viewer. */
  function furrows(f, fill, { count = 260, length = [40, 130], thick = 3, deep = 260, from = 0, to = width } = {}) {
    cuts(count, fill, length, thick, () => {
      const x = between(from, to);
      const down = random() * deep;
      const angle = (Math.atan2(f(x + 30) - f(x - 30), 60) * 180) / Math.PI;
      return [x, f(x) + 14 + down, angle * (1 - down / deep / 2), 0.4 + (down / deep) * 0.9];
    });
  }

  /** Still water: level cuts that lengthen towards the viewer. `near` gathers them round an x. */
  function water(y0, y1, fill, { count = 220, thick = 3.4, near, spread = 160, length = [24, 110] } = {}) {
    cuts(count, fill, length, thick, () => {
      const t = random() ** 1.4;
      const x = near === undefined ? between(-40, width + 40) : near + (random() + random() - 1) * spread * (0.5 + t);
      return [x, y0 + 4 + t * (y1 - y0), between(-0.6, 0.6), 0.35 + t * 1.1];
    });
  }

  /** A sky of flat bands, each with its own slow edge, from the top down to `bottom`. */
  function sky(colours, bottom, sway = 26) {
    rect(0, 0, width, height, colours[0]);
    colours
      .slice(1)
      .forEach((fill, i) =>
        land(ridge((bottom / colours.length) * (i + 1), sway, { wave: 700, octaves: 2 }), fill, bottom + 60),
      );
  }

  /** Short level cuts in a part of the sky. */
  const streaks = (y0, y1, fill, count = 50, length = [60, 260], thick = 4) =>
    cuts(count, fill, length, thick, () => [between(-60, width + 60), between(y0, y1), between(-2, 2)]);

  function fir(x, y, h, fill, light) {
    const w = h * 0.34;
    let d = `M${round(x)} ${round(y - h)}`;
    for (const side of [1, -1])
      for (let i = 1; i <= 5; i++) {
        const k = side === 1 ? i : 6 - i;
        const reach = (k / 5) * (w / 2);
        const level = y - h + (k / 5) * h * 0.94;
        d +=
          side === 1
            ? `L${round(x + reach)} ${round(level)}L${round(x + reach * 0.55)} ${round(level - h * 0.02)}`
            : `L${round(x - reach * 0.55)} ${round(level - h * 0.02)}L${round(x - reach)} ${round(level)}`;
      }
    shape(`${d}z`, fill);
    rect(x - h * 0.02, y - h * 0.08, h * 0.04, h * 0.1, fill);
    if (light)
      cuts(7, light, [h * 0.06, h * 0.14], h * 0.012, () => {
        const t = between(0.2, 0.95);
        return [x - (t * w) / 4 + between(-3, 3), y - h + t * h * 0.9, 118];
      });
  }

  /** A round tree: a crown of overlapping discs, light cuts on its sunny side (`sun` -1 left, 1 right). */
  function tree(x, y, r, fill, { light, trunk = fill, sun = -1, tall = 1.1 } = {}) {
    poly(
      [
        [x - r * 0.09, y],
        [x - r * 0.05, y - r * tall],
        [x + r * 0.05, y - r * tall],
        [x + r * 0.1, y],
      ],
      trunk,
    );
    const top = y - r * (tall + 0.45);
    for (let i = 0; i < 11; i++)
      disc(x + between(-0.62, 0.62) * r, top + between(-0.42, 0.42) * r, r * between(0.3, 0.5), fill);
    if (light)
      cuts(Math.round(r / 2), light, [r * 0.08, r * 0.24], Math.max(1.6, r * 0.022), () => {
        const a = between(0, Math.PI * 2);
        const d = Math.sqrt(random()) * r * 0.72;
        return [
          x + Math.cos(a) * d + sun * r * 0.16,
          top + Math.sin(a) * d * 0.8 - r * 0.08,
          60 * -sun + between(-20, 20),
        ];
      });
  }

  /** A gabled house seen from the front, its foot at y. `lit` is the share of windows with a light. */
  function house(x, y, w, h, { wall, roof, dark, glow, lit = 0.3, rows = 2, columns = 2 }) {
    rect(x, y - h, w, h, wall);
    poly(
      [
        [x - w * 0.08, y - h],
        [x + w / 2, y - h - w * 0.46],
        [x + w * 1.08, y - h],
      ],
      roof,
    );
    const [cw, ch] = [w / (columns * 2 + 1), h / (rows * 2 + 1)];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        rect(x + cw * (1 + 2 * c), y - h + ch * (0.8 + 2 * r), cw, ch * 1.2, glow && random() < lit ? glow : dark);
  }

  /** Somebody: legs, a coat and a head, their feet at y. */
  function person(x, y, h, fill, { lean = 0, hat } = {}) {
    const w = h * 0.13;
    for (const side of [-1, 1])
      poly(
        [
          [x + side * w * 0.85, y],
          [x + side * w * 0.15, y],
          [x + side * w * 0.1, y - h * 0.4],
          [x + side * w, y - h * 0.4],
        ],
        fill,
      );
    shape(
      `M${round(x - w * 1.15)} ${round(y - h * 0.26)}L${round(x - w + lean)} ${round(y - h * 0.72)}` +
        `Q${round(x - w * 0.9 + lean)} ${round(y - h * 0.82)} ${round(x + lean)} ${round(y - h * 0.82)}` +
        `Q${round(x + w * 0.9 + lean)} ${round(y - h * 0.82)} ${round(x + w + lean)} ${round(y - h * 0.72)}L${round(x + w * 1.15)} ${round(y - h * 0.26)}z`,
      fill,
    );
    disc(x + lean * 1.25, y - h * 0.9, h * 0.088, fill);
    if (hat)
      shape(
        `M${round(x - h * 0.14 + lean * 1.25)} ${round(y - h * 0.935)}h${round(h * 0.28)}l${round(-h * 0.07)} ${round(-h * 0.085)}h${round(-h * 0.14)}z`,
        hat,
      );
  }

  /** Flakes, stars, stones: small discs. `where()` gives [x, y, size]. */
  function specks(count, fill, [small, large], where = () => [between(0, width), between(0, height)]) {
    let d = '';
    for (let i = 0; i < count; i++) {
      const [x, y, size = 1] = where(i) ?? [];
      if (x === undefined) continue;
      const r = round(between(small, large) * size);
      d += `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0z`;
    }
    shape(d, fill);
  }

  const svg = () =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`;

  return {
    width,
    height,
    random,
    between,
    shape,
    rect,
    disc,
    line,
    poly,
    ridge,
    land,
    cuts,
    slope,
    furrows,
    water,
    sky,
    streaks,
    fir,
    tree,
    house,
    person,
    specks,
    svg,
  };
}
