import {
  addListener,
  API,
  ENVOY_PROXY,
  GATEWAY,
  merge,
  replaceList,
  route,
  setInEnvoyProxy,
  setInGateway,
  unsetInService,
} from './changes';
import type { EdgeWorld } from './EdgeWorld';
import type { Seen, Situation } from './Situation';

const SHARED = { edge: 'shared' };

/** Namespaces that the shared Gateway's routes come from. */
const TEAMS = { platform: SHARED, orders: SHARED, billing: SHARED, shop: {} };

const GRANT = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'ReferenceGrant',
  metadata: { name: 'from-payments', namespace: 'shop' },
};

/** Whether a condition speaks of the object as it is now. */
const isCurrent = (
  gateway: Seen['objects']['gateways'][number] | undefined,
): boolean =>
  gateway?.conditions.every(
    ({ observedGeneration }) =>
      observedGeneration === gateway.metadata.generation,
  ) === true;

const outdate = async (world: EdgeWorld) => {
  await world.envoyGateway.stop();
  await addListener(world, { name: 'alt', port: 8080, protocol: 'HTTP' });
  await replaceList<{ matches: object[] }>(world, route('api-route'), {
    of: 'rules',
    by: ([first, ...rest]) => [
      {
        ...first,
        matches: [{ path: { type: 'PathPrefix', value: '/api/v2' } }],
      },
      ...rest,
    ],
  });
};

const podsOf = ({ objects }: Seen) => objects.pods;

/** Those that come about by applying manifests to an empty cluster. */
const APPLIED: readonly Situation[] = [
  // Comes first: a policy is in force for a while after it was taken away.
  { name: 'form-a-no-mutator-webhook', webhook: false },
  ...[
    'form-a-webhook',
    'form-b',
    'fault1-form-a-ssl-ports-8443',
    'fault1-ssl-ports-8443',
    'fault2-bad-cert-arn',
    'fault2c-malformed-cert-arn',
    'fault3-redirect-no-sectionname',
    'fault4-backend-missing',
    'fault5-https-no-tls',
    'r01-two-parents-one-rejected',
    'r02-hostname-no-match',
    'r03-section-missing',
    'r08-class-missing',
    'r09-envoyproxy-missing',
    'r20-policy-conflict',
    'r21-annotations-in-metadata',
    'r22-cert-without-ssl-ports',
    'r23-proxy-protocol-both',
    'r23b-proxy-protocol-only-ctp',
    'r23c-proxy-protocol-only-nlb',
    'r24a-none',
    'r24b-early',
    'r24c-early-hops1',
    'r24d-early-direct',
    'r24e-route-modifier',
    'r25-redirect-without-scheme',
  ].map(name => ({ name })),
  { name: 'r05-refgrant-missing', services: { shop: {} } },
  { name: 'r11-shared-gateway', services: TEAMS },
];

/** Those that are made of a good edge. */
const CHANGED: readonly Situation[] = [
  {
    name: 'fault1b-ssl-ports-8443-after-good',
    after: ['form-b'],
    change: world => setInEnvoyProxy(world, { 'ssl-ports': '8443' }),
  },
  {
    name: 'form-a-webhook-updated',
    after: ['form-a-webhook'],
    change: world =>
      setInGateway(world, {
        'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
      }),
    isThere: ({ aws }) =>
      aws.listeners.some(
        ({ sslPolicy }) =>
          sslPolicy === 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
      ),
  },
  {
    name: 'r05b-refgrant-added',
    after: ['r05-refgrant-missing'],
    services: { shop: {} },
    from: 'degraded',
    later: ['from-payments'],
    change: (world, [grant]) => world.cluster.apply([grant]),
  },
  {
    name: 'r05c-refgrant-revoked',
    after: ['r05-refgrant-missing', 'r05b-refgrant-added'],
    services: { shop: {} },
    change: async ({ cluster }) => {
      await cluster.delete(GRANT);
    },
  },
  {
    name: 'r06-no-endpoints',
    change: world => merge(world, API, { spec: { replicas: 0 } }),
    restore: world => merge(world, API, { spec: { replicas: 2 } }),
  },
  {
    name: 'r09b-envoyproxy-deleted',
    change: async ({ cluster }) => {
      await cluster.delete(ENVOY_PROXY);
    },
  },
  {
    name: 'r10-listener-conflict',
    change: world =>
      addListener(world, { name: 'https-tcp', port: 443, protocol: 'TCP' }),
  },
  {
    name: 'r13-stale-generation',
    later: ['fresh'],
    change: async (world, fresh) => {
      await outdate(world);
      await world.cluster.apply(fresh);
    },
    restore: world => world.envoyGateway.start(),
  },
  {
    name: 'r13b-stale-generation-healed',
    after: ['r13-stale-generation'],
    later: ['fresh'],
    change: async (world, fresh) => {
      await outdate(world);
      await world.cluster.apply(fresh);
      await world.envoyGateway.start();
    },
    isThere: ({ objects, aws }) =>
      isCurrent(objects.gateways[0]) &&
      aws.listeners.some(({ port }) => port === 8080),
  },
  {
    name: 'r14-parent-removed-eg-running',
    change: world =>
      replaceList(world, route('two'), {
        of: 'parentRefs',
        by: ([https]) => [https],
      }),
    isThere: ({ objects }) =>
      objects.httproutes.some(
        ({ metadata, parents }) =>
          metadata.name === 'two' &&
          metadata.generation === 2 &&
          parents.some(({ conditions }) =>
            conditions.some(
              ({ observedGeneration }) => observedGeneration === 2,
            ),
          ),
      ),
  },
  {
    name: 'r15-delete-with-protection',
    change: async ({ cluster }) => {
      await cluster.delete(GATEWAY);
    },
    restore: world => unsetInService(world, 'attributes'),
  },
  {
    name: 'r16-scheme-change',
    change: world => setInEnvoyProxy(world, { scheme: 'internet-facing' }),
    isThere: ({ aws }) =>
      aws.loadBalancers.some(({ scheme }) => scheme === 'internet-facing'),
  },
  {
    name: 'r27-rollout-envoyproxy',
    change: world => setInEnvoyProxy(world, { 'healthcheck-interval': '15' }),
    isThere: ({ aws }) => hasInterval(aws, 15),
  },
  {
    name: 'r27b-rollout-infrastructure-annotations',
    change: world => setInGateway(world, { 'healthcheck-interval': '15' }),
    isThere: seen => hasInterval(seen.aws, 15) && podsOf(seen).length === 1,
  },
  {
    name: 'r31-envoy-not-ready',
    change: world => world.makeEnvoyUnready(),
  },
];

function hasInterval({ targetGroups }: Seen['aws'], seconds: number): boolean {
  return targetGroups.every(
    ({ healthCheck }) => healthCheck.intervalSeconds === seconds,
  );
}

/** Every recording that can be brought about here, in an order in which none disturbs another. */
export const SITUATIONS: readonly Situation[] = [...APPLIED, ...CHANGED];
