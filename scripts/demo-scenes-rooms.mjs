/** Scenes of rooms, audiences and a table. Each is drawn back to front: what is far, what is near, who stands there. */

/** Seats of a chamber or a theatre seen from behind: rows of heads that grow towards the viewer. */
function heads(b, y0, y1, rows, fill, light) {
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1 || 1);
    const [y, r] = [y0 + (y1 - y0) * t, 15 + t * 30];
    for (let x = -r * (row % 2) * 1.6; x < 1640; x += r * 3.2) {
      if (b.random() < 0.12) continue;
      const px = x + b.between(-r, r) * 0.4;
      b.disc(px, y, r, fill);
      b.shape(
        `M${px - r * 1.5} ${y + r * 3}Q${px - r * 1.4} ${y + r * 0.9} ${px} ${y + r * 0.85}Q${px + r * 1.4} ${y + r * 0.9} ${px + r * 1.5} ${y + r * 3}z`,
        fill,
      );
      if (light)
        b.cuts(3, light, [r * 0.5, r * 0.9], r * 0.09, (i) => [
          px + r * (0.3 - i * 0.3),
          y - r * (0.66 + (i % 2) * 0.12),
          20 - i * 24,
        ]);
    }
  }
}

export const scenes = {
  'council-hall'(b) {
    b.rect(0, 0, 1600, 1067, '#5a2e2c');
    for (let i = 0; i < 24; i++) b.rect(i * 68, 0, 34, 700, '#653531');
    for (let i = 0; i < 3; i++) {
      const x = 240 + i * 400;
      b.shape(`M${x} 560V230a160 160 0 0 1 320 0V560z`, '#2c1a1f');
      b.shape(`M${x + 20} 560V232a140 140 0 0 1 280 0V560z`, '#f3c66b');
      b.cuts(40, '#f9e3ad', [40, 160], 6, () => [b.between(x + 60, x + 260), b.between(140, 540), 68]);
      for (let k = 1; k < 4; k++) b.rect(x + 16 + k * 70, 90, 9, 470, '#2c1a1f');
      for (let k = 0; k < 4; k++) b.rect(x + 16, 240 + k * 84, 288, 9, '#2c1a1f');
    }
    b.poly(
      [
        [300, 560],
        [1320, 560],
        [1600, 1067],
        [0, 1067],
      ],
      '#7b3f35',
    );
    b.cuts(120, '#f3c66b', [60, 190], 5, () => {
      const t = b.random();
      const i = Math.floor(b.random() * 3);
      return [
        800 + (i - 1) * (400 + t * 240) + b.between(-110, 110),
        575 + t * 340,
        (i - 1) * -8 + 90 - 90 + b.between(-3, 3),
        0.5 + t,
      ];
    });
    b.rect(560, 470, 480, 150, '#2c1a1f');
    b.rect(540, 456, 520, 26, '#b9773f');
    b.cuts(30, '#b9773f', [40, 110], 4, () => [b.between(600, 1000), b.between(500, 605), 0]);
    b.person(800, 470, 190, '#1c1117');
    b.person(650, 470, 150, '#1c1117');
    b.person(950, 470, 150, '#1c1117');
    b.rect(542, 458, 516, 24, '#b9773f');
    for (const [y, w] of [
      [660, 1080],
      [740, 1300],
      [830, 1560],
    ]) {
      b.rect(800 - w / 2, y, w, 46, '#43232a');
      b.rect(800 - w / 2, y - 10, w, 14, '#b9773f');
    }
    heads(b, 640, 900, 4, '#1c1117', '#b9773f');
  },

  hall(b) {
    b.rect(0, 0, 1600, 1067, '#3a2118');
    for (let i = 0; i < 11; i++) {
      const t = i / 10;
      const [w, top, bottom] = [1700 - t * 1150, -300 + t * 440, 1200 - t * 560];
      b.shape(
        `M${800 - w / 2} ${bottom}Q${800 - w / 2} ${top + 190} 800 ${top}Q${800 + w / 2} ${top + 190} ${800 + w / 2} ${bottom}z`,
        ['#8a4f2a', '#a7632f', '#c17a38', '#d99549'][
          i % 2 ? Math.min(3, 1 + Math.floor(t * 3)) : Math.min(3, Math.floor(t * 3.9))
        ],
      );
      b.shape(
        `M${800 - w / 2} ${bottom}Q${800 - w / 2} ${top + 190} 800 ${top}Q${800 + w / 2} ${top + 190} ${800 + w / 2} ${bottom}`,
        'none',
        ' stroke="#4d2a1a" stroke-width="9"',
      );
    }
    b.shape('M525 640Q525 330 800 140Q1075 330 1075 640z', '#f0c983');
    for (let i = 0; i < 15; i++) {
      const x = 604 + i * 27;
      const up = 330 - Math.abs(i - 7) * 16;
      b.rect(x, 620 - up, 17, up - 60, i % 2 ? '#e9ddc1' : '#fbf3dd');
      b.poly(
        [
          [x, 560],
          [x + 17, 560],
          [x + 8, 584],
        ],
        '#8a4f2a',
      );
    }
    b.poly(
      [
        [470, 640],
        [1130, 640],
        [1260, 740],
        [340, 740],
      ],
      '#e0aa5e',
    );
    b.cuts(60, '#f9e3ad', [50, 160], 5, () => [b.between(440, 1160), b.between(655, 730), 0]);
    for (let row = 0; row < 2; row++)
      for (let i = 0; i < 12; i++) {
        const x = 520 + i * 51 + row * 24;
        b.person(x, 690 + row * 34, 92, '#24130f');
        b.line(
          [
            [x + 13, 640 + row * 34],
            [x - 8, 672 + row * 34],
          ],
          '#c17a38',
          4,
        );
      }
    b.person(800, 760, 116, '#24130f');
    b.line(
      [
        [812, 684],
        [846, 640],
      ],
      '#24130f',
      6,
    );
    b.rect(340, 738, 920, 26, '#4d2a1a');
    heads(b, 800, 1010, 4, '#1a0e0c', '#a7632f');
  },

  cinema(b) {
    b.sky(['#0d1b2a', '#16324a', '#2b5c70', '#6fa39a'], 520);
    b.specks(80, '#e9ecdf', [1.3, 3], () => [b.between(0, 1600), b.between(0, 330)]);
    const f = b.ridge(470, 210, { wave: 520 });
    b.land(f, '#0f2536');
    b.furrows(f, '#1f4257', { count: 120, deep: 140 });
    b.rect(400, 180, 800, 450, '#08121c');
    b.rect(424, 204, 752, 402, '#f5f1dc');
    b.rect(424, 450, 752, 156, '#93c47a');
    b.disc(1040, 300, 54, '#f3c14f');
    b.shape('M424 470Q560 380 700 450T960 440T1176 420V500H424z', '#5fa36b');
    // What is on the screen: somebody large with long ears.
    b.shape('M640 606q-20-150 90-160t120 160z', '#8c8fa0');
    b.disc(742, 430, 66, '#a7a9b8');
    b.shape('M712 384q-40-120-8-150q36 20 34 144zM756 380q4-120 46-140q22 40-10 150z', '#a7a9b8');
    b.disc(722, 424, 8, '#08121c');
    b.disc(768, 424, 8, '#08121c');
    b.poly(
      [
        [734, 448],
        [758, 448],
        [746, 462],
      ],
      '#c2586a',
    );
    b.poly(
      [
        [700, 630],
        [900, 630],
        [1500, 1067],
        [100, 1067],
      ],
      '#f5f1dc',
    );
    b.poly(
      [
        [0, 640],
        [1600, 640],
        [1600, 1067],
        [0, 1067],
      ],
      '#0f2130',
    );
    b.cuts(120, '#6fa39a', [40, 150], 4, () => {
      const t = b.random();
      return [800 + (b.random() + b.random() - 1) * (420 + t * 300), 646 + t * 200, 0, 0.5 + t];
    });
    for (const x of [290, 1310]) {
      b.shape(`M${x} 690Q${x - 96} 420 ${x} 70Q${x + 96} 420 ${x} 690z`, '#08121c');
      b.cuts(70, '#2b5c70', [20, 60], 4, () => [x + b.between(-38, 38), b.between(200, 640), 80]);
    }
    heads(b, 740, 1000, 5, '#060d15', '#6fa39a');
  },

  library(b) {
    b.rect(0, 0, 1600, 1067, '#1e2b2b');
    const spines = ['#a8432f', '#d19a45', '#e8dcc0', '#4f7a70', '#6d4a3a'];
    for (const [x0, x1] of [
      [40, 560],
      [1040, 1560],
    ])
      for (let row = 0; row < 5; row++) {
        const y = 190 + row * 180;
        b.rect(x0, y, x1 - x0, 20, '#7a5232');
        for (let x = x0 + 10; x < x1 - 34;) {
          const [w, h] = [b.between(16, 40), b.between(96, 146)];
          if (b.random() < 0.07) {
            x += w;
            continue;
          }
          b.rect(x, y - h, w - 3, h, spines[Math.floor(b.random() * 5)]);
          b.rect(x + 3, y - h * 0.78, w - 9, 6, '#1e2b2b');
          if (w > 26) b.cuts(3, '#f3e2b0', [h * 0.2, h * 0.4], 2.4, (i) => [x + 7 + i * 5, y - h * 0.4, 90]);
          x += w;
        }
      }
    for (const x of [26, 552, 1026, 1552]) b.rect(x, 0, 22, 1000, '#7a5232');
    b.shape('M620 1000V330a180 180 0 0 1 360 0V1000z', '#7a5232');
    b.shape('M646 1000V334a154 154 0 0 1 308 0V1000z', '#f3d58d');
    b.disc(860, 420, 80, '#fbf0cc');
    b.poly(
      [
        [646, 640],
        [740, 560],
        [830, 620],
        [954, 540],
        [954, 800],
        [646, 800],
      ],
      '#8fae9c',
    );
    b.rect(646, 740, 308, 90, '#4f7a70');
    b.cuts(40, '#cfe0d0', [20, 60], 4, () => [b.between(660, 940), b.between(748, 820), 0]);
    for (const x of [722, 800, 878]) b.rect(x - 4, 180, 8, 830, '#3d2a1c');
    for (const y of [330, 500, 670, 840]) b.rect(646, y, 308, 8, '#3d2a1c');
    b.rect(0, 960, 1600, 110, '#3d2a1c');
    b.poly(
      [
        [646, 960],
        [954, 960],
        [1180, 1067],
        [420, 1067],
      ],
      '#b98a4c',
    );
    b.poly(
      [
        [360, 860],
        [1240, 860],
        [1290, 900],
        [310, 900],
      ],
      '#a06a3c',
    );
    b.rect(310, 898, 980, 20, '#5d3a26');
    for (const x of [360, 1210]) b.rect(x, 916, 32, 150, '#5d3a26');
    b.shape('M560 862q90-44 150-6q60-38 150 6l-10 12H570z', '#fbf3dd');
    b.cuts(18, '#6d4a3a', [40, 80], 2.4, (i) => [630 + (i % 2) * 150, 846 + Math.floor(i / 2) * 2.4, i % 2 ? 4 : -4]);
    b.poly(
      [
        [1010, 860],
        [1080, 860],
        [1064, 846],
        [1026, 846],
      ],
      '#1e2b2b',
    );
    b.line(
      [
        [1045, 850],
        [1045, 730],
      ],
      '#1e2b2b',
      9,
    );
    b.shape('M980 736a66 58 0 0 1 132 0z', '#2f7a5c');
    b.cuts(7, '#8fd0a8', [20, 46], 4, (i) => [1000 + i * 12, 712, 70]);
    b.person(500, 990, 330, '#10191a', { lean: 24 });
  },

  apricots(b) {
    b.rect(0, 0, 1600, 1067, '#2f5d66');
    b.cuts(230, '#3f7480', [60, 190], 6, () => [b.between(0, 1600), b.between(0, 640), -28]);
    b.rect(0, 640, 1600, 430, '#e6c79a');
    b.cuts(170, '#cda46d', [90, 320], 5, () => [b.between(0, 1600), b.between(650, 1060), b.between(-1, 1)]);
    b.poly(
      [
        [0, 640],
        [520, 640],
        [330, 1067],
        [0, 1067],
      ],
      '#f4ecd8',
    );
    for (let i = 0; i < 6; i++)
      b.poly(
        [
          [40 + i * 84, 640],
          [60 + i * 84, 640],
          [18 + i * 56, 1067],
          [-6 + i * 56, 1067],
        ],
        '#c2412d',
      );
    b.shape('M470 700h720q-20 250-220 280H690Q490 950 470 700z', '#f4ecd8');
    b.shape('M850 980q260-30 340-280h-110q-50 220-230 280z', '#c9bfa4');
    b.cuts(46, '#4a7fa0', [50, 90], 7, (i) => [500 + i * 15, 752 + (i % 2) * 22, i % 2 ? 30 : -30]);
    const fruit = (x, y, r) => {
      b.disc(x, y, r, '#e8862e');
      b.shape(
        `M${x - r * 0.1} ${y - r}A${r} ${r} 0 0 1 ${x - r * 0.1} ${y + r}A${r * 1.2} ${r * 1.2} 0 0 0 ${x - r * 0.1} ${y - r}z`,
        '#c2572a',
      );
      b.cuts(9, '#f9c873', [r * 0.3, r * 0.6], 5, () => [
        x - r * b.between(0.25, 0.65),
        y + b.between(-0.5, 0.5) * r,
        84,
      ]);
      b.line(
        [
          [x, y - r],
          [x + 6, y - r - 20],
        ],
        '#3b2a20',
        6,
      );
    };
    [
      [640, 620, 84],
      [800, 600, 90],
      [960, 612, 86],
      [560, 690, 76],
      [1080, 680, 80],
      [720, 690, 88],
      [890, 690, 88],
      [790, 500, 80],
      [920, 500, 78],
    ].forEach((p) => fruit(...p));
    b.shape('M470 700h720q-4 40-12 70H482q-10-30-12-70z', '#f4ecd8');
    fruit(1330, 920, 88);
    b.shape('M980 470q60-110 190-100q-40 110-190 100z', '#5b8a4b');
    b.shape('M700 470q-90-60-190-10q80 80 190 10z', '#6c9a58');
    b.line(
      [
        [990, 466],
        [1150, 380],
      ],
      '#2f5233',
      5,
    );
    b.line(
      [
        [692, 470],
        [530, 466],
      ],
      '#2f5233',
      5,
    );
    b.poly(
      [
        [1210, 1000],
        [1530, 1010],
        [1520, 1034],
        [1210, 1020],
      ],
      '#c9bfa4',
    );
    b.rect(1500, 1004, 100, 34, '#3b2a20');
  },
};
