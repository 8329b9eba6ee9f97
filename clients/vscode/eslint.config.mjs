import tseslint from 'typescript-eslint';

export default tseslint.config({
  files: ['src/**/*.ts'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // VS Code's Disposable is a class by name and an interface by use.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    complexity: ['error', 10],
    eqeqeq: 'error',
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', 60],
  },
});
