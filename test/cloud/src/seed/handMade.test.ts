import { HAND_MADE_OBJECTS } from './handMade';

const names = HAND_MADE_OBJECTS.map(
  ({ kind, metadata }) => `${kind} ${metadata.name}`,
);

describe('HAND_MADE_OBJECTS', () => {
  it('create a namespace before what lives in it', () => {
    const seen = new Set<string>();
    for (const { kind, metadata } of HAND_MADE_OBJECTS) {
      if (kind === 'Namespace') seen.add(metadata.name);
      expect(!metadata.namespace || seen.has(metadata.namespace)).toBe(true);
    }
  });

  it('are the class of the platform and one Gateway with its workload', () => {
    expect(names).toEqual([
      'GatewayClass envoy',
      'Namespace legacy',
      'Deployment reports',
      'Service reports',
      'Gateway legacy-gw',
      'HTTPRoute reports',
    ]);
  });

  it('carry nothing by which the portal would know an owner', () => {
    const gateway = HAND_MADE_OBJECTS.find(({ kind }) => kind === 'Gateway');
    expect(gateway?.metadata).toEqual({
      name: 'legacy-gw',
      namespace: 'legacy',
    });
    expect(JSON.stringify(HAND_MADE_OBJECTS)).not.toContain('tls-edge.dev');
  });
});
