import { readFileSync } from 'fs';
import { join } from 'path';

import { parse } from 'yaml';

import { DEMO_CLUSTERS } from './demoClusters';
import { DEMO_WORLD } from './demoWorld';
import { DEMO_SERVICES } from './services';

const ROOT = join(require.resolve('cloud/package.json'), '../../..');
const { edge } = parse(readFileSync(join(ROOT, 'app-config.yaml'), 'utf8'));

const named = (list: readonly { readonly name: string }[], name: string) =>
  list.find(one => one.name === name);

describe.each(Object.values(DEMO_CLUSTERS))(
  'cluster $name in the configuration of the demo portal',
  ({ name, region, environment, certificates }) => {
    it('has its load balancers where its double has them', () => {
      expect(named(edge.clusters, name)).toMatchObject({
        aws: { accountId: DEMO_WORLD.accountId, region, clusterName: name },
      });
    });

    it('is led to by its environment, with certificates its account has', () => {
      expect(named(edge.environments, environment)).toMatchObject({
        cluster: name,
        gatewayClass: DEMO_WORLD.gatewayClass,
        certificates: Object.entries(certificates).map(([hostname, arn]) => ({
          hostnames: [hostname],
          arn,
        })),
      });
    });
  },
);

it('lets teams ask for every class that the demo was seeded with', () => {
  const asked = DEMO_SERVICES.flatMap(
    service => service.edge?.loadBalancerClass ?? [],
  );
  expect(edge.policy.allowed.loadBalancerClass).toEqual([...new Set(asked)]);
});
