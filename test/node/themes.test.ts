// The presets by their text: nothing but custom properties, and contrast by WCAG 2.2, light and dark. What an engine makes of them is
// looked at in test/look/themes.chromium.test.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { filesIn, inRoot } from '../../scripts/files.mjs';

type Rgb = [number, number, number];
type Scheme = 'light' | 'dark';

const NAMES = ['broadsheet', 'magazine', 'minimal', 'tabloid', 'wire'];
const read = (path: string): string => readFileSync(inRoot(path), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const presets = filesIn('src/themes').map((path) => ({ name: basename(path, '.css'), css: read(path) }));

/** The declarations of a preset, in both of its blocks. */
function tokensOf(css: string): Map<string, string> {
  const found = [...css.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(([, name = '', value = '']) => [name, value] as const);
  const tokens = new Map(found.map(([name, value]) => [name, value.replace(/\s+/g, ' ').trim()]));
  assert.equal(tokens.size, found.length, 'nothing is declared twice');
  return tokens;
}

/** WCAG 2.2, relative luminance. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function rgb(hex: string): Rgb {
  const [, r, g, b] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? assert.fail(`${hex} is no opaque colour`);
  return [r, g, b].map((part) => parseInt(part!, 16)) as Rgb;
}

/** What a token comes to: `light-dark()` by the scheme, and what is left to the element by the default of `src/ui/`. */
function colour(tokens: Map<string, string>, name: string, scheme: Scheme): Rgb {
  const value = tokens.get(`--news-${name}`) ?? 'initial';
  if (value === 'initial' && ['focus', 'rule-heavy-color'].includes(name)) return colour(tokens, 'ink', scheme);
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? assert.fail(`--news-${name}: ${value}`);
  return rgb(scheme === 'light' ? light! : dark!);
}

/** The paragraph that is read aloud: 8 % of the accent over the page, as `src/elements/marker.ts` draws it. */
const said = (tokens: Map<string, string>, scheme: Scheme): Rgb => {
  const [paper, accent] = [colour(tokens, 'paper', scheme), colour(tokens, 'accent', scheme)];
  return paper.map((value, at) => Math.round(value * 0.92 + accent[at]! * 0.08)) as Rgb;
};

/** WCAG 2.2: 1.4.3 asks 4.5 of words, 1.4.11 asks 3 of edges, marks and focus. Numerals in accent are words of 32 px, so 3. */
const RULES: [ink: string, grounds: string[], least: number][] = [
  ...['ink', 'quiet', 'accent-text', 'link', 'visited', 'bad'].map((ink): [string, string[], number] => [
    ink,
    ['paper', 'wash'],
    4.5,
  ]),
  ['ink', ['said'], 4.5],
  ['link', ['said'], 4.5],
  ['button-text', ['button'], 4.5],
  ...['accent', 'edge', 'live', 'button', 'focus'].map((ink): [string, string[], number] => [
    ink,
    ['paper', 'wash'],
    3,
  ]),
];

interface Measured {
  preset: string;
  scheme: Scheme;
  pair: string;
  ratio: number;
  least: number;
}

const measure = (preset: string, tokens: Map<string, string>): Measured[] =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    RULES.flatMap(([ink, grounds, least]) =>
      grounds.map((ground) => {
        const under = ground === 'said' ? said(tokens, scheme) : colour(tokens, ground, scheme);
        return {
          preset,
          scheme,
          pair: `${ink} on ${ground}`,
          ratio: contrast(colour(tokens, ink, scheme), under),
          least,
        };
      }),
    ),
  );

const faint = (all: Measured[]): string[] =>
  all
    .filter(({ ratio, least }) => ratio < least)
    .map(
      ({ preset, scheme, pair, ratio, least }) => `${preset} ${scheme}: ${pair} ${ratio.toFixed(2)}, least ${least}`,
    );

/** A row for each pair, a column for each preset and scheme. */
function table(all: Measured[]): string {
  const columns = [...new Set(all.map(({ preset, scheme }) => `${preset} ${scheme}`))];
  const rows = [...new Set(all.map(({ pair }) => pair))].map((pair) => {
    const of = all.filter((one) => one.pair === pair);
    return [`${pair} ≥ ${of[0]!.least}`, ...of.map(({ ratio }) => ratio.toFixed(2))];
  });
  const head = ['contrast of the presets', ...columns];
  const wide = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at ? cell.padStart(wide[at]!) : cell.padEnd(wide[at]!))).join('  '))
    .join('\n');
}

describe('the presets', () => {
  it('are these five', () => assert.deepEqual(presets.map(({ name }) => name).sort(), NAMES));

  for (const { name, css } of presets) {
    describe(name, () => {
      const tokens = tokensOf(css);

      it('is nothing but custom properties of ours, in a layer and of no specificity', () => {
        for (const token of tokens.keys()) assert.match(token, /^--news-[a-z-]+$/);
        const selector = `:where(.news-${name}, [data-news-preset='${name}'])`;
        const rest = css.replace(/[\w-]+:\s*[^;{}]+;/g, '').replace(/\s+/g, ' ');
        const frame = `@layer broadsheet { ${selector} { } @media screen { @supports (color: light-dark(#000, #fff)) { ${selector} { } } } }`;
        assert.equal(rest.replace(/\{ +\}/g, '{ }').trim(), frame);
      });

      it('fetches nothing', () => assert.doesNotMatch(css, /url\(|@import|@font-face|src\(|image/));

      it('names no size that the page would scale twice', () => assert.doesNotMatch(css, /\drem\b/));
    });
  }

  it('set the same tokens each, so that one may stand within another', () => {
    const names = presets.map(({ css }) => [...tokensOf(css).keys()]);
    for (const other of names) assert.deepEqual(other, names[0]);
  });

  it('set only what an element reads', () => {
    const source = filesIn('src', (path) => path.endsWith('.ts'))
      .map(read)
      .join('\n');
    for (const token of tokensOf(presets[0]!.css).keys()) assert.match(source, new RegExp(`var\\(${token}[,)]`), token);
  });

  it('have the contrast of WCAG 2.2 AA, light and dark, on paper and on wash', () => {
    const all = presets.flatMap(({ name, css }) => measure(name, tokensOf(css)));
    console.log(table(all));
    assert.equal(all.length, presets.length * 2 * RULES.flatMap(([, grounds]) => grounds).length);
    assert.deepEqual(faint(all), []);
  });

  it('would fail with a faint ink', () => {
    const tokens = tokensOf(presets[0]!.css);
    tokens.set('--news-quiet', 'light-dark(#8a8a8a, #b4b4b4)');
    assert.deepEqual(
      faint(measure('x', tokens)).map((line) => line.split(' ').slice(0, 5).join(' ')),
      ['x light: quiet on paper', 'x light: quiet on wash'],
    );
  });
});
