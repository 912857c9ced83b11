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

module.exports = { rules, tests };
