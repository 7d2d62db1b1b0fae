// Reads imports with the compiler's own parser.
import ts from 'typescript';

export interface Import {
  /** As written: `./x.js`, `lit`. */
  from: string;
  kind: 'static' | 'dynamic' | 'type';
}

/** Everything a file imports or re-exports; a dynamic import whose address is not a literal is `*`. */
export function importsOf(text: string, name = 'file.ts'): Import[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ from, kind: isTypeOnly(node) ? 'type' : 'static' });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      found.push({ from: address && ts.isStringLiteralLike(address) ? address.text : '*', kind: 'dynamic' });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ from: (node.argument.literal as ts.StringLiteral).text, kind: 'type' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause: clause } = node;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
}

/** Whether a module does something when it is imported: a statement that is neither a declaration nor an export. */
export function hasEffects(text: string, name = 'file.ts'): boolean {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
  return source.statements.some(
    (node) =>
      ts.isExpressionStatement(node) ||
      ts.isIfStatement(node) ||
      ts.isIterationStatement(node, false) ||
      (ts.isImportDeclaration(node) && !node.importClause),
  );
}
