import {
  map,
  noBalancer,
  node,
  nodes,
  unbalancedMap,
} from '../../__fixtures__/maps';
import { drawnObject } from './drawnObject';

describe('drawnObject', () => {
  it.each(['nlb', 'targets', 'docs', 'pay'] as const)(
    'tells of %s what its node tells',
    name => {
      const { object, label, state, facts = [] } = nodes[name];

      expect(drawnObject(map(), object)).toEqual({
        object,
        label,
        state,
        facts,
        isMissing: false,
      });
    },
  );

  it('shows the Gateway whole where one of its listeners was pressed', () => {
    const drawn = drawnObject(map(), nodes.https.object);

    expect(drawn).toMatchObject({ label: 'pay-edge', facts: [] });
  });

  it('knows what is named and does not exist', () => {
    expect(drawnObject(map(), nodes.missing.object)?.isMissing).toBe(true);
  });

  it('shows the Service that asks in the place of a missing load balancer', () => {
    expect(drawnObject(unbalancedMap(), noBalancer.object)).toMatchObject({
      label: 'envoy-pay',
      state: 'broken',
      isMissing: false,
    });
  });

  it.each([
    ['another name', ['', 'Service', 'other']],
    ['another kind', ['', 'Pod', 'pay']],
    ['another group', ['apps', 'Service', 'pay']],
  ] as const)('knows nothing of an object of %s', (_what, named) => {
    const { object } = node(named, 'backends');

    expect(drawnObject(map(), object)).toBeUndefined();
  });

  it('keeps objects of one name in two namespaces apart', () => {
    const object = { ...nodes.pay.object, namespace: 'orders' };

    expect(drawnObject(map(), object)).toBeUndefined();
  });
});
