import { emptyCluster, KUBERNETES_PARTS } from './emptyCluster';
import { KUBERNETES_KINDS } from './kinds';
import { manifestSnapshot, readCluster } from './readCluster';

const object = (apiVersion: string, kind: string, name = 'x') => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'n' },
});

const gateway = object('gateway.networking.k8s.io/v1', 'Gateway');
const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute');

describe('readCluster', () => {
  it.each(KUBERNETES_KINDS)(
    'sorts a $kind into $part',
    ({ part, group, version, kind }) => {
      const apiVersion = group ? `${group}/${version}` : version;
      const { objects } = readCluster([object(apiVersion, kind)], 'demo-eu');

      expect(objects[part]).toHaveLength(1);
      expect(Object.values(objects).flat()).toHaveLength(1);
    },
  );

  it('knows the bindings of EKS Auto Mode', () => {
    const { objects } = readCluster(
      [object('eks.amazonaws.com/v1', 'TargetGroupBinding')],
      'demo-eu',
    );

    expect(objects.targetgroupbindings).toMatchObject([
      { group: 'eks.amazonaws.com' },
    ]);
  });

  it.each([
    ['of another group', object('networking.istio.io/v1', 'Gateway')],
    ['of a kind nobody reads', object('v1', 'Secret')],
    ['that is none', null],
  ])('leaves out an object %s', (_, raw) => {
    const { objects } = readCluster([raw], 'demo-eu');

    expect(Object.values(objects).flat()).toEqual([]);
  });

  it('counts every part as read', () => {
    expect(readCluster([], 'demo-eu')).toEqual(emptyCluster('demo-eu'));
  });
});

describe('manifestSnapshot', () => {
  const snapshot = manifestSnapshot([gateway, route, route], 'demo-eu');

  it('holds the objects of the bundle', () => {
    expect(snapshot.objects.gateways).toHaveLength(1);
    expect(snapshot.objects.httproutes).toHaveLength(2);
  });

  it.each(KUBERNETES_PARTS)('counts %s as read only if it holds any', part => {
    expect(snapshot.parts[part].state).toBe(
      ['gateways', 'httproutes'].includes(part) ? 'read' : 'notConfigured',
    );
  });
});

describe('emptyCluster', () => {
  it('takes the states of parts it is given', () => {
    const { parts } = emptyCluster('demo-eu', {
      pods: { state: 'notConfigured' },
    });

    expect(parts.pods).toEqual({ state: 'notConfigured' });
    expect(parts.services).toEqual({ state: 'read' });
  });
});
