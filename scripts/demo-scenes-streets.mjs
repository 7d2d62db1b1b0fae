/** Scenes of the city by day. Each is drawn back to front: what is far, what is near, who stands there. */

export const scenes = {
  market(b) {
    b.sky(['#f6e2b8', '#f9ecd0'], 300);
    const hill = b.ridge(240, 110, { wave: 600 });
    b.land(hill, '#c8a97e');
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 17; i++) {
        const x = i * 98 + row * 36 - 60;
        const tint = ['#f4e6c6', '#e2a35f', '#d5744a', '#efd091'][Math.floor(b.random() * 4)];
        b.house(x, hill(x) + 150 + row * 76, b.between(62, 84), b.between(84, 130), {
          wall: tint,
          roof: '#8c3b2a',
          dark: '#43332f',
          rows: 3,
        });
      }
    b.rect(0, 590, 1600, 480, '#e9cf9f');
    b.cuts(300, '#cfae78', [24, 80], 5, () => {
      const t = b.random();
      return [b.between(0, 1600), 600 + t * 460, 0, 0.5 + t];
    });
    const stall = (x, y, w, a, c) => {
      const h = w * 0.46;
      for (const px of [x + 12, x + w - 22]) b.rect(px, y - h, 11, h, '#43332f');
      b.rect(x + 6, y - h * 0.4, w - 12, h * 0.4, '#7a5138');
      b.cuts(16, '#a5744e', [w * 0.1, w * 0.3], 4, () => [
        b.between(x + 40, x + w - 40),
        y - b.between(0.04, 0.34) * h,
        0,
      ]);
      for (let i = 0; i < 17; i++)
        b.disc(
          x + 20 + (i * (w - 40)) / 16,
          y - h * 0.43,
          w * 0.034,
          ['#d5492f', '#eda83a', '#6d8c3f'][Math.floor(i / 6)],
        );
      const n = 9;
      for (let i = 0; i < n; i++) {
        const [l, r] = [x - 20 + (i * (w + 40)) / n, x - 20 + ((i + 1) * (w + 40)) / n];
        const [tl, tr] = [x + 24 + (i * (w - 48)) / n, x + 24 + ((i + 1) * (w - 48)) / n];
        const fill = i % 2 ? c : a;
        b.poly(
          [
            [tl, y - h * 1.46],
            [tr, y - h * 1.46],
            [r, y - h],
            [l, y - h],
          ],
          fill,
        );
        b.shape(`M${l} ${y - h}h${r - l}a${(r - l) / 2} ${(r - l) / 2.4} 0 0 1 ${l - r} 0z`, fill);
      }
    };
    stall(60, 730, 330, '#2f6f73', '#f9ecd0');
    stall(520, 712, 320, '#c2412d', '#f9ecd0');
    stall(980, 730, 340, '#e0902f', '#f9ecd0');
    [
      [440, 770, 170],
      [480, 778, 150],
      [900, 764, 165],
      [1400, 780, 175],
      [1450, 776, 160],
      [700, 790, 175],
    ].forEach(([x, y, h], i) =>
      b.person(x, y, h, ['#2d3440', '#7b2d26', '#2f6f73'][i % 3], { hat: i % 2 ? '#43332f' : undefined }),
    );
    stall(-120, 990, 520, '#e0902f', '#f9ecd0');
    stall(1120, 1000, 560, '#2f6f73', '#f9ecd0');
    b.person(620, 1040, 300, '#2d3440', { hat: '#43332f' });
    b.person(850, 1030, 280, '#7b2d26');
    b.shape('M900 900h110l-16 74h-78z', '#a5744e');
    b.specks(14, '#eda83a', [13, 19], (i) => [912 + (i % 7) * 14, 896 - Math.floor(i / 7) * 14]);
  },

  rain(b) {
    b.sky(['#56646b', '#6d7b80', '#8b9796'], 420);
    for (let i = 0; i < 15; i++) {
      const x = i * 112 - 40;
      b.house(x, 600, b.between(90, 116), b.between(210, 330), {
        wall: ['#75807f', '#5d6a70', '#8f8d83'][i % 3],
        roof: '#38434b',
        dark: '#38434b',
        glow: '#f1c36a',
        lit: 0.34,
        rows: 4,
      });
    }
    b.rect(0, 596, 1600, 480, '#46545c');
    b.water(600, 1067, '#8b9796', { count: 330, thick: 5 });
    for (let i = 0; i < 9; i++)
      b.water(610, 950, '#f1c36a', { count: 14, near: b.between(60, 1540), spread: 40, length: [20, 60] });
    const walker = (x, y, h, coat, brolly) => {
      b.person(x, y, h, coat, { lean: 6 });
      b.water(y, y + h * 0.4, coat, { count: 26, near: x, spread: h * 0.22, length: [20, 70] });
      const [cx, cy, r] = [x + h * 0.1, y - h * 1.02, h * 0.44];
      b.line(
        [
          [cx, cy],
          [cx - 4, y - h * 0.5],
        ],
        '#222b31',
        5,
      );
      b.shape(
        `M${cx - r} ${cy}A${r} ${r * 0.86} 0 0 1 ${cx + r} ${cy}q${-r / 3} ${-r * 0.2} ${(-r * 2) / 3} 0q${-r / 3} ${-r * 0.2} ${(-r * 2) / 3} 0q${-r / 3} ${-r * 0.2} ${(-r * 2) / 3} 0z`,
        brolly,
      );
      b.cuts(5, '#e9e4d6', [r * 0.3, r * 0.6], 3.4, (i) => [cx - r * 0.5 + i * r * 0.24, cy - r * 0.46, 60 + i * 14]);
    };
    walker(300, 760, 200, '#222b31', '#38434b');
    walker(1360, 770, 190, '#222b31', '#2f6b6f');
    walker(1010, 740, 170, '#222b31', '#38434b');
    walker(640, 950, 330, '#222b31', '#c23a2b');
    b.cuts(420, '#c9d2d0', [30, 100], 2, () => [b.between(-20, 1620), b.between(-20, 1067), 104]);
  },

  tower(b) {
    const [w, h] = [b.width, b.height];
    b.sky(['#7fb2bd', '#a6c9c6', '#d3dfcb', '#f4ead0'], 1120);
    b.disc(830, 420, 120, '#f9f1dc');
    const f = b.ridge(1050, 220, { wave: 420 });
    b.land(f, '#7d9f98');
    b.furrows(f, '#a6c0b2', { count: 120 });
    b.rect(360, 560, 330, 1040, '#e2c193');
    b.rect(560, 560, 130, 1040, '#b98a5c');
    b.cuts(330, '#b98a5c', [26, 70], 5, () => [b.between(380, 548), 590 + Math.floor(b.random() * 36) * 28, 0]);
    b.cuts(170, '#8c6242', [26, 60], 5, () => [b.between(572, 680), 590 + Math.floor(b.random() * 36) * 28, 0]);
    b.rect(336, 530, 378, 36, '#f4ead0');
    b.rect(336, 900, 378, 26, '#f4ead0');
    b.shape('M330 534Q352 380 470 300L525 90L580 300Q698 380 720 534z', '#9c3d2c');
    b.shape('M525 90L580 300Q698 380 720 534H560Q590 330 525 90z', '#6d2820');
    b.cuts(90, '#c9674a', [20, 54], 5, () => {
      const t = b.random();
      return [525 - (20 + t * 150) * b.random(), 200 + t * 320, 100];
    });
    b.line(
      [
        [525, 96],
        [525, 36],
      ],
      '#2d2a2a',
      7,
    );
    b.poly(
      [
        [525, 40],
        [570, 54],
        [525, 68],
      ],
      '#2d2a2a',
    );
    b.shape('M420 880V700a90 90 0 0 1 180 0V880z', '#2d2a2a');
    b.shape('M452 840q16-30 18-90a40 40 0 0 1 80 0q2 60 18 90z', '#d99a3a');
    b.disc(510, 850, 15, '#d99a3a');
    b.cuts(9, '#f4d58a', [40, 80], 5, (i) => [474 + i * 4, 770 + (i % 3) * 16, 86]);
    b.disc(525, 1060, 96, '#f4ead0');
    b.disc(525, 1060, 80, '#2f5d66');
    for (let i = 0; i < 12; i++)
      b.disc(525 + Math.cos(i * 0.5236) * 62, 1060 + Math.sin(i * 0.5236) * 62, 6, '#f4ead0');
    b.line(
      [
        [525, 1060],
        [525, 1012],
      ],
      '#f4ead0',
      8,
    );
    b.line(
      [
        [525, 1060],
        [493, 1028],
      ],
      '#f4ead0',
      8,
    );
    for (let i = 0; i < 13; i++) {
      const x = i * 88 - 20;
      if (x > 300 && x < 640) continue;
      b.house(x, h + 20, b.between(70, 100), b.between(170, 330), {
        wall: ['#f4ead0', '#d99a3a', '#c9674a'][i % 3],
        roof: '#6d2820',
        dark: '#2d2a2a',
        rows: 4,
      });
    }
    for (let i = 0; i < 15; i++) {
      const [x, y, s] = [b.between(40, w - 60), b.between(180, 800), b.between(14, 30)];
      b.shape(
        `M${x - s * 1.5} ${y - s * 0.5}Q${x - s * 0.4} ${y - s * 0.5} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.6} ${x + s * 1.5} ${y - s * 0.8}Q${x + s * 0.5} ${y} ${x} ${y + s * 0.3}Q${x - s * 0.5} ${y} ${x - s * 1.5} ${y - s * 0.5}z`,
        '#2d2a2a',
      );
    }
  },

  funicular(b) {
    b.sky(['#4a3b6b', '#8a5a83', '#d0808a', '#f3b98f'], 620);
    const far = b.ridge(420, 260, { sharp: true, wave: 520 });
    b.land(far, '#5d4a7a');
    b.slope(far, '#8a6a95', { count: 180, face: -1 });
    const side = (x) => 960 - x * 0.5;
    b.land((x) => side(x) - 60, '#2d2748');
    for (let row = 0; row < 7; row++)
      for (let i = 0; i < 20; i++) {
        const x = i * 88 + (row % 2) * 40 - 40;
        const y = side(x) + 70 + (row - 1) * 104;
        if (y > 1180 || Math.abs(side(x) + 150 - y) < 120) continue;
        const w = b.between(58, 78);
        b.house(x, y, w, b.between(70, 116), {
          wall: ['#e8c7a6', '#a96a72', '#6f5584'][Math.floor(b.random() * 3)],
          roof: '#1f1a35',
          dark: '#2d2748',
          glow: '#fbd57e',
          lit: 0.5,
          rows: 3,
        });
      }
    b.poly(
      [
        [-20, 1160],
        [-20, 1076],
        [1620, 256],
        [1620, 340],
      ],
      '#1f1a35',
    );
    for (const d of [24, 58])
      b.line(
        [
          [-20, 1076 + d],
          [1620, 256 + d],
        ],
        '#e8c7a6',
        4,
      );
    b.cuts(110, '#6f5584', [50, 60], 4, (i) => [i * 15, side(i * 15) + 158 - 0.5 * 0 - 42, 63]);
    const car = (x, wall) => {
      const y = side(x) + 126;
      const p = (dx, dy) => [x + dx, y - dx * 0.5 + dy];
      b.poly([p(-90, 0), p(90, 0), p(90, -120), p(-90, -120)], wall);
      b.poly([p(-98, -116), p(98, -116), p(90, -136), p(-90, -136)], '#f4ecdc');
      for (let i = 0; i < 4; i++)
        b.poly([p(-78 + i * 41, -50), p(-48 + i * 41, -50), p(-48 + i * 41, -104), p(-78 + i * 41, -104)], '#fbd57e');
      b.poly([p(-90, -34), p(90, -34), p(90, -26), p(-90, -26)], '#f4ecdc');
    };
    car(560, '#b8352f');
    car(1010, '#2f6b6f');
    for (let i = 0; i < 9; i++) {
      const x = 90 + i * 190;
      b.line(
        [
          [x, side(x) + 250],
          [x, side(x) + 160],
        ],
        '#f4ecdc',
        5,
      );
      b.disc(x, side(x) + 152, 34, '#fbd57e', ' opacity=".25"');
      b.disc(x, side(x) + 152, 11, '#fff3cf');
    }
  },
};
