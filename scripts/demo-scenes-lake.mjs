/** Scenes of the lake. Each is drawn back to front: what is far, what is near, who stands there. */

export const scenes = {
  'lake-steps'(b) {
    b.sky(['#f2c88f', '#f5d9ab', '#f8e8c9'], 470);
    b.disc(1130, 330, 150, '#f9efd8');
    b.disc(1130, 330, 92, '#e9714a');
    const far = b.ridge(430, 200, { sharp: true, wave: 380 });
    b.land(far, '#a9b3ad');
    b.slope(far, '#d9d3c0', { count: 200, face: -1, deep: 110 });
    const mid = b.ridge(500, 120, { wave: 520 });
    b.land(mid, '#5f7f86');
    b.furrows(mid, '#84a09f', { count: 140, deep: 100 });
    b.rect(0, 575, 1600, 500, '#2d5564');
    b.water(580, 900, '#7ea3a4', { count: 190 });
    b.water(580, 860, '#f0b98a', { count: 110, near: 1130, spread: 130 });
    b.poly(
      [
        [0, 600],
        [380, 640],
        [760, 760],
        [1050, 930],
        [1180, 1067],
        [0, 1067],
      ],
      '#b98b5e',
    );
    for (let i = 0; i < 6; i++) {
      const t = i / 5;
      b.cuts(26, ['#d8ae7c', '#a1744c'][i % 2], [60, 190], 5, () => {
        const s = b.random();
        return [s * (420 + t * 700), 655 + t * 300 + s * s * 130 + b.between(-12, 12), 9 + s * 20 + t * 4];
      });
    }
    // The stair: eleven treads going down to the water, each with its riser.
    for (let i = 0; i < 11; i++) {
      const [x, y, w] = [300 + i * 54 - i * i * 0.6, 668 + i * 30, 300 - i * 9];
      b.poly(
        [
          [x, y],
          [x + w, y + 16],
          [x + w, y + 40],
          [x, y + 26],
        ],
        '#6b4630',
      );
      b.poly(
        [
          [x - 34, y - 8],
          [x + w - 34, y + 8],
          [x + w, y + 16],
          [x, y],
        ],
        '#f3dcb2',
      );
    }
    b.poly(
      [
        [232, 560],
        [300, 566],
        [300, 700],
        [232, 690],
      ],
      '#4a2f24',
    );
    b.poly(
      [
        [222, 548],
        [310, 552],
        [310, 572],
        [222, 566],
      ],
      '#f3dcb2',
    );
    b.cuts(6, '#f3dcb2', [34, 44], 4, (i) => [264, 596 + i * 17, 4]);
    b.person(520, 690, 120, '#26313a');
    b.person(575, 700, 104, '#26313a', { lean: 4, hat: '#26313a' });
  },

  panorama(b) {
    b.sky(['#5f8fa8', '#8db0bb', '#bccfcc', '#e9dfc6'], 330);
    const f1 = b.ridge(270, 230, { sharp: true, wave: 360 });
    b.land(f1, '#8a9fae');
    b.slope(f1, '#f2ede0', { count: 420, deep: 110, length: [24, 80], thick: 5, face: -1 });
    const f2 = b.ridge(330, 120, { wave: 420 });
    b.land(f2, '#56788a');
    b.furrows(f2, '#7d9aa5', { count: 160, deep: 80, length: [30, 90] });
    b.rect(0, 388, 1600, 300, '#3d6f82');
    b.water(390, 686, '#a5c3c4', { count: 330 });
    b.water(390, 640, '#e9dfc6', { count: 90, near: 1000, spread: 260 });
    const shore = (x) => 400 + 300 * Math.max(0, 1 - x / 780) ** 1.2 * -0.65 + Math.max(0, x - 560) * 0.9;
    b.land(shore, '#2c4a3f', 686, 0, 860);
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 15 - row; i++) {
        const x = i * 46 + row * 18 + b.between(-6, 6);
        const y = shore(x) + 46 + row * 62;
        const pale = b.random() < 0.5;
        if (y < 680 && x < 660 - row * 30)
          b.house(x, y, b.between(28, 42), b.between(28, 54), {
            wall: pale ? '#f2ede0' : '#d9a066',
            roof: '#a23e2b',
            dark: '#2c3e46',
          });
      }
    b.rect(196, 120, 34, 150, '#f2ede0');
    b.poly(
      [
        [190, 120],
        [213, 56],
        [236, 120],
      ],
      '#a23e2b',
    );
    b.rect(206, 136, 14, 30, '#2c3e46');
    b.poly(
      [
        [1130, 470],
        [1330, 470],
        [1300, 500],
        [1160, 500],
      ],
      '#22323b',
    );
    b.rect(1190, 442, 90, 28, '#f2ede0');
    b.rect(1226, 400, 16, 44, '#a23e2b');
    b.cuts(9, '#f2ede0', [40, 90], 11, (i) => [1226 - i * 34, 396 - i * 10, -12]);
  },

  sluice(b) {
    b.sky(['#c9d2cf', '#dbe0da', '#ecece2'], 420);
    const far = b.ridge(380, 150, { wave: 500 });
    b.land(far, '#93a8a3');
    b.furrows(far, '#b4c3bc', { count: 110, deep: 80 });
    b.rect(0, 440, 1600, 150, '#5b8188');
    b.water(444, 580, '#a9c2c0', { count: 120 });
    // The weir: four piers, three gates, one of them open.
    b.rect(0, 560, 1600, 280, '#6f6a5f');
    b.cuts(260, '#8d877a', [24, 70], 4, () => [
      b.between(0, 1600),
      575 + Math.floor(b.random() * 9) * 29,
      b.between(-2, 2),
    ]);
    for (let i = 0; i < 3; i++) {
      const x = 250 + i * 400;
      b.rect(x, 540, 270, 300, i === 1 ? '#cfe0de' : '#3b3a36');
      if (i === 1) {
        b.cuts(150, '#7ea9ac', [60, 180], 6, () => [b.between(x + 8, x + 262), b.between(560, 840), 90]);
        b.cuts(60, '#ffffff', [60, 150], 5, () => [b.between(x + 8, x + 262), b.between(560, 860), 90]);
      } else {
        for (let k = 0; k < 6; k++) b.rect(x + 10, 556 + k * 46, 250, 34, '#8a5a3a');
        b.cuts(40, '#b67d52', [40, 120], 4, () => [b.between(x + 30, x + 240), b.between(560, 820), 0]);
        b.cuts(14, '#cfe0de', [60, 160], 3, () => [b.between(x + 20, x + 250), b.between(760, 880), 90]);
      }
    }
    for (let i = 0; i < 4; i++) {
      const x = 160 + i * 400;
      b.poly(
        [
          [x, 470],
          [x + 90, 470],
          [x + 110, 860],
          [x - 20, 860],
        ],
        '#4d4941',
      );
      b.cuts(26, '#8d877a', [20, 60], 4, () => [b.between(x + 4, x + 86), b.between(490, 850), b.between(-3, 3)]);
      b.line(
        [
          [x + 24, 470],
          [x + 24, 330],
        ],
        '#2c2a26',
        12,
      );
      b.line(
        [
          [x + 66, 470],
          [x + 66, 330],
        ],
        '#2c2a26',
        12,
      );
      b.rect(x + 4, 318, 82, 20, '#2c2a26');
      b.disc(x + 45, 296, 34, '#b5462f');
      b.disc(x + 45, 296, 22, '#dbe0da');
      b.line(
        [
          [x + 45, 264],
          [x + 45, 328],
        ],
        '#b5462f',
        7,
      );
      b.line(
        [
          [x + 13, 296],
          [x + 77, 296],
        ],
        '#b5462f',
        7,
      );
    }
    b.rect(0, 440, 1600, 26, '#2c2a26');
    b.line(
      [
        [0, 392],
        [1600, 392],
      ],
      '#2c2a26',
      7,
    );
    for (let x = 20; x < 1600; x += 74)
      b.line(
        [
          [x, 392],
          [x, 444],
        ],
        '#2c2a26',
        5,
      );
    b.person(830, 442, 128, '#24364a', { hat: '#24364a' });
    b.rect(0, 850, 1600, 220, '#3f646b');
    b.water(856, 1067, '#9fbab8', { count: 150 });
    b.cuts(130, '#f4f7f3', [30, 120], 8, () => [
      785 + (b.random() + b.random() - 1) * 330,
      850 + b.random() ** 2 * 150,
      b.between(-6, 6),
    ]);
  },

  steamer(b) {
    b.sky(['#2f6f8f', '#5c95a8', '#93bcbf', '#cfe0d3'], 480);
    b.cuts(40, '#e9f0e4', [90, 300], 14, () => [b.between(0, 1600), b.between(60, 260), b.between(-3, 3)]);
    const far = b.ridge(440, 270, { sharp: true, wave: 430 });
    b.land(far, '#3f6b8a');
    b.slope(far, '#cfe0d3', { count: 240, deep: 70, face: 1, thick: 5 });
    const mid = b.ridge(520, 110, { wave: 560 });
    b.land(mid, '#24506b');
    b.rect(0, 600, 1600, 470, '#1b4a61');
    b.water(604, 1067, '#5c95a8', { count: 330, thick: 4.5 });
    b.cuts(26, '#dfe6df', [120, 320], 26, (i) => [
      690 - i * 30,
      330 - i * 7 + b.between(-16, 16),
      -8 + b.between(-10, 10),
      0.7 + i * 0.022,
    ]);
    b.poly(
      [
        [330, 690],
        [1330, 680],
        [1430, 640],
        [1370, 770],
        [400, 776],
      ],
      '#16222c',
    );
    b.poly(
      [
        [336, 690],
        [1330, 680],
        [1424, 644],
        [1414, 664],
        [1334, 700],
        [340, 710],
      ],
      '#c23b2a',
    );
    b.rect(430, 610, 820, 78, '#f4ecd8');
    b.rect(520, 550, 600, 62, '#f4ecd8');
    b.poly(
      [
        [500, 538],
        [1150, 538],
        [1136, 556],
        [514, 556],
      ],
      '#c23b2a',
    );
    for (let i = 0; i < 13; i++) b.rect(452 + i * 61, 630, 34, 34, '#1b3342');
    for (let i = 0; i < 9; i++) b.rect(540 + i * 64, 566, 34, 32, '#1b3342');
    b.poly(
      [
        [686, 340],
        [770, 340],
        [778, 540],
        [678, 540],
      ],
      '#16222c',
    );
    b.rect(682, 384, 92, 46, '#e9b44c');
    b.rect(1010, 470, 110, 70, '#f4ecd8');
    b.rect(1022, 484, 86, 26, '#1b3342');
    // The paddle box, with its fan of slats.
    b.shape('M700 700a130 130 0 0 1 260 0z', '#e9b44c');
    for (let i = 1; i < 10; i++) {
      const a = Math.PI * (i / 10);
      b.line(
        [
          [830 - 34 * Math.cos(a), 700 - 34 * Math.sin(a)],
          [830 - 122 * Math.cos(a), 700 - 122 * Math.sin(a)],
        ],
        '#16222c',
        7,
      );
    }
    b.rect(690, 690, 280, 14, '#16222c');
    b.line(
      [
        [1330, 680],
        [1330, 520],
      ],
      '#16222c',
      8,
    );
    b.poly(
      [
        [1330, 522],
        [1400, 534],
        [1330, 556],
      ],
      '#c23b2a',
    );
    b.cuts(90, '#f4f7f3', [50, 190], 8, () => [b.between(180, 1000), 772 + b.random() ** 2 * 90, b.between(-2, 2)]);
    b.cuts(26, '#f4f7f3', [40, 130], 7, () => [b.between(1290, 1440), b.between(764, 800), 8]);
  },
};
