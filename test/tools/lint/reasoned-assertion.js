/** `value!` is a promise to the compiler: it needs a reason, on its line or just above. */

const rule = {
  meta: {
    type: 'suggestion',
    messages: {
      reasonMissing: 'Say in a comment, here or on the line above, why it is never missing.',
    },
    schema: [],
  },
  create({sourceCode, report}) {
    const commentLines = new Set(sourceCode.getAllComments().map(({loc}) => loc.end.line));
    return {
      TSNonNullExpression(node) {
        const {line} = node.loc.end;
        if (commentLines.has(line) || commentLines.has(line - 1)) return;
        report({node, messageId: 'reasonMissing'});
      },
    };
  },
};

export const reasonedAssertion = {
  plugins: {local: {rules: {'reasoned-assertion': rule}}},
  rules: {
    'local/reasoned-assertion': 'error',
    '@typescript-eslint/no-non-null-assertion': 'off',
  },
};
