import {
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';

import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { findMapObject } from './findMapObject';

const ref = (
  group: string,
  kind: string,
  name: string,
  namespace?: string,
): ObjectRef => ({ group, kind, name, namespace });

const GATEWAY_API = 'gateway.networking.k8s.io';
const gateway = ref(GATEWAY_API, 'Gateway', 'pay-edge', 'payments');
const listenerSet = ref(GATEWAY_API, 'ListenerSet', 'more', 'orders');
const route = ref(GATEWAY_API, 'HTTPRoute', 'app', 'orders');
const service = ref('', 'Service', 'orders', 'orders');
const foreignService = ref('', 'Service', 'pay', 'payments');
const certificate = ref('aws', 'Certificate', 'arn:aws:acm:eu-west-1:1:c/1');
const hostname = ref('dns', 'Hostname', 'orders.example.com');

const objects = [
  ...[gateway, listenerSet, route, service, foreignService],
  ...[certificate, hostname],
];
const reportOf = (scope?: string) =>
  aReport({
    id: anEdgeId('pay-edge', { scope }),
    map: {
      nodes: objects.map(object => ({
        id: objectKey(object),
        object,
        state: 'ready',
        label: object.name,
      })),
      links: [],
    },
  });

describe('findMapObject', () => {
  it.each([gateway, listenerSet, route, service, foreignService])(
    'finds %j of the map',
    object => {
      expect(findMapObject(reportOf(), object)).toEqual(object);
    },
  );

  it.each([
    certificate,
    hostname,
    { ...route, name: 'other' },
    { ...route, namespace: 'payments' },
    { ...route, namespace: undefined },
    { ...route, group: '' },
    ref('', 'Secret', 'orders', 'orders'),
  ])('finds no %j', object => {
    expect(findMapObject(reportOf(), object)).toBeUndefined();
  });

  it.each([
    [route, true],
    [service, true],
    [foreignService, false],
    [gateway, false],
    [listenerSet, false],
    [certificate, false],
  ])('gives a tenant %j: %s', (object, isGiven) => {
    const report = reportOf('component:default/orders');
    expect(findMapObject(report, object) !== undefined).toBe(isGiven);
  });
});
