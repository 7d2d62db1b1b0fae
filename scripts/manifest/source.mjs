// What each element really has, found in the source and not in its comments: the parts and slots of every template that it can come
// to draw, the custom properties of every style sheet it can come to have, the events it can come to fire. From an element's class
// every name is followed to what it stands for, through whatever is imported at once or later.
import ts from 'typescript';
import { filesIn, inRoot } from '../files.mjs';
import { eventOf, exportedParts, readCss, readTemplate } from './literals.mjs';

/**
 * @typedef {object} Found
 * @property {Set<string>} parts
 * @property {Set<string>} slots `''`: the one without a name
 * @property {Set<string>} events their names
 * @property {Map<string, Set<string>>} tokens by name, without `--news-`: what stands where a page sets none
 */

const options = () => {
  const { config } = ts.readConfigFile(inRoot('tsconfig.json'), (path) => ts.sys.readFile(path));
  return { ...ts.convertCompilerOptionsFromJson(config.compilerOptions, inRoot()).options, types: [] };
};

/** @type {ts.Program | undefined} */
let last;

/**
 * The sources, compiled together. `instead` gives files another text, for a look at what a change would do.
 * @param {Record<string, string>} [instead] by path from the root
 */
export function program(instead = {}) {
  const paths = filesIn('src', (path) => path.endsWith('.ts')).map((path) => inRoot(path));
  const settings = options();
  const host = ts.createCompilerHost(settings, true);
  const read = host.getSourceFile.bind(host);
  const known = new Map(last?.getSourceFiles().map((file) => [file.fileName, file]));
  const changed = new Map(Object.entries(instead).map(([path, text]) => [inRoot(path), text]));
  host.getSourceFile = (name, version, ...rest) => {
    const text = changed.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    return known.get(name) ?? read(name, version, ...rest);
  };
  const made = ts.createProgram([...new Set([...paths, ...changed.keys()])], settings, host);
  if (changed.size === 0) last ??= made;
  return made;
}

/** @param {ts.Program} made */
const ours = (made) => made.getSourceFiles().filter(({ fileName }) => fileName.startsWith(inRoot('src/')));

/** The classes with a tag. @param {ts.Program} made @returns {Map<string, ts.ClassDeclaration>} */
export function elementsOf(made) {
  const found = new Map();
  for (const file of ours(made))
    for (const one of file.statements) {
      if (!ts.isClassDeclaration(one)) continue;
      for (const member of one.members)
        if (
          ts.isPropertyDeclaration(member) &&
          member.name.getText() === 'tag' &&
          member.initializer &&
          ts.isStringLiteral(member.initializer)
        )
          found.set(member.initializer.text, one);
    }
  return found;
}

/** @param {ts.Program} made @returns {Map<string, Found>} by tag */
export function readElements(made) {
  const elements = elementsOf(made);
  const own = reader(made.getTypeChecker(), [...elements.keys()]);
  return new Map([...elements].map(([tag, one]) => [tag, follow(one, tag, own)]));
}

/** Every custom property of ours that any style sheet reads, with its defaults. @param {ts.Program} made */
export function allTokens(made) {
  /** @type {Found['tokens']} */
  const tokens = new Map();
  for (const file of ours(made)) {
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (isCss(node)) readCss(node.template, tokens);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return tokens;
}

/** @param {ts.Node} node @returns {node is ts.TaggedTemplateExpression} */
const isCss = (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css';

/**
 * @typedef {Found & {next: {to: ts.Node, only?: string | undefined}[]}} Own what stands in one declaration, and where its names lead;
 * `only`: for the element with this tag
 */

/** @param {ts.Node} start @param {string} tag @param {(declaration: ts.Node) => Own} own @returns {Found} */
function follow(start, tag, own) {
  /** @type {Found} */
  const found = { parts: new Set(), slots: new Set(), events: new Set(), tokens: new Map() };
  const seen = { outer: new Set([start]), inner: new Set() };
  const queue = [{ at: start, inner: false }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { at, inner } = next;
    const { parts, slots, events, tokens, next: leads } = own(at);
    // Of what is drawn in a shadow root within the shadow root, an element has the parts that are handed on.
    if (!inner) for (const part of parts) found.parts.add(part);
    if (!inner) for (const slot of slots) found.slots.add(slot);
    for (const event of events) found.events.add(event);
    for (const [name, values] of tokens)
      found.tokens.set(name, new Set([...(found.tokens.get(name) ?? []), ...values]));
    for (const { to, only } of leads) {
      if (only !== undefined && only !== tag) continue;
      const handed = exportedParts(to.getSourceFile());
      for (const part of handed ?? []) found.parts.add(part);
      const nested = inner || handed !== undefined;
      const known = nested ? seen.inner : seen.outer;
      if (known.has(to)) continue;
      known.add(to);
      queue.push({ at: to, inner: nested });
    }
  }
  return found;
}

/**
 * Reads each declaration once.
 * @param {ts.TypeChecker} checker @param {string[]} tags
 * @returns {(declaration: ts.Node) => Own}
 */
function reader(checker, tags) {
  /** @type {Map<ts.Node, Own>} */
  const known = new Map();

  /** @param {ts.Node} node @returns {ts.Declaration[]} */
  const declarationsOf = (node) => {
    const { parent } = node;
    let symbol =
      ts.isShorthandPropertyAssignment(parent) && parent.name === node
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    const declared = symbol?.declarations ?? [];
    if (!declared.some(ts.isBindingElement)) return declared;
    // Code that came later: its type says which.
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
    const made = type.getConstructSignatures().length > 0 ? (type.symbol?.declarations ?? []) : [];
    const called = type.getCallSignatures().map(({ declaration }) => declaration);
    return [...declared, ...made, ...called].filter((one) => one !== undefined);
  };

  /** @param {ts.Node} declaration @returns {Own} */
  const read = (declaration) => {
    /** @type {Own} */
    const own = { parts: new Set(), slots: new Set(), events: new Set(), tokens: new Map(), next: [] };
    /** @param {ts.Node} node @param {string} [only] */
    const visit = (node, only) => {
      if (ts.isExpressionWithTypeArguments(node)) return visit(node.expression, only);
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
      // A table by tags: each entry is for one element.
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && tags.includes(node.name.text))
        only = node.name.text;
      if (isCss(node)) readCss(node.template, own.tokens);
      else if (ts.isTaggedTemplateExpression(node)) readTemplate(node.template, own);
      const event = ts.isCallExpression(node) && eventOf(node, checker);
      if (event) own.events.add(event);
      if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
        for (const to of declarationsOf(node))
          if (to.getSourceFile().fileName.startsWith(inRoot('src/')) && !ts.isParameter(to))
            own.next.push({ to, only });
      ts.forEachChild(node, (child) => visit(child, only));
    };
    visit(declaration);
    return own;
  };

  return (declaration) => {
    const own = known.get(declaration) ?? read(declaration);
    known.set(declaration, own);
    return own;
  };
}
