/** Ways around Lit's escaping, a strict Content Security Policy or Trusted Types; and late texts. */

const unsafeImports = [
  {
    regex: '^lit(-html)?/directives/(unsafe-|style-map)',
    message:
      'It puts in markup that is not escaped, or a style attribute, which a strict CSP refuses.',
  },
  {
    regex: '^lit(-element|-html)?(/static-html.*)?$',
    importNamePattern: '^unsafe',
    message: 'It goes around escaping.',
  },
];

const syntax = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Markup made from a string: use a template.',
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\.(inner|outer)HTML=/]',
    message: 'Markup made from a string: use a template.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict CSP refuses style attributes: use a class.',
  },
  {
    selector: 'CallExpression[callee.name="msg"]:not(:function *)',
    message: 'Called at module load it stays in one language: call msg() while rendering.',
  },
];

export const unsafeTemplates = [
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {patterns: unsafeImports}],
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
];
