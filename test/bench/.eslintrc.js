const house = require('../../test/lint/house');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: house.rules,
  overrides: [house.tests],
});
