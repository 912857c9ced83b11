import type { ObjectRef } from '@tls-edge/backstage-plugin-edge-common';

import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import {
  startKubernetesServer,
  type KubernetesServer,
} from '../__fixtures__/kubernetesServer';
import { kindsOf } from '../sources/connectCluster';
import { fetchObject, type FetchOptions } from './fetchObject';
import { createKubernetesApi } from './KubernetesApi';

const GATEWAY_API = 'gateway.networking.k8s.io';
const aRef = (changes: Partial<ObjectRef> = {}): ObjectRef => ({
  group: GATEWAY_API,
  kind: 'HTTPRoute',
  namespace: 'payments',
  name: 'app',
  ...changes,
});
const rawOf = ({ kind, namespace, name }: ObjectRef) => ({
  kind,
  metadata: { name, namespace },
});

describe('fetchObject', () => {
  let server: KubernetesServer;

  const fetch = (ref: ObjectRef, changes: Partial<FetchOptions> = {}) =>
    fetchObject({
      api: createKubernetesApi(kubeConfigOf(server.url)),
      ref,
      signal: new AbortController().signal,
      silenceMs: 200,
      ...changes,
    });

  beforeEach(async () => {
    server = await startKubernetesServer();
  });
  afterEach(() => server.stop());

  it.each([
    [
      aRef(),
      'httproutes',
      '/apis/gateway.networking.k8s.io/v1/namespaces/payments/httproutes/app',
    ],
    [
      aRef({ kind: 'GatewayClass', namespace: undefined, name: 'envoy' }),
      'gatewayclasses',
      '/apis/gateway.networking.k8s.io/v1/gatewayclasses/envoy',
    ],
    [
      aRef({ group: '', kind: 'Service', name: 'pay' }),
      'services',
      '/api/v1/namespaces/payments/services/pay',
    ],
    [
      aRef({ group: 'apps', kind: 'Deployment', name: 'a.b' }),
      'deployments',
      '/apis/apps/v1/namespaces/payments/deployments/a.b',
    ],
  ])('reads %j at its own path', async (ref, part, path) => {
    server.put(part, rawOf(ref));
    const { raw, object } = await fetch(ref);
    expect(raw).toMatchObject({ kind: ref.kind });
    expect(object.metadata).toMatchObject({
      name: ref.name,
      namespace: ref.namespace,
    });
    expect(server.requests.map(({ pathname }) => pathname)).toEqual([path]);
  });

  it('reads TargetGroupBindings in the group of the cluster’s controller', async () => {
    const ref = aRef({
      group: 'eks.amazonaws.com',
      kind: 'TargetGroupBinding',
    });
    server.put('targetgroupbindings', rawOf(ref));
    const kinds = kindsOf({ loadBalancerController: 'eks-auto' });
    await expect(fetch(ref, { kinds })).resolves.toBeDefined();
    await expect(fetch(ref)).rejects.toMatchObject({ reason: 'notServed' });
  });

  it.each([
    ['a Secret', aRef({ group: '', kind: 'Secret' })],
    ['a Secret under another group', aRef({ kind: 'Secret' })],
    ['an event', aRef({ group: '', kind: 'Event' })],
    ['a kind in a foreign group', aRef({ group: 'apps' })],
    ['AWS', aRef({ group: 'aws', kind: 'Certificate', name: 'arn:aws:acm' })],
    ['a name that leads to a subresource', aRef({ name: 'app/proxy' })],
    ['a name that leads out of its kind', aRef({ name: '../secrets/app' })],
    ['a name that is a step up', aRef({ name: '..' })],
    ['a name in percent signs', aRef({ name: '%2e%2e' })],
    ['a name with a query', aRef({ name: 'app?watch=true' })],
    ['a namespace that leads elsewhere', aRef({ namespace: 'a/secrets' })],
    ['no namespace where the kind has one', aRef({ namespace: undefined })],
  ])('never asks the cluster for %s', async (_, ref) => {
    await expect(fetch(ref)).rejects.toMatchObject({
      name: 'KubernetesFailure',
      reason: 'notServed',
    });
    expect(server.requests).toEqual([]);
  });

  it.each([
    [403, 'forbidden'],
    [500, 'unreachable'],
    ['hang', 'timeout'],
  ] as const)('fails on %s as %s', async (fault, reason) => {
    server.put('httproutes', rawOf(aRef()));
    server.fault('httproutes', fault);
    await expect(fetch(aRef())).rejects.toMatchObject({ reason });
  });

  it('tells that there is none', async () => {
    await expect(fetch(aRef())).rejects.toMatchObject({ reason: 'notServed' });
  });

  it.each([
    { kind: 'Secret', metadata: { name: 'app', namespace: 'payments' } },
    { kind: 'HTTPRoute', metadata: { name: 'other', namespace: 'payments' } },
    { kind: 'HTTPRoute', metadata: { name: 'app', namespace: 'other' } },
    'text',
  ])('does not take %j for the object', async answer => {
    const api = { get: async () => answer, stream: async function* none() {} };
    await expect(fetch(aRef(), { api })).rejects.toMatchObject({
      reason: 'invalid',
    });
  });
});
