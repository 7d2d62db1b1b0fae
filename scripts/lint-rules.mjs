// Lint rules of our own.

const callers = new Set(['describe', 'it', 'test', 'suite', 'context']);

/**
 * The method that a test function is called with: `only` of `it.only(…)`.
 * @param {any} callee
 */
const method = (callee) =>
  callee.type === 'MemberExpression' && callers.has(callee.object.name) ? callee.property.name : undefined;

/** @param {any} node @param {any} source */
function reasonBeside(node, source) {
  let statement = node;
  while (statement.parent && !/Statement$/.test(statement.type)) statement = statement.parent;
  const comments = [...source.getCommentsBefore(statement), ...source.getCommentsInside(statement)];
  const first = statement.loc.start.line;
  return comments.some(({ loc }) => loc.end.line >= first - 1 && loc.start.line <= first);
}

/** @type {import('eslint').ESLint.Plugin} */
export default {
  meta: { name: 'house' },
  rules: {
    'no-only': {
      create: (context) => ({
        CallExpression(node) {
          const name = 'name' in node.callee ? node.callee.name : '';
          if (method(node.callee) === 'only' || name === 'fit' || name === 'fdescribe') {
            context.report({ node, message: 'This leaves all other tests out.' });
          }
        },
        // node:test's `test('…', { only: true }, …)`
        "CallExpression[callee.name=/^(test|it|describe|suite)$/] > ObjectExpression > Property[key.name='only']"(
          node,
        ) {
          context.report({ node, message: 'This leaves all other tests out.' });
        },
      }),
    },
    'skip-with-reason': {
      create: (context) => ({
        CallExpression(node) {
          const name = 'name' in node.callee ? node.callee.name : '';
          const skips = method(node.callee) === 'skip' || name === 'xit' || name === 'xdescribe';
          if (skips && !reasonBeside(node, context.sourceCode)) {
            context.report({ node, message: 'Say in a comment beside it why this test is skipped.' });
          }
        },
        "CallExpression > ObjectExpression > Property[key.name='skip'][value.value=true]"(node) {
          context.report({ node, message: "Give the reason: { skip: 'because …' }." });
        },
      }),
    },
    'disable-with-reason': {
      create: (context) => ({
        Program() {
          for (const comment of /** @type {any} */ (context.sourceCode).getAllComments()) {
            const directive = /^\s*(eslint-disable\S*|@ts-(?:ignore|nocheck|expect-error))(.*)$/s.exec(comment.value);
            const reason = directive?.[1]?.startsWith('@') ? directive[2] : directive?.[2]?.split('--')[1];
            if (directive && !/\w{3}/.test(reason ?? '') && comment.loc) {
              context.report({ loc: comment.loc, message: 'Say why, on the same line (after `--` for ESLint).' });
            }
          }
        },
      }),
    },
  },
};
