// What stands in the tagged literals: parts and slots of a template, custom properties of a style sheet; and which event a call fires.
import ts from 'typescript';

/** @param {ts.Node} node @param {string} problem @returns {never} */
function unreadable(node, problem) {
  const { fileName, text } = node.getSourceFile();
  const line = text.slice(0, node.getStart()).split('\n').length;
  throw new Error(`${fileName}:${line}: ${problem}: ${node.getText().slice(0, 60)}`);
}

/**
 * Every text that an expression can be; of a parameter, what the calls in its file give.
 * @param {ts.Expression} node
 * @returns {string[]}
 */
function texts(node) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return texts(node.right);
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken)
      return [...texts(node.left), ...texts(node.right)];
  }
  if (ts.isIdentifier(node)) {
    if (node.text === 'nothing' || node.text === 'undefined') return [];
    const given = argumentsFor(node);
    if (given.length > 0) return given.flatMap(texts);
  }
  return unreadable(node, 'a part or a slot whose name cannot be read');
}

/** What a parameter is given, by the calls of its function in the same file. @param {ts.Identifier} name @returns {ts.Expression[]} */
function argumentsFor(name) {
  /** @type {ts.Node | undefined} */
  let scope = name.parent;
  for (; scope; scope = scope.parent) {
    if (!ts.isFunctionLike(scope)) continue;
    const index = scope.parameters.findIndex((one) => one.name.getText() === name.text);
    if (index < 0) continue;
    const called = scope.name ?? (ts.isVariableDeclaration(scope.parent) ? scope.parent.name : undefined);
    /** @type {ts.Expression[]} */
    const found = [];
    /** @param {ts.Node} node */
    const visit = (node) => {
      const [given] = ts.isCallExpression(node) ? node.arguments.slice(index) : [];
      if (given && ts.isCallExpression(node) && node.expression.getText().split('.').at(-1) === called?.getText())
        found.push(given);
      ts.forEachChild(node, visit);
    };
    visit(name.getSourceFile());
    return found;
  }
  return [];
}

/**
 * @param {ts.TemplateLiteral} template
 * @returns {{text: string, values: ts.Expression[]}} where a value stands, a character of no meaning holds its place
 */
function flatten(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { text: template.text, values: [] };
  return {
    text: template.head.text + template.templateSpans.map(({ literal }) => `\u{fffc}${literal.text}`).join(''),
    values: template.templateSpans.map(({ expression }) => expression),
  };
}

/** @param {ts.TemplateLiteral} template @param {{parts: Set<string>, slots: Set<string>}} into */
export function readTemplate(template, into) {
  const { text, values } = flatten(template);
  /** @param {RegExpMatchArray} match @param {Set<string>} names */
  const read = (match, names) => {
    const [whole, value = ''] = match;
    let at = text.slice(0, (match.index ?? 0) + whole.indexOf(value)).split('\u{fffc}').length - 1;
    for (const word of value.replace(/^"|"$/g, '').split(/\s+/))
      for (const name of word.includes('\u{fffc}') ? texts(/** @type {ts.Expression} */ (values[at++])) : [word])
        if (name) names.add(name);
  };
  for (const match of text.matchAll(/\spart=("[^"]*"|\u{fffc})/gu)) read(match, into.parts);
  for (const match of text.matchAll(/<slot\b([^>]*)>/g)) {
    const name = /\sname=("[^"]*"|\u{fffc})/u.exec(match[1] ?? '');
    if (name?.[1]) read(/** @type {any} */ (Object.assign([match[0], name[1]], { index: match.index })), into.slots);
    else into.slots.add('');
  }
}

/** What `var(` encloses from here on, up to its own bracket. @param {string} text @param {number} from */
function enclosed(text, from) {
  for (let depth = 1, at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

/** @param {ts.TemplateLiteral} template @param {Map<string, Set<string>>} tokens */
export function readCss(template, tokens) {
  const text = flatten(template).text.replace(/\/\*[^]*?\*\//g, '');
  for (const { 0: start, 1: name = '', index } of text.matchAll(/var\(\s*--news-([\w-]+)\s*,?\s*/g)) {
    const otherwise = enclosed(text, index + start.length)
      .trim()
      .replace(/\s+/g, ' ');
    tokens.set(name, (tokens.get(name) ?? new Set()).add(otherwise));
  }
}

/** The event's name, where a call dispatches one of ours on an element. @param {ts.CallExpression} call @param {ts.TypeChecker} checker */
export function eventOf({ expression, arguments: [event] }, checker) {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'dispatchEvent' || !event)
    return undefined;
  // What is told between elements is no element's event.
  if (!checker.getTypeAtLocation(expression.expression).getProperty('localName')) return undefined;
  const { symbol } = checker.getTypeAtLocation(event);
  const [declaration] = symbol?.declarations ?? [];
  const name = declaration && ts.isClassDeclaration(declaration) && nameOfEvent(declaration);
  return name || unreadable(event, 'an event whose name cannot be read');
}

/** What a class of events gives its base as the name. @param {ts.ClassDeclaration} one @returns {string | undefined} */
export function nameOfEvent(one) {
  /** @type {string | undefined} */
  let found;
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) found = name.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(one);
  return found;
}

/** The names under which a file hands on the parts of a shadow root of its own; undefined: it has none. @param {ts.SourceFile} file */
export function exportedParts(file) {
  if (!handed.has(file)) handed.set(file, readExported(file.text));
  return handed.get(file);
}

/** @type {WeakMap<ts.SourceFile, string[] | undefined>} */
const handed = new WeakMap();

/** @param {string} text */
function readExported(text) {
  const said = /'exportparts', \['(\w+)', \.\.\.(\w+)\.map\(\(name\) => `\$\{name\}: ([\w-]+)\$\{name\}`\)\]/.exec(
    text,
  );
  if (!said) return /exportparts'/.test(text) ? [] : undefined;
  const [, own = '', list, prefix] = said;
  const [, names = ''] = new RegExp(`const ${list} = \\[([^\\]]*)\\]`).exec(text) ?? [];
  return [own, ...[...names.matchAll(/'([\w-]+)'/g)].map(([, name]) => `${prefix}${name}`)];
}
