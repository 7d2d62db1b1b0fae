/** Scenes of the terraces and pastures. Each is drawn back to front: what is far, what is near, who stands there. */

export const scenes = {
  orchard(b) {
    b.sky(['#f6d55c', '#f8e08a', '#fbeebb'], 420);
    b.disc(360, 250, 120, '#fdf6dc');
    const far = b.ridge(400, 170, { wave: 520 });
    b.land(far, '#8fb3a3');
    b.furrows(far, '#b3cbb2', { count: 100, deep: 90 });
    const fills = ['#6c9a58', '#5b8a4b', '#4c7a42', '#3d6a39'];
    fills.forEach((fill, row) => {
      const f = b.ridge(500 + row * 135, 60, { wave: 800, octaves: 2 });
      b.land(f, '#e8c98a');
      b.land((x) => f(x) + 16 + row * 7, fill);
      b.furrows(f, '#8db36a', { count: 150, deep: 130, length: [30, 90] });
      // The dry wall that holds the terrace.
      b.cuts(90 + row * 10, '#a77a4d', [14, 34], 5 + row, (i) => [
        i * (17 - row),
        f(i * (17 - row)) + 8 + row * 3,
        b.between(-3, 3),
      ]);
      const n = 9 - row * 2;
      for (let i = 0; i < n; i++) {
        const x = (i + 0.5 + b.between(-0.16, 0.16)) * (1600 / n);
        const r = 52 + row * 34;
        b.tree(x, f(x) + 20 + row * 14, r, '#2f5233', { light: '#79a653', trunk: '#4a3526', tall: 0.85 });
        b.specks(9 + row * 7, '#e9702b', [4 + row * 2, 6 + row * 2.6], () => {
          const [a, d] = [b.between(0, 6.283), Math.sqrt(b.random()) * r * 0.85];
          return [x + Math.cos(a) * d, f(x) + 20 + row * 14 - r * 1.3 + Math.sin(a) * d * 0.75];
        });
      }
    });
    b.line(
      [
        [470, 1067],
        [560, 700],
      ],
      '#5d4029',
      13,
    );
    b.line(
      [
        [540, 1067],
        [584, 704],
      ],
      '#5d4029',
      13,
    );
    for (let i = 0; i < 9; i++)
      b.line(
        [
          [478 + i * 9.2, 1040 - i * 38],
          [541 + i * 4.6, 1040 - i * 38],
        ],
        '#5d4029',
        9,
      );
    b.person(536, 930, 190, '#24364a', { lean: 16, hat: '#e8c98a' });
  },

  flock(b) {
    b.sky(['#efe3c8', '#f4ead3', '#e7d3a6'], 420);
    b.disc(1240, 300, 110, '#f0a63c');
    const far = b.ridge(420, 180, { wave: 520 });
    b.land(far, '#b9b487');
    b.furrows(far, '#d3cb9b', { count: 120, deep: 100 });
    const mid = b.ridge(540, 130, { wave: 640 });
    b.land(mid, '#8b8f55');
    b.furrows(mid, '#adae6b', { count: 200, deep: 150 });
    const near = b.ridge(690, 90, { wave: 760, octaves: 2 });
    b.land(near, '#5d6b3a');
    b.furrows(near, '#8b8f55', { count: 330, deep: 380, length: [30, 80] });
    const sheep = (x, y, s, turn) => {
      for (let i = 0; i < 9; i++)
        b.disc(x + b.between(-42, 42) * s, y - (58 + b.between(-17, 17)) * s, 25 * s, '#f7f0de');
      b.cuts(16, '#cdbf98', [12 * s, 26 * s], 3.4 * s, () => [
        x + b.between(-50, 50) * s,
        y - b.between(34, 74) * s,
        b.between(-30, 30),
      ]);
      for (const leg of [-34, -18, 20, 36]) b.rect(x + leg * s, y - 30 * s, 8 * s, 32 * s, '#2c2a22');
      b.shape(
        `M${x + turn * 52 * s} ${y - 84 * s}q${turn * 44 * s} ${-2 * s} ${turn * 38 * s} ${36 * s}q${-turn * 24 * s} ${6 * s} ${-turn * 42 * s} ${-12 * s}z`,
        '#2c2a22',
      );
    };
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 8 - row; i++) {
        const x = (i + 0.5) * (1500 / (8 - row)) + b.between(-46, 46);
        sheep(x, near(x) + 30 + row * 104 + b.between(-14, 14), 0.6 + row * 0.34, b.random() < 0.75 ? -1 : 1);
      }
    b.person(1450, near(1450) + 70, 190, '#7a3b2a', { hat: '#2c2a22' });
    b.line(
      [
        [1500, near(1500) + 74],
        [1486, near(1500) - 130],
      ],
      '#2c2a22',
      6,
    );
  },

  walnut(b) {
    b.sky(['#e8d9b5', '#f1e7cc', '#f8f2e0'], 520);
    const f = b.ridge(600, 120, { wave: 620 });
    b.land(f, '#c3b184');
    b.furrows(f, '#dccb9d', { count: 180 });
    const near = (x) => 850 - 50 * Math.sin(x / 620);
    b.land(near, '#93843f');
    b.furrows(near, '#b7a455', { count: 260, deep: 240 });
    const bough = (x, y, angle, length, w, depth) => {
      const [ex, ey] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
      b.line(
        [
          [x, y],
          [(x + ex) / 2 + b.between(-1, 1) * length * 0.08, (y + ey) / 2],
          [ex, ey],
        ],
        '#3b2a20',
        w,
        ' stroke-linecap="round"',
      );
      if (depth === 0) return;
      const n = depth > 3 ? 3 : 2;
      for (let i = 0; i < n; i++)
        bough(
          ex,
          ey,
          angle + (i - (n - 1) / 2) * b.between(0.5, 0.8) + b.between(-0.14, 0.14),
          length * b.between(0.68, 0.84),
          w * 0.64,
          depth - 1,
        );
    };
    for (let i = 0; i < 30; i++) {
      const a = b.between(0, 6.283);
      const d = Math.sqrt(b.random());
      b.disc(800 + Math.cos(a) * d * 420, 330 + Math.sin(a) * d * 210, b.between(70, 110), '#6b7a32');
    }
    bough(800, 870, -1.57, 230, 74, 6);
    b.cuts(420, '#98a548', [14, 40], 6, () => {
      const [a, d] = [b.between(0, 6.283), Math.sqrt(b.random())];
      return [790 + Math.cos(a) * d * 480, 320 + Math.sin(a) * d * 260, b.between(20, 80)];
    });
    b.cuts(230, '#c9a63a', [12, 30], 6, () => {
      const [a, d] = [b.between(0, 6.283), Math.sqrt(b.random())];
      return [760 + Math.cos(a) * d * 480, 290 + Math.sin(a) * d * 240, b.between(20, 80)];
    });
    b.cuts(26, '#7c5a42', [40, 120], 5, () => [800 + b.between(-24, 24), b.between(650, 860), 88]);
    b.poly(
      [
        [560, 880],
        [1060, 872],
        [1060, 892],
        [560, 900],
      ],
      '#5d3a26',
    );
    for (const x of [590, 1020]) b.rect(x, 890, 16, 60, '#3b2a20');
    b.person(900, 944, 180, '#7b2d26', { hat: '#3b2a20' });
    b.cuts(60, '#c9a63a', [12, 26], 6, () => [b.between(380, 1240), b.between(900, 1030), b.between(-20, 20)]);
  },

  school(b) {
    b.sky(['#9fc6d6', '#c4dce0', '#e8eee2'], 420);
    b.cuts(26, '#ffffff', [120, 340], 22, () => [b.between(0, 1600), b.between(60, 250), b.between(-2, 2)]);
    const far = b.ridge(380, 300, { sharp: true, wave: 400 });
    b.land(far, '#7896a8');
    b.slope(far, '#eef2ee', { count: 330, deep: 120, face: -1, thick: 5 });
    const mid = b.ridge(560, 130, { wave: 560 });
    b.land(mid, '#5d8a5c');
    b.furrows(mid, '#88ab72', { count: 180 });
    for (let i = 0; i < 26; i++) {
      const x = b.between(0, 480) + (i % 2) * 1120;
      b.fir(x, mid(x) + b.between(20, 120), b.between(90, 180), '#2c5240', '#5d8a5c');
    }
    const near = (x) => 800 - 40 * Math.sin(x / 500);
    b.land(near, '#79a04f');
    b.furrows(near, '#a3bf68', { count: 260, deep: 260, length: [20, 70] });
    b.rect(560, 520, 480, 290, '#f6efdd');
    b.cuts(60, '#dccfae', [24, 70], 4, () => [b.between(580, 1020), 540 + Math.floor(b.random() * 10) * 27, 0]);
    b.poly(
      [
        [520, 530],
        [620, 390],
        [980, 390],
        [1080, 530],
      ],
      '#b8432f',
    );
    b.cuts(90, '#d9694d', [30, 60], 5, () => [b.between(600, 1000), b.between(400, 520), 0]);
    b.rect(760, 330, 80, 90, '#f6efdd');
    b.poly(
      [
        [744, 334],
        [800, 262],
        [856, 334],
      ],
      '#b8432f',
    );
    b.disc(800, 376, 22, '#dba33f');
    for (let i = 0; i < 4; i++) {
      const x = 592 + i * 116 - (i > 1 ? 4 : 0);
      b.rect(x, 580, 70, 110, '#2f4c5a');
      b.line(
        [
          [x + 35, 580],
          [x + 35, 690],
        ],
        '#f6efdd',
        6,
      );
      b.line(
        [
          [x, 634],
          [x + 70, 634],
        ],
        '#f6efdd',
        6,
      );
    }
    b.rect(764, 690, 72, 118, '#2c5240');
    const fills = ['#b8432f', '#2f4c5a', '#dba33f', '#2c5240', '#7b3550'];
    for (let i = 0; i < 9; i++)
      b.person(300 + i * 120 + b.between(-20, 20), 900 + b.between(-30, 50), b.between(100, 124), fills[i % 5]);
    b.line(
      [
        [240, 880],
        [240, 600],
      ],
      '#5d4029',
      12,
    );
    b.poly(
      [
        [246, 610],
        [360, 632],
        [246, 664],
      ],
      '#dba33f',
    );
  },
};
