import { parseEdgeConfig, RULES } from '@tls-edge/backstage-plugin-edge-common';

import { listEnvironments } from './listEnvironments';
import { listRules } from './listRules';

const config = parseEdgeConfig({
  clusters: [
    { name: 'demo-eu', inCluster: true },
    { name: 'demo-us', inCluster: true },
  ],
  environments: [
    { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
    {
      name: 'staging',
      cluster: 'demo-us',
      gatewayClass: 'envoy',
      namespace: 'staging',
      defaults: { scheme: 'internet-facing' },
    },
  ],
  policy: { defaults: { scheme: 'internal' } },
});
const entity = {
  ref: 'component:default/pay',
  name: 'pay',
  owner: 'group:default/team-pay',
  namespace: 'payments',
};

describe('listEnvironments', () => {
  it('asks whether the caller may use each place for the entity', () => {
    const asked: unknown[] = [];
    const { items } = listEnvironments({
      ...{ config, entity },
      allows: resource => {
        asked.push(resource);
        return resource.cluster === 'demo-us';
      },
    });
    expect(items.map(({ name }) => name)).toEqual(['staging']);
    expect(asked).toEqual([
      { cluster: 'demo-eu', namespace: 'payments', owners: [entity.owner] },
      { cluster: 'demo-us', namespace: 'staging', owners: [entity.owner] },
    ]);
  });

  it('takes the scheme from the environment before the policy', () => {
    const { items } = listEnvironments({ config, allows: () => true });
    expect(items.map(({ scheme }) => scheme)).toEqual([
      'internal',
      'internet-facing',
    ]);
  });
});

describe('listRules', () => {
  it('tells of each rule what it means and what it needs', () => {
    const { items } = listRules(RULES);
    expect(items).toHaveLength(RULES.length);
    items.forEach(rule => {
      expect(rule.docs.length).toBeGreaterThan(10);
      expect(rule.needs.length).toBeGreaterThan(0);
    });
  });
});
