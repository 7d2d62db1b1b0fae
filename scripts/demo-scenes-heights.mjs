/** Scenes of the pass. Each is drawn back to front: what is far, what is near, who stands there. */

export const scenes = {
  'pass-train'(b) {
    b.sky(['#8fa6bd', '#a9bccb', '#c8d4db'], 520);
    const far = b.ridge(360, 430, { sharp: true, wave: 460 });
    b.land(far, '#5f7590');
    b.slope(far, '#f4f5f2', { count: 620, length: [40, 130], thick: 6, deep: 200, face: -1 });
    b.slope(far, '#dfe6ea', { count: 200, length: [30, 90], thick: 4, deep: 90, face: 1 });
    const mid = b.ridge(560, 150, { wave: 600 });
    b.land(mid, '#dfe6ea');
    b.furrows(mid, '#a9bccb', { count: 150, deep: 170 });
    for (let i = 0; i < 34; i++) {
      const x = b.between(0, 1600);
      b.fir(x, mid(x) + b.between(24, 90), b.between(60, 120), '#24364a', '#dfe6ea');
    }
    const bed = (x) => 800 - 70 * Math.sin(x / 900);
    b.land((x) => bed(x) - 2, '#f4f5f2');
    b.line(
      Array.from({ length: 41 }, (_, i) => [i * 40, bed(i * 40) + 6]),
      '#24364a',
      6,
    );
    // Three carriages behind a snub engine.
    const car = (x, w, engine) => {
      const y = bed(x + w / 2);
      b.rect(x, y - 118, w, 104, '#b8322a');
      b.poly(
        [
          [x - 6, y - 118],
          [x + 14, y - 140],
          [x + w - 14, y - 140],
          [x + w + 6, y - 118],
        ],
        '#f4f5f2',
      );
      b.rect(x, y - 40, w, 8, '#f2c14e');
      b.rect(x, y - 20, w, 14, '#1c2836');
      const n = engine ? 3 : 5;
      for (let i = 0; i < n; i++) b.rect(x + 20 + i * ((w - 28) / n), y - 102, (w - 28) / n - 14, 44, '#f8d98a');
      if (engine) b.disc(x + w - 14, y - 52, 9, '#f4f5f2');
    };
    car(420, 230, false);
    car(664, 230, false);
    car(908, 200, true);
    b.poly(
      [
        [1108, bed(1108) - 110],
        [1190, bed(1150)],
        [1108, bed(1108)],
      ],
      '#1c2836',
    );
    const drift = b.ridge(870, 90, { wave: 520 });
    b.land(drift, '#f4f5f2');
    b.furrows(drift, '#c3d0da', { count: 190, length: [60, 220], thick: 4, deep: 220 });
    b.line(
      [
        [1370, 900],
        [1370, 560],
      ],
      '#1c2836',
      16,
    );
    b.poly(
      [
        [1290, 566],
        [1378, 566],
        [1378, 596],
        [1290, 596],
      ],
      '#b8322a',
    );
    b.rect(1304, 566, 12, 30, '#f4f5f2');
    b.disc(1390, 620, 14, '#f2c14e');
    b.specks(420, '#ffffff', [1.6, 5]);
  },

  glacier(b) {
    b.sky(['#27324d', '#46557a', '#8b8fa8', '#e2b7a0'], 470, 40);
    const far = b.ridge(380, 380, { sharp: true, wave: 420 });
    b.land(far, '#39405c');
    b.slope(far, '#f0c9ae', { count: 520, length: [40, 120], thick: 6, deep: 150, face: 1 });
    b.slope(far, '#6b7294', { count: 220, length: [40, 100], thick: 5, deep: 190, face: -1 });
    // The tongue: a pale river that winds between two dark walls.
    const edge = (t) => [820 - 170 * Math.sin(t * 3.3) - t * 220, 430 + t * 640, 60 + t * t * 430];
    const left = Array.from({ length: 25 }, (_, i) => edge(i / 24));
    b.poly([...left.map(([x, y, w]) => [x - w, y]), ...left.toReversed().map(([x, y, w]) => [x + w, y])], '#dfe7ee');
    b.cuts(330, '#8fa8c0', [40, 120], 5, () => {
      const t = b.random();
      const [x, y, w] = edge(t);
      const s = b.between(-0.92, 0.92);
      return [x + s * w, y + s * s * 36 * t, s * -24 + b.between(-5, 5), 0.3 + t];
    });
    b.cuts(90, '#4e6688', [40, 150], 5, () => {
      const t = b.random();
      const [x, y, w] = edge(t);
      const s = b.between(-0.8, 0.8);
      return [x + s * w, y + s * s * 40 * t, s * -24, 0.3 + t];
    });
    const wall = (side) => {
      const top = b.ridge(0, 150, { sharp: true, wave: 300 });
      const crest = Array.from({ length: 9 }, (_, i) => {
        const x = side > 0 ? 900 + i * 100 : 720 - i * 100;
        return [x, 440 - i * 36 + top(x)];
      });
      const foot = left.map(([x, y, w]) => [x + side * (w + 4), y]);
      b.poly([...foot.toReversed(), ...crest, [side > 0 ? 1700 : -80, 1067]], '#20263c');
      b.cuts(420, '#4b5474', [40, 120], 5, () => {
        const t = b.random();
        const [x, y, w] = edge(t);
        const out = 20 + b.random() * 760;
        const px = x + side * (w + out);
        return px < -20 || px > 1620
          ? undefined
          : [px, y - out * 0.24 + b.between(0, 60), side * -40 + b.between(-9, 9), 0.6 + t * 0.6];
      });
    };
    wall(-1);
    wall(1);
    b.person(600, 884, 62, '#1a1f30');
    b.person(642, 892, 58, '#c9532f');
    b.line(
      [
        [600, 850],
        [642, 858],
      ],
      '#1a1f30',
      2.5,
    );
  },

  'salt-road'(b) {
    b.sky(['#d8572a', '#e8823a', '#f2ac57', '#f8d48b'], 560, 40);
    b.disc(1210, 470, 170, '#fbe7b8');
    const far = b.ridge(520, 240, { sharp: true, wave: 520 });
    b.land(far, '#b5553f');
    b.slope(far, '#d8794f', { count: 260, deep: 130, face: 1, thick: 5 });
    const mid = b.ridge(640, 200, { wave: 640, octaves: 3 });
    b.land(mid, '#7c3440');
    b.furrows(mid, '#a14a48', { count: 220, deep: 200 });
    const path = (x) => 850 - 120 * Math.sin(x / 620 - 0.3);
    b.land(path, '#3b1f33');
    b.cuts(240, '#6b2f40', [40, 140], 5, () => {
      const x = b.between(0, 1600);
      const d = b.random();
      return [x, path(x) + 24 + d * 240, Math.atan2(path(x + 20) - path(x - 20), 40) * 57, 0.5 + d];
    });
    const mule = (x, s) => {
      const y = path(x) + 4;
      b.shape(
        `M${x - 60 * s} ${y - 66 * s}q${8 * s} ${-26 * s} ${56 * s} ${-24 * s}l${40 * s} ${-4 * s}l${30 * s} ${-42 * s}l${6 * s} ${-20 * s}l${9 * s} ${17 * s}l${26 * s} ${22 * s}l${-5 * s} ${12 * s}l${-24 * s} ${-3 * s}l${-24 * s} ${58 * s}l${-2 * s} ${52 * s}h${-11 * s}l${-5 * s} ${-40 * s}l${-62 * s} ${2 * s}l${-10 * s} ${38 * s}h${-11 * s}z`,
        '#1d1122',
      );
      b.poly(
        [
          [x - 44 * s, y - 98 * s],
          [x + 18 * s, y - 104 * s],
          [x + 24 * s, y - 62 * s],
          [x - 40 * s, y - 56 * s],
        ],
        '#f6e3c0',
      );
      b.line(
        [
          [x - 16 * s, y - 102 * s],
          [x - 12 * s, y - 58 * s],
        ],
        '#d8572a',
        6 * s,
      );
    };
    [200, 400, 600, 800, 1010].forEach((x) => mule(x, 1.25));
    b.person(1190, path(1190) + 4, 190, '#1d1122', { lean: 8, hat: '#1d1122' });
    b.line(
      [
        [1240, path(1240) + 4],
        [1226, path(1240) - 150],
      ],
      '#1d1122',
      6,
    );
    b.person(90, path(90) + 4, 170, '#1d1122', { lean: 6 });
  },
};
