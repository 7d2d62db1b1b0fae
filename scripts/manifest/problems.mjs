// What is there and undocumented, and what is documented and not there.
import ts from 'typescript';
import { nameOfEvent } from './literals.mjs';
import { elementsOf } from './source.mjs';

/** @typedef {import('./analyze.mjs').Manifest} Manifest */
/** @typedef {import('./analyze.mjs').Class} Class */
/** @typedef {import('./manifest.mjs').Looks} Looks */
/** @typedef {import('./source.mjs').Found} Found */

/** @param {Manifest} manifest @returns {Class[]} */
export const classesIn = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/**
 * What only one of two lists has.
 * @param {string} whose @param {string} what @param {Iterable<string>} real @param {Iterable<string>} documented
 */
function compare(whose, what, real, documented) {
  const [is, said] = [new Set(real), new Set(documented)];
  return [
    ...[...is].filter((name) => !said.has(name)).map((name) => `${whose}: the ${what} “${name}” is not documented`),
    ...[...said]
      .filter((name) => !is.has(name))
      .map((name) => `${whose}: the ${what} “${name}” is documented and not there`),
  ];
}

/** Whatever has no sentence. @param {Class} one */
function silent({
  name,
  members,
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
  ...one
}) {
  const lists = {
    member: members,
    attribute: attributes,
    event: events,
    slot: slots,
    part: cssParts,
    property: cssProperties,
  };
  return [
    ...(one.description ? [] : [`${name}: nothing says what it is`]),
    ...Object.entries(lists).flatMap(([what, list]) =>
      list
        .filter(({ description }) => !description)
        .map((it) => `${name}: nothing says what the ${what} “${it.name}” is for`),
    ),
  ];
}

/** The members that the compiler sees, but for those that are marked as ours. @param {ts.ClassDeclaration} one @param {ts.TypeChecker} checker */
function publicMembers(one, checker) {
  const type = checker.getTypeAtLocation(/** @type {ts.Node} */ (one.name));
  return checker
    .getPropertiesOfType(type)
    .filter(({ declarations = [] }) => {
      const [declaration] = declarations;
      if (!declaration || !/\/src\/(elements|draw\/element|events)/.test(declaration.getSourceFile().fileName))
        return false;
      const flags = ts.getCombinedModifierFlags(declaration);
      return (
        !(flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) &&
        !ts.isPrivateIdentifier(/** @type {any} */ (declaration).name)
      );
    })
    .filter((symbol) => !internal(symbol.name, type))
    .map(({ name }) => name);
}

/** Whether a member is marked as ours, here or where it was declared first. @param {string} name @param {ts.Type} type @returns {boolean} */
function internal(name, type) {
  const symbol = type.getProperty(name);
  const marked = symbol?.declarations?.some((one) =>
    ts.getJSDocTags(one).some(({ tagName }) => tagName.text === 'internal'),
  );
  return Boolean(marked) || (type.getBaseTypes() ?? []).some((base) => internal(name, base));
}

/** What the browser calls, and what only our own classes and tests do. */
const CALLED = /^(\w+Callback|renderRoot|hasUpdated|addController|removeController|requestUpdate)$/;

/**
 * @param {Manifest} manifest
 * @param {{made: ts.Program, found: Map<string, Found>, tokens: Found['tokens'], looks: Looks}} source
 * @returns {string[]}
 */
export function problems(manifest, { made, found, tokens, looks }) {
  const checker = made.getTypeChecker();
  const classes = classesIn(manifest);
  const elements = elementsOf(made);
  const declared = [...elements].flatMap(([tag, one]) => {
    const doc = classes.find(({ tagName }) => tagName === tag);
    const has = /** @type {Found} */ (found.get(tag));
    if (!doc) return [`<${tag}> is not in the manifest`];
    const names = (/** @type {{name: string}[] | undefined} */ list) => (list ?? []).map(({ name }) => name);
    const whose = `<${tag}>`;
    const seen = publicMembers(one, checker).filter((name) => !CALLED.test(name));
    return [
      ...compare(whose, 'event', has.events, names(doc.events)),
      ...compare(whose, 'slot', has.slots, names(doc.slots)),
      ...compare(whose, 'part', has.parts, names(doc.cssParts)),
      ...compare(
        whose,
        'custom property',
        [...has.tokens.keys()].map((name) => `--news-${name}`),
        names(doc.cssProperties),
      ),
      ...compare(whose, 'member', seen, names(doc.members)),
      ...(doc.absent ?? []).map((name) => `${whose}: the attribute “${name}” is documented and not there`),
      ...(doc.said ?? []).map(
        (name) => `${whose}: the part “${name}” is documented in a comment, not in design/looks.json`,
      ),
    ];
  });
  return [...declared, ...classes.flatMap(silent), ...eventTypes(classes, made), ...lookProblems(looks, found, tokens)];
}

/** An event is of the class that has its name. @param {Class[]} classes @param {ts.Program} made */
function eventTypes(classes, made) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const file of made.getSourceFiles())
    if (/\/src\/events(-later)?\.ts$/.test(file.fileName))
      for (const one of file.statements)
        if (ts.isClassDeclaration(one) && one.name) names.set(one.name.text, nameOfEvent(one) ?? '');
  return classes.flatMap(({ name: whose, events = [] }) =>
    events
      .filter(({ name, type }) => names.get(type?.text ?? '') !== name)
      .map(({ name, type }) => `${whose}: “${name}” is no ${type?.text}`),
  );
}

/** @param {Looks} looks @param {Map<string, Found>} found @param {Found['tokens']} tokens */
function lookProblems(looks, found, tokens) {
  const where = 'design/looks.json';
  const parts = [...found.values()].flatMap((one) => [...one.parts]);
  const others = Object.entries(looks.parts).flatMap(([name, said]) =>
    typeof said === 'string'
      ? []
      : Object.keys(said)
          .filter((tag) => tag !== '*' && !found.get(tag)?.parts.has(name))
          .map((tag) => `${where}: <${tag}> has no part “${name}”`),
  );
  const defaults = Object.entries(looks.tokens).flatMap(([name, { default: otherwise, also = {} }]) =>
    tokens.has(name)
      ? compare(`${where}: --news-${name}`, 'default', tokens.get(name) ?? [], [otherwise, ...Object.keys(also)])
      : [],
  );
  return [
    ...compare(where, 'part', parts, Object.keys(looks.parts)),
    ...compare(where, 'custom property', tokens.keys(), Object.keys(looks.tokens)),
    ...others,
    ...defaults,
  ];
}
