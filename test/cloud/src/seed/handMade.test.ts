import { CLUSTER_NAMES } from './demoClusters';
import type { ClusterName } from './demoClusters';
import { HAND_MADE_OBJECTS } from './handMade';

const namesIn = (cluster: ClusterName) =>
  HAND_MADE_OBJECTS[cluster].map(
    ({ kind, metadata }) => `${kind} ${metadata.name}`,
  );

describe('HAND_MADE_OBJECTS', () => {
  it.each(CLUSTER_NAMES)('create a namespace of %s first', cluster => {
    const seen = new Set<string>();
    for (const { kind, metadata } of HAND_MADE_OBJECTS[cluster]) {
      if (kind === 'Namespace') seen.add(metadata.name);
      expect(!metadata.namespace || seen.has(metadata.namespace)).toBe(true);
    }
  });

  it('are the class of the platform and one Gateway with its workload', () => {
    expect(namesIn('demo-eu')).toEqual([
      'GatewayClass envoy',
      'Namespace legacy',
      'Deployment reports',
      'Service reports',
      'Gateway legacy-gw',
      'HTTPRoute reports',
    ]);
  });

  it('are in the other cluster the class and the Gateway for all', () => {
    expect(namesIn('demo-us')).toEqual([
      'GatewayClass envoy',
      'Namespace platform',
      'Gateway shared-gw',
    ]);
  });

  it('carry nothing by which the portal would know an owner', () => {
    const objects = HAND_MADE_OBJECTS['demo-eu'];
    const gateway = objects.find(({ kind }) => kind === 'Gateway');
    expect(gateway?.metadata).toEqual({
      name: 'legacy-gw',
      namespace: 'legacy',
    });
    expect(JSON.stringify(objects)).not.toContain('tls-edge.dev');
  });
});
