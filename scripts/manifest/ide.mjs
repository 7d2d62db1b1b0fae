// What editors read: custom data of VS Code, web-types of JetBrains. Own code, because the generators that there are name a custom
// property or a part once for each element that has it.
import { classesIn } from './problems.mjs';

/** @typedef {import('./analyze.mjs').Manifest} Manifest */
/** @typedef {import('./analyze.mjs').Class} Class */
/** @typedef {import('./analyze.mjs').Attribute} Attribute */
/** @typedef {import('./manifest.mjs').Looks} Looks */

/** @param {Manifest} manifest @returns {(Class & {tagName: string})[]} */
export const elementsIn = (manifest) =>
  classesIn(manifest).filter(/** @returns {one is Class & {tagName: string}} */ (one) => one.tagName !== undefined);

/** The closed list of an attribute, or none. @param {Attribute} attribute @returns {string[]} */
export const choices = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value);

/** @param {string} [value] */
const markdown = (value = '') => ({ kind: 'markdown', value });

/** @param {Attribute} attribute */
const withDefault = ({ description = '', default: otherwise }) =>
  otherwise ? `${description}\n\nDefault: \`${otherwise.replace(/^'|'$/g, '')}\`` : description;

/** @param {Class} one */
const manual = ({ description, events = [], slots = [] }) =>
  [
    description,
    ...(events.length ? [['Events:', ...events.map((it) => `- \`${it.name}\`: ${it.description}`)].join('\n')] : []),
    ...(slots.length
      ? [
          [
            'Slots:',
            ...slots.map((it) => `- ${it.name ? `\`${it.name}\`` : 'without a name'}: ${it.description}`),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');

/** @param {Manifest} manifest */
export const vscodeHtml = (manifest) => ({
  version: 1.1,
  tags: elementsIn(manifest).map((one) => ({
    name: one.tagName,
    description: markdown(manual(one)),
    attributes: (one.attributes ?? []).map((attribute) => {
      const values = choices(attribute).map((name) => ({ name }));
      return {
        name: attribute.name,
        description: markdown(withDefault(attribute)),
        // `v` is an attribute that stands alone.
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(values.length > 0 && { values }),
      };
    }),
  })),
});

/** @param {string | Record<string, string>} said */
const anywhere = (said) =>
  typeof said === 'string'
    ? said
    : Object.entries(said)
        .map(([tag, text]) => (tag === '*' ? text : `\`<${tag}>\`: ${text}`))
        .join(' ');

/** @param {Looks} looks */
export const vscodeCss = ({ tokens, parts }) => ({
  version: 1.1,
  properties: Object.entries(tokens).map(([name, { of, default: otherwise }]) => ({
    name: `--news-${name}`,
    description: markdown(`${of}\n\nDefault: \`${otherwise}\``),
  })),
  pseudoElements: Object.entries(parts).map(([name, said]) => ({
    name: `::part(${name})`,
    description: markdown(anywhere(said)),
  })),
});

/** @param {Manifest} manifest @param {Looks} looks @param {string} version */
export const webTypes = (manifest, looks, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'broadsheet',
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsIn(manifest).map((one) => ({
        name: one.tagName,
        description: one.description,
        source: { module: 'broadsheet', symbol: one.name },
        attributes: (one.attributes ?? []).map(({ name, description, type, default: otherwise }) => ({
          name,
          description,
          ...(otherwise && { default: otherwise.replace(/^'|'$/g, '') }),
          value: type?.text === 'boolean' ? { kind: 'no-value' } : { type: type?.text },
        })),
        slots: (one.slots ?? []).map(({ name, description }) => ({ name, description })),
        js: {
          properties: one.members
            .filter(({ kind }) => kind === 'field')
            .map(({ name, description, type, readonly }) => ({
              name,
              description,
              type: type?.text,
              ...(readonly && { 'read-only': true }),
            })),
          events: (one.events ?? []).map(({ name, description, type }) => ({ name, description, type: type?.text })),
        },
        css: {
          parts: (one.cssParts ?? []).map(({ name, description }) => ({ name, description })),
          properties: (one.cssProperties ?? []).map(({ name, description, default: otherwise }) => ({
            name,
            description,
            default: otherwise,
          })),
        },
      })),
    },
    css: {
      properties: Object.entries(looks.tokens).map(([name, { of, default: otherwise }]) => ({
        name: `--news-${name}`,
        description: of,
        default: otherwise,
      })),
    },
  },
});
