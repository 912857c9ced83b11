import { DNS_ANNOTATION } from '../identity';
import type { Condition } from '../snapshot';
import type { EdgeTopology } from '../topology';
import {
  aCertificate,
  aCondition,
  aGateway,
  ago,
  aListenerStatus,
  aLoadBalancer,
  aMeta,
  anUnhealthyTarget,
  aParentRef,
  aPod,
  aRedirectRoute,
  aResolvedName,
  aRoute,
  aRouteParent,
  aTarget,
  aTargetGroup,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
  NOW,
  someParts,
} from '../testUtils';
import { reportEdge } from './reportEdge';

/**
 * Cases in which status views of Gateway API objects commonly go wrong: what a condition seems
 * to say and what is true differ.
 */
const report = (topology: Partial<EdgeTopology>) =>
  reportEdge({
    topology: aTopology(topology),
    requests: [],
    ownership: { entityRefs: [] },
    now: NOW,
  });

const hopOf = (topology: Partial<EdgeTopology>, hop: string) =>
  report(topology).hops.find(one => one.hop === hop);

const other = aParentRef({ namespace: 'platform', name: 'shared' });
const rejected = aCondition('Accepted', {
  status: 'False',
  reason: 'NotAllowedByListeners',
});

const withRoute = (...routes: EdgeTopology['routes']) => ({
  routes: [aRedirectRoute(), ...routes],
});

const withListener = (...conditions: readonly Condition[]) => ({
  gateway: aGateway({
    listenerStatuses: [
      aListenerStatus({ name: 'http' }),
      aListenerStatus({ conditions }),
    ],
  }),
});

describe('a report', () => {
  it('judges per parent, and the worst wins', () => {
    const routes = withRoute(
      aRoute({
        parentRefs: [aParentRef(), other],
        parents: [aRouteParent(), aRouteParent({ parentRef: other }, rejected)],
      }),
    );

    expect(report(routes)).toMatchObject({
      state: 'degraded',
      firstBroken: 'routes',
    });
  });

  it('names the reference when a route is accepted and does not resolve', () => {
    const broken = aRoute({
      metadata: aMeta({ name: 'second' }),
      parents: [
        aRouteParent(
          {},
          aCondition('ResolvedRefs', {
            status: 'False',
            reason: 'BackendNotFound',
            message: 'service payments/api-servce not found',
          }),
        ),
      ],
    });
    const routes = withRoute(aRoute(), broken);

    expect(report(routes).state).toBe('degraded');
    expect(
      hopOf(routes, 'routes')?.evidence.find(({ verdict }) => verdict === 'bad')
        ?.label,
    ).toContain('second');
  });

  it('never shows a condition of an older generation as good', () => {
    const gateway = aGateway({
      metadata: aMeta({ name: 'pay-edge', generation: 7 }),
    });

    expect(report({ gateway }).state).toBe('progressing');
  });

  it('passes over a parent that is no longer in the spec', () => {
    const leftover = aRouteParent({ parentRef: other }, rejected);
    const routes = withRoute(aRoute({ parents: [aRouteParent(), leftover] }));

    expect(hopOf(routes, 'routes')?.state).toBe('ready');
  });

  it('says of a parent without status that it was not acknowledged, and since when', () => {
    const hop = hopOf(withRoute(aRoute({ parents: [] })), 'routes');

    expect(hop?.state).toBe('broken');
    expect(hop?.evidence).toContainEqual(
      expect.objectContaining({ value: 'not acknowledged' }),
    );
    expect(hop?.since).toBe(aMeta({ name: 'x' }).creationTimestamp);
  });

  it('keeps apart what several controllers wrote on one route', () => {
    const foreign = aRouteParent(
      { controllerName: 'istio.io/gateway-controller' },
      rejected,
    );

    expect(
      hopOf(withRoute(aRoute({ parents: [foreign, aRouteParent()] })), 'routes')
        ?.state,
    ).toBe('ready');
  });

  it('sees a listener whose certificate does not resolve', () => {
    expect(
      report(
        withListener(
          aCondition('Accepted'),
          aCondition('Programmed'),
          aCondition('ResolvedRefs', {
            status: 'False',
            reason: 'InvalidCertificateRef',
          }),
        ),
      ),
    ).toMatchObject({ state: 'degraded', firstBroken: 'gateway' });
  });

  it.each([
    ['Conflicted', 'False', 'ready'],
    ['Conflicted', 'True', 'broken'],
    ['OverlappingTLSConfig', 'False', 'ready'],
    ['OverlappingTLSConfig', 'True', 'degraded'],
  ] as const)('reads %s=%s the right way round', (type, status, state) => {
    const conditions = withListener(
      aCondition('Accepted'),
      aCondition('Programmed'),
      aCondition(type, { status }),
    );

    expect(hopOf(conditions, 'gateway')?.state).toBe(state);
  });

  it('gives a new object time before it blames anybody', () => {
    const metadata = aMeta({ name: 'pay-edge', creationTimestamp: ago(20) });
    const gateway = aGateway({
      metadata,
      conditions: [],
      listenerStatuses: [],
      addresses: [],
    });

    expect(
      report({
        gateway,
        service: undefined,
        deployment: undefined,
        pods: [],
        events: [],
        targetGroupBindings: [],
        loadBalancer: undefined,
        listeners: [],
        targetGroups: [],
        certificates: [],
        routes: [
          aRoute({
            metadata: { ...metadata, name: 'pay-edge-app' },
            parents: [],
          }),
        ],
      }).state,
    ).toBe('progressing');
  });

  it('says that the Gateway disagrees when the load balancer has an address', () => {
    const gateway = aGateway({
      conditions: [
        aCondition('Accepted'),
        aCondition('Programmed', {
          status: 'False',
          reason: 'AddressNotAssigned',
          lastTransitionTime: ago(3600),
        }),
      ],
    });
    const hop = hopOf({ gateway }, 'controller');

    expect(hop?.state).toBe('degraded');
    expect(hopOf({ gateway }, 'gateway')?.state).toBe('ready');
    expect(hop?.evidence).toContainEqual(
      expect.objectContaining({ expected: 'the address of the Service' }),
    );
  });

  it('sees an active load balancer with no healthy target, with the reason codes', () => {
    const targets = [anUnhealthyTarget({ reason: 'Target.Timeout' })];
    const targetGroups = [80, 443].map(port => aTargetGroup(port, { targets }));
    const hop = hopOf(
      { targetGroups, deployment: undefined, envoyEndpoints: [] },
      'targets',
    );

    expect(hop?.state).toBe('broken');
    expect(JSON.stringify(report({ targetGroups }))).toContain(
      'Target.Timeout',
    );
  });

  it('calls targets that register warming up', () => {
    const targets = [
      aTarget({ state: 'initial', reason: 'Elb.RegistrationInProgress' }),
    ];

    expect(
      report({
        loadBalancer: aLoadBalancer({ createdAt: ago(60) }),
        pods: [aPod()],
        targetGroups: [80, 443].map(port => aTargetGroup(port, { targets })),
      }),
    ).toMatchObject({
      state: 'progressing',
      summary:
        'Targets of port 80 are warming up: 0 of 1 healthy (Elb.RegistrationInProgress).',
    });
  });

  it.each([
    ['to its load balancer', ['10.0.1.200'], 'ready', undefined],
    ['elsewhere', ['198.51.100.7'], 'degraded', 'dns'],
  ])('checks that a name leads %s', (_, addresses, state, firstBroken) => {
    const names = [
      aResolvedName({ addresses }),
      aResolvedName({ name: LOAD_BALANCER_HOSTNAME }),
    ];
    const gateway = aGateway();
    const direct = aMeta({
      ...gateway.metadata,
      annotations: {
        ...gateway.metadata.annotations,
        [DNS_ANNOTATION]: 'direct',
      },
    });
    const seen = report({
      names,
      gateway: aGateway({ metadata: direct }),
      parts: someParts({ resolver: { state: 'read' } }),
    });

    expect([seen.state, seen.firstBroken]).toEqual([state, firstBroken]);
  });

  it.each([
    ['near its end', { notAfter: '2026-11-26T12:00:00Z' }, 'degraded'],
    ['over', { notAfter: '2026-11-22T12:00:00Z' }, 'broken'],
    ['for other names', { domains: ['shop.example.org'] }, 'broken'],
  ])('checks a certificate that is %s', (_, overrides, state) => {
    expect(report({ certificates: [aCertificate(overrides)] })).toMatchObject({
      state,
      firstBroken: 'certificate',
    });
  });
});
