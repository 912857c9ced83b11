const house = require('../../test/lint/house');

/** The two lines of the core, each folder with the folders it may import. */
const mayImport = {
  identity: [],
  hops: [],
  nlb: ['identity'],
  request: ['identity', 'nlb'],
  config: ['identity', 'nlb', 'request'],
  edge: ['identity', 'nlb', 'request'],
  manifests: ['identity', 'nlb', 'request', 'edge'],
  snapshot: ['identity'],
  topology: ['identity', 'nlb', 'snapshot', 'edge'],
  status: ['identity', 'nlb', 'hops', 'snapshot', 'topology', 'edge'],
  doctor: ['identity', 'nlb', 'hops', 'snapshot', 'topology', 'status', 'edge'],
  report: [
    'identity',
    'hops',
    'snapshot',
    'topology',
    'status',
    'doctor',
    'edge',
  ],
};
const folders = Object.keys(mayImport);

const zones = folders.map(folder => ({
  target: `./src/${folder}`,
  from: folders
    .filter(other => other !== folder && !mayImport[folder].includes(other))
    .map(other => `./src/${other}`),
  message: `src/${folder} may import only ${
    mayImport[folder].join(', ') || 'nothing of the core'
  }`,
}));

const clock = 'The core is pure: take `now` as an argument';

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    ...house.rules,
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
  restrictedImports: [
    'fs',
    'fs-extra',
    'http',
    'https',
    'path',
    'os',
    'crypto',
    'child_process',
    'process',
    'react',
    'express',
    'knex',
    '@kubernetes/client-node',
  ].map(name => ({
    name,
    message: 'The core does no I/O and knows no framework',
  })),
  restrictedImportPatterns: [
    'node:*',
    '@aws-sdk/*',
    '@backstage/backend-*',
    '@backstage/core-*',
    '@material-ui/*',
  ],
  restrictedSrcSyntax: [
    {
      selector:
        "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: clock,
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: clock,
    },
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'The core reads no environment',
    },
  ],
  overrides: [house.tests, house.fixtures],
});
