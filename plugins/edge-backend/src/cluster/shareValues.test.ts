import { readObject } from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  aTopology,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { rawPod, rawService } from '../__fixtures__/rawCore';
import {
  rawEnvoyProxy,
  rawGateway,
  rawRoute,
} from '../__fixtures__/rawGatewayApi';
import { createShareValues } from './shareValues';

const route = (name: string, path: string) => ({
  kind: 'HTTPRoute',
  metadata: { name, labels: { team: 'payments' }, finalizers: [] },
  rules: [{ path, filters: ['X-Forwarded-Proto'], timeout: undefined }],
});

/** The objects of a healthy edge, made anew at each call. */
const healthyObjects = () => {
  const { services, gateways, httproutes, pods, envoyproxies } =
    aClusterSnapshot(aTopology()).objects;
  return [
    ...gateways.map(one => readObject('gateways', rawGateway(one))),
    ...httproutes.map(one => readObject('httproutes', rawRoute(one))),
    ...services.map(one => readObject('services', rawService(one))),
    ...pods.map(one => readObject('pods', rawPod(one))),
    ...envoyproxies.map(one => readObject('envoyproxies', rawEnvoyProxy(one))),
  ].flatMap(object => object ?? []);
};

describe('createShareValues', () => {
  it('brings equal parts of two objects together, at every depth', () => {
    const share = createShareValues();
    const one = share(route('a', '/one'));
    const other = share(route('b', '/other'));
    expect(other.metadata.labels).toBe(one.metadata.labels);
    expect(other.metadata.finalizers).toBe(one.metadata.finalizers);
    expect(other.rules[0].filters).toBe(one.rules[0].filters);
    expect(other.rules[0]).not.toBe(one.rules[0]);
    expect(share(route('c', '/one')).rules).toBe(one.rules);
  });

  it('gives the object it was given, with an identity of its own', () => {
    const share = createShareValues();
    const given = route('a', '/one');
    const twin = share(route('a', '/one'));
    expect(share(given)).toBe(given);
    expect(given).not.toBe(twin);
    expect(given.metadata).not.toBe(twin.metadata);
  });

  it.each([1, 3, 1_000])(
    'changes nothing of what the objects of an edge say, remembering %i values',
    generation => {
      const share = createShareValues(generation);
      for (let round = 0; round < 3; round += 1) {
        const objects = healthyObjects();
        expect(objects.length).toBeGreaterThan(4);
        expect(objects.map(share)).toStrictEqual(healthyObjects());
        expect(JSON.stringify(objects)).toBe(JSON.stringify(healthyObjects()));
      }
    },
  );

  it.each<[string, () => unknown, () => unknown]>([
    ['a key without a value and no key', () => ({ a: undefined }), () => ({})],
    ['a text and the list it reads like', () => '[  ]', () => []],
    ['a text and the object it reads like', () => '{"a":1}', () => ({ a: 1 })],
    ['a number and its digits', () => [12345], () => ['12345']],
    ['keys in another order', () => ({ a: 1, b: 2 }), () => ({ b: 2, a: 1 })],
    ['nothing and an empty text', () => [null], () => ['']],
  ])('keeps %s apart', (_, one, other) => {
    const share = createShareValues();
    const first = share({ field: one() });
    const second = share({ field: other() });
    expect(first.field).toStrictEqual(one());
    expect(second.field).toStrictEqual(other());
    expect(Object.keys(Object(second.field))).toEqual(
      Object.keys(Object(other())),
    );
  });

  it('keeps what is met again and again, and forgets the rest', () => {
    const share = createShareValues(2);
    const often = share({ field: ['often'] }).field;
    const once = share({ field: ['once'] }).field;
    for (let at = 0; at < 5; at += 1) {
      share({ field: [at] });
      expect(share({ field: ['often'] }).field).toBe(often);
    }
    const again = share({ field: ['once'] }).field;
    expect(again).not.toBe(once);
    expect(again).toEqual(once);
  });

  it('shares nothing with another cluster’s', () => {
    const one = createShareValues()({ field: ['equal'] });
    const other = createShareValues()({ field: ['equal'] });
    expect(other.field).not.toBe(one.field);
  });
});
