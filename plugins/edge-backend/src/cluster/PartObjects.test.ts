import { createPartObjects } from './PartObjects';

const gateway = (name: string, className = 'envoy', extra: object = {}) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name, namespace: 'payments', ...extra },
  spec: { gatewayClassName: className },
});

describe('createPartObjects', () => {
  const names = (objects: ReturnType<typeof createGateways>) =>
    objects.all().map(({ metadata }) => metadata.name);
  const createGateways = () => createPartObjects('gateways');

  it('sorts by name, whatever the order of arrival', () => {
    const objects = createGateways();
    objects.set(gateway('b'));
    objects.set(gateway('a'));
    expect(names(objects)).toEqual(['a', 'b']);
  });

  it('gives the same array until something changes', () => {
    const objects = createGateways();
    objects.set(gateway('a'));
    const before = objects.all();
    expect(objects.set(gateway('a', 'envoy', { resourceVersion: '9' }))).toBe(
      undefined,
    );
    expect(objects.all()).toBe(before);
    objects.set(gateway('a', 'other'));
    expect(objects.all()).not.toBe(before);
  });

  it('tells before and after of each change', () => {
    const objects = createGateways();
    expect(objects.set(gateway('a'))).toMatchObject({
      part: 'gateways',
      before: undefined,
      after: { gatewayClassName: 'envoy' },
    });
    expect(objects.set(gateway('a', 'other'))).toMatchObject({
      before: { gatewayClassName: 'envoy' },
      after: { gatewayClassName: 'other' },
    });
    expect(objects.remove(gateway('a', 'other'))).toMatchObject({
      before: { gatewayClassName: 'other' },
      after: undefined,
    });
    expect(objects.remove(gateway('a'))).toBeUndefined();
  });

  it('takes a whole list, and says whether it is another one', () => {
    const objects = createGateways();
    const list = [gateway('a'), gateway('b')];
    expect(objects.replace(list)).toEqual({ part: 'gateways' });
    expect(objects.replace([...list].reverse())).toBeUndefined();
    expect(objects.replace([gateway('b')])).toEqual({ part: 'gateways' });
    expect(names(objects)).toEqual(['b']);
  });

  it('drops what it is told not to keep, and what is no object of the part', () => {
    const objects = createPartObjects(
      'gateways',
      ({ metadata }) => metadata.name !== 'secret',
    );
    objects.replace([gateway('secret'), 'nonsense', { kind: 'Pod' }]);
    objects.set(gateway('secret'));
    expect(objects.all()).toEqual([]);
  });
});
