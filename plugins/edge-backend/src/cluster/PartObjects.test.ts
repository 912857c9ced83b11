import { createPartObjects } from './PartObjects';
import { createShareValues } from './shareValues';

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

  it('takes the whole list of one group of bindings and leaves those of the other', () => {
    const bindings = createPartObjects('targetgroupbindings');
    const binding = (group: string, name: string) => ({
      ...{ apiVersion: `${group}/v1`, kind: 'TargetGroupBinding' },
      metadata: { name, namespace: 'payments' },
    });
    const found = () =>
      bindings.all().map(({ group, metadata }) => `${group} ${metadata.name}`);
    bindings.replace([binding('one', 'a'), binding('one', 'b')], 'one');
    bindings.replace([binding('two', 'a')], 'two');
    expect(found()).toEqual(['one a', 'two a', 'one b']);
    expect(bindings.replace([binding('one', 'a')], 'one')).toEqual({
      part: 'targetgroupbindings',
    });
    expect(found()).toEqual(['one a', 'two a']);
    bindings.remove(binding('one', 'a'));
    expect(found()).toEqual(['two a']);
  });

  it('forgets what is not in the list of a part that has one group only', () => {
    const objects = createGateways();
    objects.replace([gateway('a'), gateway('b')], 'gateway.networking.k8s.io');
    objects.replace([gateway('b')], 'gateway.networking.k8s.io');
    expect(names(objects)).toEqual(['b']);
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
    const objects = createPartObjects('gateways', {
      keeps: ({ metadata }) => metadata.name !== 'secret',
    });
    objects.replace([gateway('secret'), 'nonsense', { kind: 'Pod' }]);
    objects.set(gateway('secret'));
    expect(objects.all()).toEqual([]);
  });

  it('holds what its objects have in common once, whichever way they came', () => {
    const objects = createPartObjects('gateways', {
      share: createShareValues(),
    });
    const labels = { team: 'payments' };
    objects.replace([gateway('a', 'envoy', { labels })]);
    objects.set(gateway('b', 'envoy', { labels: { ...labels } }));
    const [one, other] = objects.all();
    expect(other.metadata.labels).toBe(one.metadata.labels);
    expect(objects.set(gateway('b', 'envoy', { labels }))).toBeUndefined();
  });
});
