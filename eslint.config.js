import { noModuleState } from './build/no-module-state.js';
import tseslint from 'typescript-eslint';

/** The core reads no clock, no chance and no local time zone: they come in from outside (STYLE: one composition root per world). */
const pureCore = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in from outside.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in from outside.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes in from outside.' },
  {
    selector: 'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]',
    message: 'The machine’s time zone is nobody’s: use office-time.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'build/control',
      'build/staff',
      'build/conformance',
      'build/page',
      'build/types',
      'node_modules',
      '.zhanggui',
      '.scratch',
      'eslint.config.js',
      'jest.config.js',
      'src/cli/google/clasp-endpoint.mjs',
      'build/no-module-state.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/order-file/tsconfig.json',
          'src/dialogs/browser/tsconfig.json',
          'src/google/tsconfig.json',
          'src/entry/tsconfig.json',
          'src/local/tsconfig.json',
          'src/local/page/browser/tsconfig.json',
          'src/cli/tsconfig.json',
          'build/tsconfig.json',
          'docs/example/tsconfig.json',
          'test/tsconfig.json',
          'test/conformance/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'docs/example/**/*.ts'],
    ignores: ['src/order-file/**', 'src/dialogs/browser/**', 'src/google/**', 'src/entry/**', 'src/local/**', 'src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', ...pureCore] },
  },
  {
    // What is bundled for Apps Script. The pages of dialogs live in a browser and keep what is on the screen.
    files: ['src/**/*.ts'],
    ignores: ['src/order-file/**', 'src/dialogs/browser/**', 'src/local/**', 'src/cli/**'],
    plugins: { house: { rules: { 'no-module-state': noModuleState } } },
    rules: { 'house/no-module-state': 'error' },
  },
  {
    // The door of the realm is typed by its callers: one parameter for the result is its point.
    files: ['src/local/realm/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' },
  },
);
