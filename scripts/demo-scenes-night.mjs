/** Scenes of the city after dark. Each is drawn back to front: what is far, what is near, who stands there. */

export const scenes = {
  'bridge-night'(b) {
    b.sky(['#0e1a2e', '#14263f', '#1d3552'], 520);
    b.specks(90, '#c9d3d8', [1.4, 3.2], () => [b.between(0, 1600), b.between(0, 380)]);
    b.disc(664, 130, 58, '#f2e3b3');
    b.disc(690, 117, 53, '#0e1a2e');
    const f = b.ridge(430, 180, { wave: 520 });
    b.land(f, '#112036', 640);
    for (let i = 0; i < 60; i++) {
      const x = b.between(0, 1600);
      const y = b.between(Math.max(f(x) + 30, 430), 600);
      b.rect(x, y, 9, 13, b.random() < 0.6 ? '#f4b860' : '#7a6a55');
    }
    b.rect(0, 620, 1600, 450, '#0c1728');
    b.water(630, 1067, '#254767', { count: 320 });
    const arch = (x, lift) => 600 - lift * (1 - ((x - 800) / 640) ** 2);
    const row = (lift) => Array.from({ length: 65 }, (_, i) => [160 + i * 20, arch(160 + i * 20, lift)]);
    b.line(row(190), '#5f88a3', 22);
    b.line(row(120), '#3d6480', 12);
    for (let x = 200; x <= 1400; x += 50)
      b.line(
        [
          [x, arch(x, 190)],
          [x, arch(x, 120)],
        ],
        '#3d6480',
        7,
      );
    for (let x = 200; x < 1400; x += 50)
      b.line(
        [
          [x, arch(x, 190)],
          [x + 50, arch(x + 50, 120)],
        ],
        '#3d6480',
        4,
      );
    b.rect(0, 376, 1600, 20, '#8fb0bd');
    b.rect(0, 396, 1600, 10, '#3d6480');
    for (let x = 0; x < 1600; x += 26)
      b.line(
        [
          [x, 330],
          [x, 378],
        ],
        '#5f88a3',
        4,
      );
    b.line(
      [
        [0, 330],
        [1600, 330],
      ],
      '#8fb0bd',
      6,
    );
    for (let x = 240; x < 1500; x += 50)
      if (arch(x, 190) > 420)
        b.line(
          [
            [x, 404],
            [x, arch(x, 190)],
          ],
          '#3d6480',
          6,
        );
    for (const x of [70, 1380]) {
      b.poly(
        [
          [x - 20, 380],
          [x + 170, 380],
          [x + 190, 700],
          [x - 40, 700],
        ],
        '#20364f',
      );
      b.cuts(60, '#3d6480', [24, 60], 5, () => [b.between(x, x + 150), 400 + Math.floor(b.random() * 10) * 28, 0]);
    }
    for (const x of [250, 525, 800, 1075, 1350]) {
      b.line(
        [
          [x, 332],
          [x, 230],
        ],
        '#8fb0bd',
        7,
      );
      b.disc(x, 218, 46, '#f4b860', ' opacity=".22"');
      b.disc(x, 218, 19, '#fbe2a0');
      b.water(640, 1010, '#f4b860', { count: 46, near: x, spread: 46, thick: 5, length: [30, 80] });
    }
    b.person(640, 376, 100, '#0a1220');
    b.person(684, 376, 92, '#0a1220', { hat: '#0a1220' });
    b.line(
      [
        [906, 372],
        [940, 330],
        [974, 330],
        [990, 372],
      ],
      '#0a1220',
      6,
    );
    b.disc(906, 360, 20, 'none', ' stroke="#0a1220" stroke-width="5"');
    b.disc(990, 360, 20, 'none', ' stroke="#0a1220" stroke-width="5"');
    b.person(946, 350, 92, '#0a1220', { lean: 10 });
  },

  yard(b) {
    b.sky(['#3a3350', '#6b4a63', '#b56a5f', '#eda867'], 480);
    const f = b.ridge(440, 170, { wave: 600, sharp: true });
    b.land(f, '#3d3048');
    b.slope(f, '#7b5166', { count: 160, face: 1 });
    b.rect(0, 560, 1600, 510, '#2a2230');
    b.cuts(330, '#4b3a47', [16, 60], 5, () => {
      const t = b.random();
      return [b.between(0, 1600), 566 + t * 500, b.between(-6, 6), 0.5 + t];
    });
    // Tracks that run to one point on the horizon.
    for (const x of [-900, -420, 60, 540, 1020, 1500, 1980, 2460])
      for (const gauge of [0, 1])
        b.line(
          [
            [860 + (gauge ? 5 : 0), 562],
            [x + gauge * 180, 1090],
          ],
          '#eda867',
          gauge ? 5 : 5,
        );
    for (let i = 0; i < 90; i++) {
      const t = (i / 90) ** 2.2;
      b.rect(0, 566 + t * 500, 1600, 1 + t * 7, '#2a2230', ' opacity=".55"');
    }
    b.poly(
      [
        [0, 300],
        [420, 380],
        [420, 600],
        [0, 700],
      ],
      '#1f1826',
    );
    for (let i = 0; i < 4; i++)
      b.poly(
        [
          [20 + i * 98, 372 + i * 17],
          [86 + i * 98, 383 + i * 17],
          [86 + i * 98, 590 - i * 20 + 40],
          [20 + i * 98, 600 - i * 20 + 46],
        ],
        i === 1 ? '#f3d08a' : '#3d3048',
      );
    b.rect(1120, 400, 190, 190, '#1f1826');
    b.poly(
      [
        [1096, 404],
        [1334, 404],
        [1300, 366],
        [1130, 366],
      ],
      '#b56a5f',
    );
    for (let i = 0; i < 4; i++) b.rect(1134 + i * 43, 424, 33, 66, '#f3d08a');
    b.poly(
      [
        [1180, 590],
        [1250, 590],
        [1240, 640],
        [1190, 640],
      ],
      '#1f1826',
    );
    // The engine: a boiler seen nearly from the front.
    b.rect(560, 610, 230, 250, '#17121d');
    b.disc(675, 690, 122, '#241c2b');
    b.disc(675, 690, 92, '#3d3048');
    b.disc(675, 690, 30, '#b56a5f');
    b.cuts(36, '#7b5166', [30, 70], 5, (i) => [
      675 + Math.cos(i / 5.7) * 106,
      690 + Math.sin(i / 5.7) * 106,
      (i / 5.7) * 57 + 90,
    ]);
    b.rect(640, 500, 70, 80, '#17121d');
    b.rect(628, 488, 94, 22, '#17121d');
    b.disc(675, 566, 26, '#fbe6ae');
    b.disc(675, 566, 70, '#fbe6ae', ' opacity=".18"');
    b.rect(530, 840, 290, 44, '#a23b32');
    b.disc(580, 862, 18, '#17121d');
    b.disc(770, 862, 18, '#17121d');
    b.poly(
      [
        [540, 884],
        [810, 884],
        [850, 950],
        [500, 950],
      ],
      '#17121d',
    );
    b.cuts(11, '#4b3a47', [40, 60], 6, (i) => [528 + i * 30, 918, 80]);
    b.cuts(44, '#d8b7a0', [60, 210], 20, (i) => [
      690 + i * 9 + b.between(-30, 30),
      470 - i * 9,
      -20 + b.between(-16, 16),
      0.5 + i * 0.022,
    ]);
    b.person(980, 960, 230, '#17121d', { hat: '#17121d' });
    b.line(
      [
        [1010, 800],
        [1030, 850],
      ],
      '#17121d',
      9,
    );
    b.disc(1034, 872, 20, '#fbe6ae');
    b.disc(1034, 872, 60, '#fbe6ae', ' opacity=".18"');
    b.line(
      [
        [1460, 640],
        [1460, 330],
      ],
      '#17121d',
      13,
    );
    b.rect(1438, 330, 44, 110, '#17121d');
    b.disc(1460, 354, 14, '#d5492f');
    b.disc(1460, 412, 14, '#4b3a47');
  },

  observatory(b) {
    b.sky(['#161535', '#231f4d', '#3b2e68', '#6b4a84'], 720);
    for (let i = 0; i < 13; i++) {
      const r = 130 + i * 70;
      b.cuts(9 + i * 2, i % 3 ? '#8f84c0' : '#f4e8c8', [50, 150], 2.4, () => {
        const a = b.between(0, 6.283);
        return [720 + Math.cos(a) * r, 330 + Math.sin(a) * r, (a * 180) / Math.PI + 90];
      });
    }
    b.disc(720, 330, 6, '#f4e8c8');
    const far = b.ridge(760, 190, { wave: 480, sharp: true });
    b.land(far, '#2a2350');
    b.slope(far, '#4b3d78', { count: 200, face: -1 });
    const hill = b.ridge(900, 110, { wave: 900, octaves: 2 });
    b.land((x) => hill(x) - 110 * Math.exp(-(((x - 1060) / 380) ** 2)), '#120f2a');
    b.rect(900, 640, 330, 190, '#d9cfe0');
    b.cuts(70, '#9d8fb4', [20, 60], 4, () => [b.between(930, 1210), 656 + Math.floor(b.random() * 7) * 25, 0]);
    b.shape('M880 640a185 185 0 0 1 370 0z', '#c7562f');
    b.cuts(28, '#e88a53', [50, 130], 6, () => {
      const a = b.between(3.5, 5.9);
      const r = b.between(80, 170);
      return [1065 + Math.cos(a) * r, 640 + Math.sin(a) * r, (a * 180) / Math.PI + 90];
    });
    b.poly(
      [
        [1010, 640],
        [940, 470],
        [1000, 448],
        [1070, 640],
      ],
      '#120f2a',
    );
    b.poly(
      [
        [1012, 600],
        [900, 388],
        [942, 368],
        [1056, 590],
      ],
      '#f4e8c8',
    );
    b.poly(
      [
        [896, 396],
        [886, 372],
        [936, 348],
        [948, 372],
      ],
      '#120f2a',
    );
    b.rect(1130, 700, 50, 130, '#120f2a');
    b.rect(950, 700, 42, 56, '#fbd57e');
    b.person(560, hill(560) - 20, 120, '#0b091c');
    b.person(600, hill(600) - 22, 84, '#0b091c');
    for (let i = 0; i < 12; i++) b.fir(60 + i * 40, hill(60 + i * 40) + 20, b.between(90, 170), '#0b091c');
  },

  pitch(b) {
    b.sky(['#0f2b3a', '#1d4a59', '#3c7580'], 460);
    const f = b.ridge(400, 230, { sharp: true, wave: 420 });
    b.land(f, '#123443');
    b.slope(f, '#3c7580', { count: 170, face: -1 });
    b.rect(0, 470, 1600, 110, '#0b1f2a');
    b.specks(330, '#d9c9a3', [5, 9], () => [b.between(0, 1600), b.between(482, 570)]);
    b.specks(120, '#c24a34', [5, 9], () => [b.between(0, 1600), b.between(482, 570)]);
    b.rect(0, 560, 1600, 26, '#e9e2c9');
    for (let i = 0; i < 16; i++) b.rect(i * 104, 566, 74, 14, ['#c24a34', '#e5a93c', '#1d4a59'][i % 3]);
    b.rect(0, 586, 1600, 490, '#3f8a52');
    for (let i = 0; i < 5; i++) b.rect(0, 600 + i * i * 22 + i * 44, 1600, 20 + i * 20, '#4f9c5c');
    b.cuts(330, '#74b86f', [10, 44], 3, () => {
      const t = b.random();
      return [b.between(0, 1600), 596 + t * 470, b.between(-50, -20), 0.5 + t];
    });
    b.line(
      [
        [0, 760],
        [1600, 720],
      ],
      '#f2efdf',
      7,
    );
    b.shape('M520 748a300 74 0 0 1 560 -14', 'none', ' stroke="#f2efdf" stroke-width="7"');
    for (const x of [120, 1480]) {
      b.line(
        [
          [x, 560],
          [x, 120],
        ],
        '#0b1f2a',
        14,
      );
      b.rect(x - 84, 70, 168, 76, '#0b1f2a');
      for (let i = 0; i < 8; i++) b.disc(x - 62 + (i % 4) * 41, 92 + Math.floor(i / 4) * 34, 14, '#fdf4cf');
      b.disc(x, 108, 150, '#fdf4cf', ' opacity=".14"');
      b.disc(x, 108, 260, '#fdf4cf', ' opacity=".08"');
    }
    b.line(
      [
        [1150, 800],
        [1150, 600],
        [1440, 590],
        [1440, 800],
      ],
      '#f2efdf',
      11,
    );
    for (let i = 1; i < 9; i++)
      b.line(
        [
          [1150 + i * 32, 600],
          [1150 + i * 32, 790],
        ],
        '#f2efdf',
        1.5,
      );
    for (let i = 1; i < 6; i++)
      b.line(
        [
          [1150, 600 + i * 34],
          [1440, 594 + i * 34],
        ],
        '#f2efdf',
        1.5,
      );
    const player = (x, y, s, shirt, flip) => {
      const q = (dx, dy) => [x + dx * s * flip, y + dy * s];
      b.line([q(-6, -84), q(-34, -46), q(-56, -4)], '#10222c', 19 * s);
      b.line([q(6, -84), q(42, -58), q(34, -6)], '#10222c', 19 * s);
      b.poly([q(-26, -80), q(26, -80), q(36, -168), q(-14, -176)], shirt);
      b.line([q(30, -160), q(64, -126), q(84, -146)], shirt, 16 * s);
      b.line([q(-10, -164), q(-48, -132)], shirt, 16 * s);
      b.disc(...q(18, -196), 19 * s, '#e3b48c');
    };
    player(520, 960, 1.5, '#c24a34', 1);
    player(860, 900, 1.25, '#f2efdf', -1);
    player(1090, 820, 0.95, '#c24a34', 1);
    player(280, 800, 0.85, '#f2efdf', 1);
    player(1310, 800, 0.8, '#e5a93c', -1);
    b.disc(664, 936, 27, '#fdfaf0');
    b.cuts(5, '#10222c', [14, 22], 6, (i) => [664 + Math.cos(i * 1.26) * 14, 936 + Math.sin(i * 1.26) * 14, i * 72]);
  },
};
