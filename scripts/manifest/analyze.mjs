// What the comments of the elements say, by the analyzer that everybody uses, and by a plugin what it does not know of us: attributes
// that are declared in `static properties`, closed lists in `static values`, the fields of an event.
import { readFileSync } from 'node:fs';
// Its own compiler is another version than ours, and its numbers for kinds of nodes are others.
import { create, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js';
import { filesIn, inRoot } from '../files.mjs';

/** @typedef {{name: string, module: string}} Reference */
/** @typedef {{text: string}} Type */
/** @typedef {{name: string, description?: string, type?: Type, default?: string, fieldName?: string, inheritedFrom?: Reference, read?: boolean}} Attribute `read`: the element looks at it */
/** @typedef {{name: string, optional?: boolean, type?: Type}} Parameter */
/**
 * @typedef {object} Member
 * @property {'field' | 'method'} kind
 * @property {string} name
 * @property {string} [description]
 * @property {Type} [type]
 * @property {string} [default]
 * @property {boolean} [static]
 * @property {'public' | 'protected' | 'private'} [privacy]
 * @property {boolean} [readonly]
 * @property {string} [attribute]
 * @property {boolean} [reflects]
 * @property {Parameter[]} [parameters]
 * @property {{type?: Type}} [return]
 * @property {Reference} [inheritedFrom]
 */
/** @typedef {{name: string, description?: string, type?: Type, default?: string, inheritedFrom?: Reference}} Named */
/**
 * @typedef {object} Class
 * @property {'class'} kind
 * @property {string} name
 * @property {string} [description]
 * @property {string} [tagName]
 * @property {boolean} [customElement]
 * @property {Reference} [superclass]
 * @property {Member[]} members
 * @property {Attribute[]} [attributes]
 * @property {Named[]} [events]
 * @property {Named[]} [slots]
 * @property {Named[]} [cssParts]
 * @property {Named[]} [cssProperties]
 * @property {string[]} [said] parts that a comment names
 * @property {string[]} [absent] attributes that a comment names and nobody reads
 * @property {Declared} [declared] what the plugin has found, until it is put in its place
 */
/** @typedef {{path: string, kind: 'javascript-module', declarations: Class[], exports?: object[]}} Module */
/** @typedef {{schemaVersion: string, readme: string, modules: Module[]}} Manifest */
/**
 * @typedef {object} Declared
 * @property {string} [tag]
 * @property {Record<string, {attribute: string | false, type: string}>} properties
 * @property {Record<string, string[]>} values
 * @property {Record<string, string>} defaults
 * @property {string[]} internal members that are not for the page
 */

/** @param {any} node @returns {any} */
const unwrap = (node) =>
  node && (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) ? unwrap(node.expression) : node;

/** What one entry of `static properties` says. @param {string} name @param {any} value */
function readProperty(name, value) {
  /** @type {{attribute: string | false, type: string}} */
  const found = { attribute: name.toLowerCase(), type: 'string' };
  /** @param {any} node */
  const read = (node) => {
    if (ts.isIdentifier(node) && /^(FLAG|NUMBER)$/.test(node.text))
      found.type = node.text === 'FLAG' ? 'boolean' : 'number';
    else if (ts.isObjectLiteralExpression(node))
      for (const one of /** @type {any} */ (node).properties) {
        if (ts.isSpreadAssignment(one)) read(one.expression);
        else if (one.name.getText() === 'attribute')
          found.attribute = ts.isStringLiteral(one.initializer) ? one.initializer.text : false;
        else throw new Error(`${name}: a property whose declaration cannot be read: ${one.getText()}`);
      }
    else throw new Error(`${name}: a property whose declaration cannot be read: ${node.getText()}`);
  };
  read(unwrap(value));
  return found;
}

/** @param {any} object @returns {[string, any][]} */
const entries = (object) =>
  unwrap(object)
    .properties.filter((/** @type {any} */ one) => ts.isPropertyAssignment(one))
    .map((/** @type {any} */ one) => [one.name.getText(), one.initializer]);

/** What a comment says under `@default`. @param {any} member @returns {string | undefined} */
const defaultOf = (member) =>
  member.jsDoc
    ?.flatMap((/** @type {any} */ doc) => doc.tags ?? [])
    .find((/** @type {any} */ tag) => tag.tagName.text === 'default')
    ?.comment?.toString();

const plugin = {
  name: 'broadsheet',
  /** @param {{node: any, moduleDoc: Module}} found */
  analyzePhase({ node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const one = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
    if (!one) return;
    /** @type {Declared} */
    const declared = { properties: {}, values: {}, defaults: {}, internal: [] };
    for (const member of /** @type {any[]} */ ([...node.members])) {
      const name = member.name?.getText();
      if (ts.isConstructorDeclaration(member)) one.members = [...fields(member), ...(one.members ?? [])];
      const said = name && defaultOf(member);
      if (said) declared.defaults[name] = said;
      if (
        member.jsDoc?.some((/** @type {any} */ { tags }) =>
          tags?.some((/** @type {any} */ tag) => tag.tagName.text === 'internal'),
        )
      )
        declared.internal.push(name);
      // What is shown where nobody says what.
      const [shown] =
        name === 'shown' && ts.isGetAccessor(member) ? /** @type {any[]} */ ([...(member.body?.statements ?? [])]) : [];
      if (shown?.expression && ts.isStringLiteral(shown.expression) && shown.expression.text)
        declared.defaults.show = `'${shown.expression.text}'`;
      if (!ts.isPropertyDeclaration(member) || !member.initializer) continue;
      if (name === 'tag' && ts.isStringLiteral(member.initializer)) declared.tag = member.initializer.text;
      if (name === 'properties')
        for (const [property, value] of entries(member.initializer))
          declared.properties[property] = readProperty(property, value);
      if (name === 'values')
        for (const [property, value] of entries(member.initializer))
          declared.values[property] = value.elements.map((/** @type {any} */ { text }) => text);
    }
    one.declared = declared;
  },
};

/** Fields that a constructor's parameters declare. @param {any} constructor @returns {Member[]} */
const fields = (constructor) =>
  constructor.parameters
    .filter((/** @type {any} */ one) =>
      one.modifiers?.some((/** @type {any} */ it) => it.kind === ts.SyntaxKind.ReadonlyKeyword),
    )
    .filter(
      (/** @type {any} */ one) =>
        !one.modifiers.some((/** @type {any} */ it) => it.kind === ts.SyntaxKind.PrivateKeyword),
    )
    .map((/** @type {any} */ one) => ({
      kind: 'field',
      name: one.name.getText(),
      type: { text: one.type.getText() + (one.questionToken ? ' | undefined' : '') },
      ...(one.jsDoc?.[0]?.comment && { description: one.jsDoc[0].comment.toString() }),
      readonly: true,
    }));

/** The files that make the public surface: the elements, what they are made of, their events. */
export const analyzed = () => [
  'src/draw/element.ts',
  'src/elements/attributes.ts',
  'src/elements/news-element.ts',
  ...filesIn('src/elements', (path) => /\/[a-z]+-[a-z-]+\.ts$/.test(path) && !path.endsWith('/news-element.ts')),
  'src/events.ts',
  'src/events-later.ts',
];

/** @param {Record<string, string>} [instead] other texts, by path @returns {Manifest} */
export function analyze(instead = {}) {
  const modules = analyzed().map((path) =>
    ts.createSourceFile(path, instead[path] ?? readFileSync(inRoot(path), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: [plugin], context: { dev: false } });
}
