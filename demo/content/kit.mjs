/** What the articles are written with: pictures, figures, pull quotes. Everything here returns plain data or an HTML string. */

const LANDSCAPE = [1600, 1067];

/** Every picture of the paper and its size in pixels; `scripts/demo-pictures.mjs` draws them, the feed states the sizes. */
export const PICTURES = {
  'lake-steps': LANDSCAPE,
  'pass-train': LANDSCAPE,
  'council-hall': LANDSCAPE,
  'bridge-night': LANDSCAPE,
  market: LANDSCAPE,
  yard: LANDSCAPE,
  orchard: LANDSCAPE,
  funicular: LANDSCAPE,
  glacier: LANDSCAPE,
  pitch: LANDSCAPE,
  observatory: LANDSCAPE,
  tower: [1067, 1600],
  panorama: [1600, 686],
  rain: LANDSCAPE,
  sluice: LANDSCAPE,
  steamer: LANDSCAPE,
  hall: LANDSCAPE,
  school: LANDSCAPE,
  cinema: LANDSCAPE,
  'salt-road': LANDSCAPE,
  flock: LANDSCAPE,
  walnut: LANDSCAPE,
  apricots: LANDSCAPE,
  library: LANDSCAPE,
};

/** The width of the small variant of every picture. */
export const SMALL = 800;

export const CREDIT = 'Linocut: Picture desk';

const srcset = (name) => `img/${name}-${SMALL}.webp ${SMALL}w, img/${name}.webp ${PICTURES[name][0]}w`;

/** The picture above an article. `wide` goes out as `banner_image` instead of `image`. */
export const picture = (name, alt, caption, { credit = CREDIT, wide = false } = {}) => ({
  src: `img/${name}.webp`,
  wide,
  width: PICTURES[name][0],
  height: PICTURES[name][1],
  alt,
  caption,
  credit,
  sizes: [SMALL, PICTURES[name][0]].map((width) => ({
    src: `img/${name}${width === SMALL ? `-${SMALL}` : ''}.webp`,
    width,
  })),
});

const img = (name, alt) => {
  const [width, height] = PICTURES[name];
  return `<img src="img/${name}.webp" srcset="${srcset(name)}" width="${width}" height="${height}" alt="${alt}">`;
};

/** A picture inside a body. */
export const figure = (name, alt, caption) =>
  `<figure>${img(name, alt)}<figcaption>${caption} <small>${CREDIT}</small></figcaption></figure>`;

/** Several pictures under one caption: `[[name, alt, caption], …]`. */
export const gallery = (pictures, caption) =>
  `<figure class="gallery">${pictures
    .map(([name, alt, words]) => `<figure>${img(name, alt)}<figcaption>${words}</figcaption></figure>`)
    .join('')}<figcaption>${caption}</figcaption></figure>`;

export const pull = (words, who) =>
  `<aside class="pullquote"><blockquote><p>${words}</p><cite>${who}</cite></blockquote></aside>`;

/** `[[…heads], [...cells], …]`; the first row is the head, the first column is text, the others are numbers. */
export const table = (caption, [heads, ...rows]) =>
  `<table><caption>${caption}</caption><thead><tr>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(([first, ...cells]) => `<tr><td>${first}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** The line of hash-tags that closes a body. */
export const hashtags = (...tags) => `<p>${tags.map((tag) => `#${tag.replaceAll(' ', '')}`).join(' ')}</p>`;
