import eslint from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {reasonedAssertion} from './test/tools/lint/reasoned-assertion.js';
import {rooms} from './test/tools/lint/rooms.js';
import {unsafeTemplates} from './test/tools/lint/unsafe-templates.js';

export default defineConfig(
  globalIgnores([
    'dist/',
    'demo/.dist/',
    'demo/.data/',
    'coverage/',
    '.mutants/',
    'src/localization/generated/',
    // Projects of their own, which import the packed package.
    'test/npm/consumer/',
    'test/npm/apps/',
  ]),
  {linterOptions: {noInlineConfig: true}},

  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  lit['flat/recommended'],
  {
    languageOptions: {
      globals: {...globals.browser, ...globals.node},
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      // A loop that only counts names what it ignores with a low line.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {varsIgnorePattern: '^_', argsIgnorePattern: '^_'},
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // The limits of the contract count code points, which is what spreading a text gives.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Numbers read well in a text.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    // One class: "never lost, never twice" is one thing, and what is cut out would be cut in two.
    files: ['src/session/session.ts'],
    rules: {'max-lines': ['error', 267]},
  },

  reasonedAssertion,
  // The rooms come last: their list of syntax takes the place of the general one.
  unsafeTemplates,
  rooms,

  {
    files: ['test/**'],
    rules: {
      // chai's assertions are expressions: `expect(button).to.exist`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // In a test a missing element may throw.
      'local/reasoned-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // open-wc types chai's `equal` as asynchronous, which it is not.
            {from: 'package', package: 'chai', name: 'Equal'},
            {from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite']},
          ],
        },
      ],
    },
  },
  {files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked]},
);
