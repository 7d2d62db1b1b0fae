// Types for who writes our tags in JSX, Vue or Svelte: each tag's attributes, properties and events in one file, and for each
// framework a short one that says them in its way.
import { choices, elementsIn } from './ide.mjs';

/** @typedef {import('./analyze.mjs').Manifest} Manifest */
/** @typedef {import('./analyze.mjs').Class} Class */
/** @typedef {import('./analyze.mjs').Attribute} Attribute */

const HEAD = '// Made from custom-elements.json.\n';

/** `NewsList` of `NewsListElement`. @param {Class} one */
export const nameOf = ({ name }) => name.replace(/Element$/, '');

/** @param {string} text */
export const camel = (text) => text.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} [text] */
const comment = (text = '') => `  /** ${text.replaceAll('*/', '*\\/')} */\n`;

/** @param {string} name */
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** @param {Class} one @param {Attribute} attribute */
function typeOf(one, attribute) {
  const { name, type, fieldName } = attribute;
  const list = choices(attribute).map((word) => `'${word}'`);
  if (list.length > 0) return list.join(' | ');
  if (type?.text === 'boolean') return 'boolean';
  if (type?.text === 'number') return 'Numeric';
  const field = one.members.find((member) => member.name === fieldName);
  // What is an object as a property is one for a framework, which sets it as that.
  return fieldName === name && field?.type?.text !== 'string | undefined' ? `${one.name}['${name}']` : 'string';
}

/** Properties that no attribute sets. @param {Class} one */
const propertiesOf = ({ members, attributes = [] }) =>
  members.filter(
    ({ kind, name, readonly, attribute }) =>
      kind === 'field' &&
      !readonly &&
      !attribute &&
      !attributes.some((it) => it.fieldName === name || it.name === name),
  );

/** @param {Class & {tagName: string}} one */
function interfacesOf(one) {
  const name = nameOf(one);
  const attributes = (one.attributes ?? []).map(
    (it) => `${comment(it.description)}  ${key(it.name)}?: ${typeOf(one, it)} | undefined;\n`,
  );
  const properties = propertiesOf(one).map(
    (it) => `${comment(it.description)}  ${it.name}?: ${one.name}['${it.name}'];\n`,
  );
  const events = (one.events ?? []).map((it) => `${comment(it.description)}  '${it.name}': ${it.type?.text};\n`);
  return [
    `export interface ${name}Attributes {\n${attributes.join('')}}\n`,
    `export interface ${name}Properties {\n${properties.join('')}}\n`,
    `export interface ${name}Events {\n${events.join('')}}\n`,
  ].join('');
}

/** @param {Manifest} manifest */
function tags(manifest) {
  const elements = elementsIn(manifest);
  const events = new Set(elements.flatMap((one) => (one.events ?? []).map(({ type }) => type?.text ?? '')));
  const names = [...elements.map(({ name }) => name), ...events].sort();
  const table = elements.map((one) => {
    const name = nameOf(one);
    return `  '${one.tagName}': { element: ${one.name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events };\n`;
  });
  return `${HEAD}import type {\n  ${names.join(',\n  ')},\n} from '../index.js';

/** A number, as itself or as an attribute writes it. */
export type Numeric = number | \`\${number}\`;
${elements.map(interfacesOf).join('')}
/** By tag. */
export interface NewsTags {\n${table.join('')}}
export type NewsTag = keyof NewsTags;

type Camel<Name extends string> = Name extends \`\${infer Start}-\${infer Rest}\` ? \`\${Start}\${Capitalize<Camel<Rest>>}\` : Name;
/** Names in camelCase, as properties have them. */
export type Camelled<T> = { [Name in keyof T as Camel<Name & string>]: T[Name] };
/** \`onnews-load\`: the event's own name after \`on\`. */
export type Handlers<Tag extends NewsTag> = {
  [Name in keyof NewsTags[Tag]['events'] as \`on\${Name & string}\`]?: ((event: NewsTags[Tag]['events'][Name]) => void) | undefined;
};
/** \`onNewsLoad\`. */
export type CamelledHandlers<Tag extends NewsTag> = {
  [Name in keyof NewsTags[Tag]['events'] as \`on\${Capitalize<Camel<Name & string>>}\`]?:
    | ((event: NewsTags[Tag]['events'][Name]) => void)
    | undefined;
};
/** What is written on a tag of ours, and of what every element has whatever does not contradict it. */
export type Written<Tag extends NewsTag, Common> = Omit<Common, keyof NewsTags[Tag]['attributes'] | keyof NewsTags[Tag]['properties']> &
  NewsTags[Tag]['attributes'] &
  NewsTags[Tag]['properties'];
`;
}

/**
 * @param {string[]} names the tags @param {string} imports @param {string} type what a tag may be given, of \`Tag\`
 * @param {(body: string) => string} place @param {(tag: string) => string} [line]
 */
const framework = (names, imports, type, place, line = (tag) => `'${tag}': OurProps<'${tag}'>;`) =>
  `${HEAD}${imports}\ntype OurProps<Tag extends NewsTag> = ${type};\n\n${place(names.map((tag) => `      ${line(tag)}\n`).join(''))}\nexport {};\n`;

/** @param {string} module @param {string} [namespace] */
const jsx =
  (module, namespace = 'JSX') =>
  (/** @type {string} */ body) =>
    `declare module '${module}' {\n  namespace ${namespace} {\n    interface IntrinsicElements {\n${body}    }\n  }\n}`;

/** @param {Manifest} manifest */
function wrappers(manifest) {
  const elements = elementsIn(manifest);
  const classes = elements.map(({ name }) => name).join(', ');
  const types = `${HEAD}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${classes} } from '../index.js';
import type { Camelled, CamelledHandlers, NewsTag, NewsTags } from '../types/tags.js';

type Own<Tag extends NewsTag> = Camelled<NewsTags[Tag]['attributes']> & NewsTags[Tag]['properties'] & CamelledHandlers<Tag>;
type Wrapped<Tag extends NewsTag> = ForwardRefExoticComponent<
  Own<Tag> & Omit<HTMLAttributes<NewsTags[Tag]['element']>, keyof Own<Tag>> & RefAttributes<NewsTags[Tag]['element']>
>;
${elements.map((one) => `${comment(one.description).trim()}\nexport declare const ${nameOf(one)}: Wrapped<'${one.tagName}'>;\n`).join('')}`;
  const code = `${HEAD}import { ${classes} } from '../elements/index.js';
import { wrap } from '../react.js';

${elements.map((one) => `export const ${nameOf(one)} = /* @__PURE__ */ wrap(${one.name});\n`).join('')}`;
  return { types, code };
}

/** The files, by their path in `dist/`. @param {Manifest} manifest @returns {Record<string, string>} */
export function typeFiles(manifest) {
  const names = elementsIn(manifest).map(({ tagName }) => tagName);
  const ours = "import type { Handlers, NewsTag, NewsTags, Written } from './tags.js';\n";
  const { types, code } = wrappers(manifest);
  return {
    'types/tags.d.ts': tags(manifest),
    // What a bundler finds where TypeScript finds the types.
    'types/none.js': 'export {};\n',
    'types/react.d.ts': framework(
      names,
      `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n${ours}`,
      `Written<Tag, DetailedHTMLProps<HTMLAttributes<NewsTags[Tag]['element']>, NewsTags[Tag]['element']>> & Handlers<Tag>`,
      jsx('react'),
    ),
    'types/preact.d.ts': framework(
      names,
      `import type { HTMLAttributes } from 'preact';\n${ours}`,
      `Written<Tag, HTMLAttributes<NewsTags[Tag]['element']>> & Handlers<Tag>`,
      jsx('preact'),
    ),
    'types/solid.d.ts': framework(
      names,
      `import type { JSX } from 'solid-js';\nimport type { Camelled, NewsTag, NewsTags, Written } from './tags.js';

type Listeners<Tag extends NewsTag> = {
  [Name in keyof NewsTags[Tag]['events'] as \`on:\${Name & string}\`]?: ((event: NewsTags[Tag]['events'][Name]) => void) | undefined;
};
type Attributes<T> = { [Name in keyof T as \`attr:\${Name & string}\`]?: T[Name] };
type Flags<T> = { [Name in keyof T as boolean extends T[Name] ? \`bool:\${Name & string}\` : never]?: T[Name] };
type Properties<T> = { [Name in keyof T as \`prop:\${Name & string}\`]?: T[Name] };
`,
      `Written<Tag, JSX.HTMLAttributes<NewsTags[Tag]['element']>> & Listeners<Tag> &
  Attributes<NewsTags[Tag]['attributes']> & Flags<NewsTags[Tag]['attributes']> &
  Properties<Camelled<NewsTags[Tag]['attributes']> & NewsTags[Tag]['properties']>`,
      jsx('solid-js'),
    ),
    'types/svelte.d.ts': framework(
      names,
      `import type { HTMLAttributes } from 'svelte/elements';\n${ours}`,
      `Written<Tag, HTMLAttributes<NewsTags[Tag]['element']>> & Handlers<Tag>`,
      (body) => `declare module 'svelte/elements' {\n  interface SvelteHTMLElements {\n${body}  }\n}`,
    ),
    'types/vue.d.ts': framework(
      names,
      `import type { HTMLAttributes, PublicProps } from 'vue';
import type { Camelled, CamelledHandlers, NewsTag, NewsTags, Written } from './tags.js';
`,
      `new () => NewsTags[Tag]['element'] & {
  /** Not there at run time: it is what a template is checked by. */
  $props: Written<Tag, HTMLAttributes> & Camelled<NewsTags[Tag]['attributes']> & CamelledHandlers<Tag> & PublicProps;
}`,
      (body) => `declare module 'vue' {\n  interface GlobalComponents {\n${body}  }\n}`,
    ),
    'react/index.d.ts': types,
    'react/index.js': code,
  };
}
