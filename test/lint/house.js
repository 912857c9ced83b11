/**
 * Lint rules every package shares; a package adds its own import directions to them.
 */
const rules = {
  'max-lines': [
    'error',
    { max: 300, skipBlankLines: false, skipComments: false },
  ],
  'max-params': ['error', 4],
  '@typescript-eslint/no-explicit-any': 'error',
  '@backstage/no-mixed-plugin-imports': 'error',
  'no-console': 'error',
  'import/no-cycle': ['error', { ignoreExternal: true, maxDepth: 8 }],
  'react/forbid-elements': 'off',
};

const tests = {
  files: [
    '**/*.test.ts',
    '**/*.test.tsx',
    '**/testUtils/**',
    '**/__fixtures__/**',
  ],
  rules: { 'max-lines': ['error', { max: 400 }] },
};

/**
 * Backstage's rule knows `__testUtils__` as a place of development dependencies, `__fixtures__`
 * it does not: there it would ask for test libraries among the dependencies of the product.
 */
const fixtures = {
  files: ['**/__fixtures__/**'],
  rules: {
    '@backstage/no-undeclared-imports': 'off',
    'no-restricted-syntax': 'off',
  },
};

module.exports = { rules, tests, fixtures };
