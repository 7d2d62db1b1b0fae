// The custom properties as design tokens (Design Tokens Format Module 2025.10, https://www.designtokens.org). Most defaults of ours are
// made from the page's own colour and face, which a token cannot say: there `$value` is what a page without a style of its own shows, black
// on white, and the true default stands in `$extensions`.

/** @typedef {import('./manifest.mjs').Looks} Looks */
/** @typedef {import('./manifest.mjs').Token} Token */

const GROUP = 'news';

/** @param {number[]} components @param {number} [alpha] */
const colour = (components, alpha) => ({ colorSpace: 'srgb', components, ...(alpha !== undefined && { alpha }) });
const black = [0, 0, 0];

/** @param {string} name @param {Token} token @returns {unknown} */
function colourOf(name, { default: css, as }) {
  if (as) return `{${GROUP}.${as}}`;
  if (name === 'ink') return colour(black);
  if (css === 'Canvas') return colour([1, 1, 1]);
  if (css === 'transparent') return colour(black, 0);
  if (css === 'currentColor' || css === 'inherit') return `{${GROUP}.ink}`;
  const [, percent] =
    /^color-mix\(in srgb, (?:currentColor|var\(--news-accent, currentColor\)) (\d+)%, transparent\)$/.exec(css) ?? [];
  if (percent) return colour(black, Number(percent) / 100);
  const [, hex] = /^#([\da-f]{6})$/.exec(css) ?? [];
  if (!hex) throw new Error(`--news-${name}: no token can be made of ${css}`);
  const channels = [0, 2, 4].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4);
  return { ...colour(channels), hex: css };
}

/** @param {string} name @param {string} css */
function lengthOf(name, css) {
  const [, value, unit] = /^(-?[\d.]+)(px|em)?$/.exec(css) ?? [];
  if (value === undefined) throw new Error(`--news-${name}: no token can be made of ${css}`);
  return { value: Number(value), unit: unit ?? 'px' };
}

/** @param {string} name @param {Token} token */
function valueOf(name, token) {
  const { type, default: css, as } = token;
  const [, other] = /^var\(--news-([\w-]+), /.exec(css) ?? [];
  if (other && type !== 'color') return { $type: type, $value: `{${GROUP}.${other}}` };
  if (as && type !== 'color') return { $type: type, $value: `{${GROUP}.${as}}` };
  switch (type) {
    case 'color':
      return { $type: type, $value: colourOf(name, token) };
    case 'dimension':
      return { $type: type, $value: lengthOf(name, css) };
    // The format's lengths are in px or rem, and ours in the element's own em.
    case 'em':
      return { $type: 'number', $value: lengthOf(name, css).value };
    case 'number':
    case 'fontWeight':
      return { $type: type, $value: lengthOf(name, css).value };
    default:
      return { $type: type, $value: css };
  }
}

/** @param {Looks} looks */
export function dtcg({ tokens, parts }) {
  const words = Object.entries(tokens).filter(([, { type }]) => type === 'keyword');
  const rest = Object.entries(tokens).filter(([, { type }]) => type !== 'keyword');
  return {
    $description:
      'What a page can set of Broadsheet. A token is the custom property of its path: news.ink is --news-ink.',
    [GROUP]: Object.fromEntries(
      rest.map(([name, token]) => {
        const { of, type, default: css, also } = token;
        const ours = {
          property: `--news-${name}`,
          default: css,
          ...(type === 'em' && { unit: 'em' }),
          ...(also && { also }),
        };
        return [name, { ...valueOf(name, token), $description: of, $extensions: { broadsheet: ours } }];
      }),
    ),
    $extensions: {
      broadsheet: {
        // The format has no type for a word of CSS.
        keywords: Object.fromEntries(
          words.map(([name, { of, default: css }]) => [`--news-${name}`, { description: of, default: css }]),
        ),
        parts,
      },
    },
  };
}
