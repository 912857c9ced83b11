import { InputError } from '@backstage/errors';

import { buildRequestContext } from './buildRequestContext';
import { parseEdgeConfig } from './parseEdgeConfig';

const entity = { ref: 'component:default/orders', name: 'orders' };
const config = parseEdgeConfig({
  clusters: [
    {
      name: 'demo-eu',
      inCluster: true,
      aws: { accountId: '123456789012', region: 'eu-west-1' },
    },
    { name: 'bare', server: { url: 'https://10.0.0.1' } },
  ],
  environments: [
    { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
    { name: 'lab', cluster: 'bare', gatewayClass: 'eg' },
  ],
  namespaceOwners: {
    'demo-eu': { payments: 'group:default/team-payments' },
  },
});

describe('buildRequestContext', () => {
  it('joins policy, environment, cluster and entity', () => {
    expect(buildRequestContext(config, 'production', entity)).toEqual({
      policy: config.policy,
      environment: config.environments[0],
      cluster: {
        name: 'demo-eu',
        region: 'eu-west-1',
        accountId: '123456789012',
      },
      entity,
      namespaceOwners: { payments: 'group:default/team-payments' },
    });
  });

  it('knows no region and account of a cluster without AWS', () => {
    expect(buildRequestContext(config, 'lab', entity)).toMatchObject({
      cluster: { name: 'bare' },
      namespaceOwners: {},
    });
  });

  it('names the environments there are', () => {
    const build = () => buildRequestContext(config, 'staging', entity);
    expect(build).toThrow(InputError);
    expect(build).toThrow('environment is "staging"; allowed: production, lab');
  });

  it('says when there is none', () => {
    expect(() =>
      buildRequestContext(parseEdgeConfig({}), 'staging', entity),
    ).toThrow('allowed: none, as edge.environments is empty');
  });
});
