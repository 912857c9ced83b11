const house = require('../../test/lint/house');

/** Never packed or published: its files stay where they are. */
const inPlace = {
  files: ['**/*.ts'],
  rules: { 'no-restricted-syntax': 'off' },
};

/** The contract's tests assert by comparing two servers. */
const contract = {
  files: ['**/*.test.ts'],
  rules: {
    'jest/expect-expect': [
      'warn',
      { assertFunctionNames: ['expect', 'agree'] },
    ],
  },
};

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: house.rules,
  overrides: [house.tests, inPlace, contract],
});
