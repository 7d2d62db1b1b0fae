// custom-elements.json: what the comments say of what the source has. What one of them has and the other lacks is a problem.
import { readFileSync } from 'node:fs';
import { inRoot } from '../files.mjs';
import { analyze } from './analyze.mjs';

/** @typedef {import('./analyze.mjs').Manifest} Manifest */
/** @typedef {import('./analyze.mjs').Class} Class */
/** @typedef {import('./analyze.mjs').Attribute} Attribute */
/** @typedef {import('./analyze.mjs').Member} Member */
/** @typedef {import('./analyze.mjs').Named} Named */
/** @typedef {import('./source.mjs').Found} Found */
/** @typedef {{of: string, type: string, default: string, as?: string, also?: Record<string, string>}} Token */
/** @typedef {{tokens: Record<string, Token>, parts: Record<string, string | Record<string, string>>}} Looks */

/** What every custom property and every part is for. @returns {Looks} */
export const readLooks = () => JSON.parse(readFileSync(inRoot('design/looks.json'), 'utf8'));

/** Where a source file is in the package. @param {string} path */
const built = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const BASE = { name: 'NewsElement', module: 'dist/elements/news-element.js' };
/** Classes of the base that nobody extends or names: what is theirs is the base's. */
const WITHIN = ['DrawnElement', 'NewsAttributes'];

/** @param {string[]} values */
const union = (values) =>
  values
    .filter(Boolean)
    .map((value) => `'${value}'`)
    .join(' | ');

/** @template {{name: string}} T @param {T[]} list */
const byName = (list) => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));

/** @param {string} [text] comments are broken into lines for who reads the source */
const flow = (text) => text?.replace(/\s*\n\s*/g, ' ').trim();

/**
 * The attributes of a class: its base's, its own, and what it says about its base's.
 * @param {Class} one @param {(name: string) => Class | undefined} find
 * @returns {Attribute[]}
 */
function attributesOf(one, find) {
  const above = find(one.superclass?.name ?? '');
  /** @type {Map<string, Attribute>} */
  const found = new Map();
  for (const attribute of above ? attributesOf(above, find) : [])
    found.set(attribute.name, { ...attribute, inheritedFrom: attribute.inheritedFrom ?? BASE });
  const { properties = {}, values = {}, defaults = {} } = one.declared ?? {};
  const member = (/** @type {string} */ name) =>
    one.members.find((it) => it.name === name && it.kind === 'field' && !it.inheritedFrom);
  /** @param {string} name @param {Partial<Attribute>} more */
  const put = (name, { inheritedFrom: _, ...more }) => {
    const { inheritedFrom: __, ...known } = found.get(name) ?? {};
    found.set(name, { ...known, ...more, name });
  };
  for (const [name, { attribute, type }] of Object.entries(properties)) {
    if (attribute === false) continue;
    const field = member(name);
    const description = flow(field?.description);
    put(attribute, {
      read: true,
      ...(field && { fieldName: name }),
      ...(description && { description }),
      type: { text: type },
      ...(defaults[name] && { default: defaults[name] }),
    });
  }
  for (const [name, list] of Object.entries(values)) {
    const said = [...found.values()].find(({ fieldName }) => fieldName === name);
    const field = member(name);
    const description = flow(field?.description);
    put(said?.name ?? name, {
      read: true,
      fieldName: name,
      ...(description && { description }),
      type: { text: union(list) },
      ...(list[0] && { default: `'${list[0]}'` }),
    });
  }
  for (const [name, otherwise] of Object.entries(defaults))
    for (const attribute of found.values())
      if (attribute.fieldName === name) put(attribute.name, { default: otherwise });
  for (const { name, type, description, default: otherwise } of (one.attributes ?? []).filter(
    (it) => !it.inheritedFrom,
  ))
    if (description || type)
      put(name, {
        ...(type && { type }),
        ...(description && { description: flow(description) }),
        ...(otherwise && { default: otherwise }),
      });
  return [...found.values()];
}

/**
 * Its own members, then its base's. What overrides without a word means what its base says.
 * @param {Class} one @param {(name: string) => Class | undefined} find
 * @returns {Member[]}
 */
function membersOf(one, find) {
  const above = find(one.superclass?.name ?? '');
  const inherited = above ? membersOf(above, find).map((member) => ({ ...member, inheritedFrom: BASE })) : [];
  /** @type {string[]} */
  const hidden = [];
  for (let base = above; base; base = find(base.superclass?.name ?? ''))
    hidden.push(...(base.declared?.internal ?? []));
  const own = one.members
    .filter(({ name, inheritedFrom, static: ofClass }) => !inheritedFrom && !ofClass && !name.startsWith('#'))
    .filter(({ name, privacy = 'public' }) => privacy === 'public' && !hidden.includes(name))
    .filter(({ name }) => one.name !== 'DrawnElement' || name === 'updateComplete')
    .filter(({ name, description }) => description || !inherited.some((member) => member.name === name))
    .map(({ privacy: _, ...member }) => ({ ...called(member), description: flow(member.description) ?? '' }));
  return [...own, ...inherited.filter(({ name }) => !own.some((member) => member.name === name))];
}

/** What gives a function is a method to who calls it. @param {Member} member @returns {Member} */
function called(member) {
  const [, result] = /^\(\) => (.+)$/.exec(member.type?.text ?? '') ?? [];
  if (!result) return member;
  const { type: _, readonly: __, ...rest } = member;
  return { ...rest, kind: 'method', return: { type: { text: result } } };
}

/**
 * @param {Looks} looks @param {string} tag @param {Found} has
 * @returns {{cssParts: Named[], cssProperties: Named[]}}
 */
function looksOf(looks, tag, has) {
  const base = (/** @type {string} */ name) =>
    /^reader/.test(name) || ['root', 'empty', 'error', 'retry', 'stale'].includes(name);
  const cssParts = Object.keys(looks.parts)
    .filter((name) => has.parts.has(name))
    .map((name) => {
      const said = looks.parts[name] ?? '';
      const own = typeof said === 'object' && said[tag];
      const description = typeof said === 'string' ? said : own || (said['*'] ?? '');
      return { name, description, ...(base(name) && !own && { inheritedFrom: BASE }) };
    });
  const cssProperties = Object.entries(looks.tokens)
    .filter(([name]) => has.tokens.has(name))
    .map(([name, { of, default: otherwise, also }]) => ({
      name: `--news-${name}`,
      description: [
        of,
        also &&
          `${Object.entries(also)
            .map(([value, where]) => `\`${value}\` ${where}`)
            .join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' '),
      default: otherwise,
    }));
  return { cssParts, cssProperties };
}

/**
 * @param {Map<string, Found>} found what each element has
 * @param {{looks?: Looks, instead?: Record<string, string>}} [given]
 * @returns {Manifest}
 */
export function manifestOf(found, { looks = readLooks(), instead = {} } = {}) {
  const raw = analyze(instead);
  const classes = raw.modules.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === 'class'));
  const find = (/** @type {string} */ name) => classes.find((one) => one.name === name);
  const modules = raw.modules.flatMap(({ path, declarations }) => {
    const kept = declarations.filter(({ kind, name }) => kind === 'class' && !WITHIN.includes(name));
    return kept.length
      ? [{ kind: /** @type {const} */ ('javascript-module'), path: built(path), declarations: kept }]
      : [];
  });
  const made = modules.map(({ declarations, ...module }) => ({
    ...module,
    declarations: declarations.map((one) => finish(one, find, found, looks)),
    exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: module.path } })),
  }));
  const definitions = made.flatMap(({ path, declarations }) =>
    declarations.flatMap(({ tagName, name }) => {
      const declaration = { name, module: path };
      const kind = 'custom-element-definition';
      return tagName
        ? [
            {
              kind: /** @type {const} */ ('javascript-module'),
              path: `dist/define/${tagName}.js`,
              declarations: [],
              exports: [{ kind, name: tagName, declaration }],
            },
          ]
        : [];
    }),
  );
  return { schemaVersion: '2.1.0', readme: 'docs/elements.md', modules: [...made, ...definitions] };
}

/**
 * @param {Class} one @param {(name: string) => Class | undefined} find @param {Map<string, Found>} found @param {Looks} looks
 * @returns {Class}
 */
function finish(one, find, found, looks) {
  const { name, description = '', declared } = one;
  const members = membersOf(one, find);
  const start = { kind: one.kind, name, description: flow(description) ?? '' };
  if (name.endsWith('Event')) return { ...start, superclass: { name: 'Event', module: 'global:' }, members };
  const tag = declared?.tag;
  const has = tag ? found.get(tag) : undefined;
  for (const member of members)
    if (member.name === 'state') Object.assign(member, { attribute: 'state', reflects: true });
  const inherited = (/** @type {Named} */ { inheritedFrom, ...item }) => ({
    ...item,
    description: flow(item.description) ?? '',
    ...(inheritedFrom && { inheritedFrom: BASE }),
  });
  const all = attributesOf(one, find);
  const attributes = all.map(({ read: _, ...attribute }) => attribute);
  const absent = all.filter(({ read }) => !read).map((attribute) => attribute.name);
  // What the base has from within is its own.
  if (!tag) for (const it of [...members, ...attributes]) delete it.inheritedFrom;
  for (const { name: attribute, fieldName } of attributes) {
    const member = members.find((it) => it.name === fieldName);
    if (member && !member.attribute) member.attribute = attribute;
  }
  return {
    ...start,
    superclass: tag ? BASE : { name: 'HTMLElement', module: 'global:' },
    ...(tag && { tagName: tag, customElement: true }),
    attributes,
    members,
    // The analyzer takes the first argument of any constructor for a name.
    events: (one.events ?? []).filter(({ name: event }) => event?.startsWith('news-')).map(inherited),
    slots: byName(one.slots ?? []).map(inherited),
    ...(tag && has && looksOf(looks, tag, has)),
    ...(absent.length > 0 && { absent }),
    ...(one.cssParts?.some((part) => !part.inheritedFrom) && { said: one.cssParts.map((part) => part.name) }),
  };
}
