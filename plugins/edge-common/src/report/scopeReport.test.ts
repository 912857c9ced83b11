import { RULES } from '../doctor';
import { ENTITY_REF_ANNOTATION } from '../identity';
import type { EdgeTopology } from '../topology';
import {
  aBackendRef,
  aCertificate,
  aClusterSnapshot,
  aCondition,
  aGateway,
  aListener,
  aListenerStatus,
  aMeta,
  anAwsSnapshot,
  aParentRef,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
  aTopology,
  aWarning,
  NOW,
  PAY_EDGE,
} from '../testUtils';
import { findTopology, indexCluster } from '../topology';
import { reportEdge } from './reportEdge';

const MINE = 'component:default/mine';

const claimed = (
  name: string,
  ref: string,
  hostname: string,
  backend: string,
) =>
  aRoute({
    metadata: aMeta({ name, annotations: { [ENTITY_REF_ANNOTATION]: ref } }),
    hostnames: [hostname],
    parentRefs: [aParentRef()],
    rules: [aRouteRule({ backendRefs: [aBackendRef({ name: backend })] })],
    parents: [
      aRouteParent(
        {},
        aCondition('RouteRulesOverlap', {
          message: 'shadowed by payments/secret-route',
        }),
      ),
    ],
  });

/** A Gateway that two tenants share; everything of the other one has `secret` in its name. */
const shared: EdgeTopology = aTopology({
  gateway: aGateway({
    metadata: aMeta({ name: 'pay-edge' }),
    listeners: [
      aListener({ name: 'http', port: 80 }),
      aListener(),
      aListener({ name: 'secret', hostname: 'secret.example.com' }),
    ],
    listenerStatuses: [
      aListenerStatus({ name: 'http' }),
      aListenerStatus({
        conditions: [
          aCondition('Accepted'),
          aCondition('Programmed', {
            message: 'secret-listener is in the way',
          }),
        ],
      }),
    ],
  }),
  routes: [
    claimed('mine', MINE, 'mine.example.com', 'mine'),
    claimed(
      'secret-route',
      'component:default/secret',
      's.example.com',
      'secret-service',
    ),
  ],
  backends: [
    aService({ metadata: aMeta({ name: 'mine' }) }),
    aService({ metadata: aMeta({ name: 'secret-service' }) }),
  ],
  certificates: [
    aCertificate({ domains: ['*.example.com', 'secret.example.org'] }),
  ],
  events: [aWarning('FailedBuildModel', 'secret-subnet not found')],
});

const scoped = reportEdge({
  topology: findTopology({
    id: { ...PAY_EDGE, scope: MINE },
    index: indexCluster(aClusterSnapshot(shared)),
    aws: anAwsSnapshot(shared),
  }),
  requests: [],
  ownership: { entityRefs: [MINE] },
  now: NOW,
});

describe('the report of one tenant of a shared Gateway', () => {
  it('names nothing of another tenant', () => {
    expect(JSON.stringify(scoped)).not.toMatch(/secret/i);
  });

  it('shows its own routes, names and backends in full', () => {
    expect(scoped.endpoint.hostnames).toEqual(['mine.example.com']);
    expect(scoped.map.nodes.map(({ object }) => object.name).sort()).toEqual([
      'mine',
      'mine',
      'mine.example.com',
      'pay-edge',
    ]);
    expect(
      scoped.hops.find(({ hop }) => hop === 'routes')?.evidence,
    ).not.toEqual([]);
  });

  it('shows what is shared as a state without particulars', () => {
    for (const hop of ['gateway', 'envoy', 'controller', 'targets']) {
      const found = scoped.hops.find(one => one.hop === hop);

      expect(found?.evidence).toEqual([]);
      expect(found?.summary).toMatch(/^The shared Gateway pay-edge is /);
    }
  });

  it('reduces the certificate to whether it covers its names and when it ends', () => {
    expect(scoped.loadBalancer?.certificate).toEqual({
      arn: '',
      domains: ['mine.example.com'],
      notAfter: aCertificate().notAfter,
      status: 'ISSUED',
    });
    expect(scoped.loadBalancer).not.toHaveProperty('arn');
    expect(scoped.loadBalancer).not.toHaveProperty('accountId');
  });

  it('says of findings on shared objects only that they are there', () => {
    const shownOf = scoped.findings.filter(
      ({ object }) => object.kind === 'Gateway',
    );

    for (const finding of shownOf) {
      expect(finding.remedy).toBe('Ask the owner of the shared Gateway.');
      expect(finding).not.toHaveProperty('observed');
    }
    expect(
      scoped.findings.every(({ object }) =>
        ['mine', 'pay-edge'].includes(object.name),
      ),
    ).toBe(true);
  });

  it('leaves out how the shared load balancer is set up', () => {
    expect(scoped.drift).toBeUndefined();
  });

  it('counts as passed only what a tenant’s own objects can tell', () => {
    const own = ['request', 'routes', 'backends', 'dns', 'probe'];
    const hops = RULES.filter(({ id }) => scoped.passed?.includes(id)).map(
      ({ hop }) => hop,
    );

    expect(hops.length).toBeGreaterThan(0);
    expect(hops.filter(hop => !own.includes(hop))).toEqual([]);
  });

  it('keeps the state of the whole way', () => {
    const whole = reportEdge({
      topology: shared,
      requests: [],
      ownership: { entityRefs: [] },
      now: NOW,
    });

    expect(
      scoped.hops
        .filter(({ hop }) => hop !== 'routes' && hop !== 'backends')
        .map(({ hop, state }) => [hop, state]),
    ).toEqual(
      whole.hops
        .filter(({ hop }) => hop !== 'routes' && hop !== 'backends')
        .map(({ hop, state }) => [hop, state]),
    );
  });
});
