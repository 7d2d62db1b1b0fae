// The tables of docs/elements.md, between `<!-- manifest: what of-whom -->` and `<!-- /manifest -->`.
import * as prettier from 'prettier';
import { inRoot } from '../files.mjs';
import { choices, elementsIn } from './ide.mjs';
import { readLooks } from './manifest.mjs';
import { classesIn } from './problems.mjs';

/** @typedef {import('./analyze.mjs').Manifest} Manifest */
/** @typedef {import('./analyze.mjs').Class} Class */
/** @typedef {import('./analyze.mjs').Attribute} Attribute */
/** @typedef {import('./analyze.mjs').Member} Member */
/** @typedef {import('./analyze.mjs').Named} Named */

/** Documents are named from the root in comments, and linked from docs/ here. @param {string} [text] */
const linked = (text = '') => text.replace(/\bdocs\/([\w/-]+\.md)/g, '[$1]($1)').replaceAll('|', '\\|');

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {string} [text] */
const code = (text = '') => (text ? `\`${text}\`` : '–');

/** @param {string} [otherwise] */
const bare = (otherwise) => otherwise?.replace(/^'|'$/g, '');

/** @param {Attribute} attribute */
function kind(attribute) {
  const list = choices(attribute);
  if (list.length > 0) return list.map(code).join(' ');
  return { boolean: 'there or not', number: 'number' }[attribute.type?.text ?? ''] ?? 'text';
}

/** @param {Attribute[]} list */
const attributes = (list) =>
  table(
    ['attribute', 'values', 'what it says', 'default'],
    list.map((it) => [code(it.name), kind(it), linked(it.description), code(bare(it.default))]),
  );

/** @param {Member} member */
const signature = ({ kind: what, name, parameters = [] }) =>
  code(what === 'method' ? `${name}(${parameters.map((it) => it.name + (it.optional ? '?' : '')).join(', ')})` : name);

/** @param {Member[]} list */
const members = (list) =>
  table(
    ['member', ''],
    list.map((it) => [signature(it), `${it.readonly ? 'Read-only. ' : ''}${linked(it.description)}`]),
  );

/** @param {Named[]} list @param {Manifest} manifest */
const events = (list, manifest) =>
  table(
    ['event', 'class', 'when', 'fields'],
    list.map(({ name, type, description }) => {
      const fields = classesIn(manifest).find((one) => one.name === type?.text)?.members ?? [];
      const said = fields.map((it) => {
        const values = [...(it.type?.text ?? '').matchAll(/'([^']+)'|\b(\d+)\b/g)].map(
          ([, word, number]) => word ?? number,
        );
        return code(it.name) + (values.length > 1 ? ` (${values.map(code).join(' ')})` : '');
      });
      return [code(name), code(type?.text), linked(description), said.join(' ')];
    }),
  );

/** @param {string} what @param {Named[]} list */
const named = (what, list) =>
  table(
    [what, ''],
    list.map(({ name, description }) => [name ? code(name) : 'without a name', linked(description)]),
  );

/** @param {Manifest} manifest */
const overview = (manifest) =>
  table(
    ['tag', 'shows', 'layouts', 'default `show`'],
    elementsIn(manifest).map((one) => {
      const of = (/** @type {string} */ name) =>
        (one.attributes ?? []).find((it) => it.name === name && !it.inheritedFrom);
      const layouts = choices(of('layout') ?? { name: '' })
        .map(code)
        .join(' ');
      const [first = ''] = one.description?.split(/(?<=\.)\s/) ?? [];
      const show = of('show');
      return [
        code(`<${one.tagName}>`),
        linked(first),
        layouts || '–',
        show && !show.default ? 'see there' : code(bare(show?.default)),
      ];
    }),
  );

const tokens = () =>
  table(
    ['custom property', 'of', 'default'],
    Object.entries(readLooks().tokens).map(([name, { of, default: css, as, also = {} }]) => [
      code(`--news-${name}`),
      of,
      // What is private is said by its public name.
      [
        code(as ? `var(--news-${as})` : css),
        ...Object.entries(also).map(([value, where]) => `${code(value)} ${where}`),
      ].join('; '),
    ]),
  );

/** @param {string} what @param {string} whose @param {Manifest} manifest */
function content(what, whose, manifest) {
  if (what === 'elements') return overview(manifest);
  if (what === 'tokens') return tokens();
  const all = whose === 'all';
  const one = classesIn(manifest).find(({ name, tagName }) => (all ? name === 'NewsElement' : tagName === whose));
  if (!one) throw new Error(`docs/elements.md: there is no ${whose}`);
  const own = (/** @type {any[]} */ list = []) => list.filter(({ inheritedFrom }) => all || !inheritedFrom);
  const attributed = new Set((one.attributes ?? []).map(({ fieldName }) => fieldName));
  /** Those of all elements have one sentence, which each of them has from there. */
  const shared = elementsIn(manifest)[0]?.cssParts?.filter(({ inheritedFrom }) => inheritedFrom) ?? [];
  switch (what) {
    case 'attributes':
      return attributes(own(one.attributes));
    case 'members':
      return members(own(one.members).filter(({ name }) => !attributed.has(name)));
    case 'events':
      return events(own(one.events), manifest);
    case 'slots':
      return named('slot', own(one.slots));
    case 'parts':
      return named('part', all ? shared : own(one.cssParts));
    default:
      throw new Error(`docs/elements.md: no table of ${what} can be made`);
  }
}

/**
 * What an element has of all elements, and the custom properties that reach it, as tables of Markdown whose links start from docs/.
 * @param {string} tag @param {Manifest} manifest
 */
export function tablesOf(tag, manifest) {
  const one = elementsIn(manifest).find(({ tagName }) => tagName === tag);
  if (!one) throw new Error(`There is no ${tag}`);
  const attributed = new Set((one.attributes ?? []).map(({ fieldName }) => fieldName));
  const shared = (/** @type {any[]} */ list = []) => list.filter(({ inheritedFrom }) => inheritedFrom);
  return {
    attributes: attributes(shared(one.attributes)),
    members: members(shared(one.members).filter(({ name, privacy }) => !attributed.has(name) && !privacy)),
    events: events(shared(one.events), manifest),
    slots: named('slot', shared(one.slots)),
    parts: named('part', shared(one.cssParts)),
    tokens: table(
      ['custom property', 'of', 'default'],
      (one.cssProperties ?? []).map((it) => [code(it.name), linked(it.description), code(it.default)]),
    ),
  };
}

const MARKED = /<!-- manifest: (\w+) ?([\w-]*) -->[^]*?<!-- \/manifest -->/g;

/** The document with its tables as they must be. @param {string} text @param {Manifest} manifest */
export async function written(text, manifest) {
  const whole = text.replace(
    MARKED,
    (_, what, whose) =>
      `<!-- manifest: ${what}${whose && ` ${whose}`} -->\n\n${content(what, whose, manifest)}\n\n<!-- /manifest -->`,
  );
  const path = inRoot('docs/elements.md');
  return prettier.format(whole, { ...(await prettier.resolveConfig(path)), filepath: path });
}

/** Which tables a document has: `attributes news-list`. @param {string} text */
export const marked = (text) => [...text.matchAll(MARKED)].map(([, what, whose]) => `${what} ${whose}`.trim());
