import type { EdgeState } from '../hops';
import type { RequestRecord } from '../status';
import type { EdgeTopology } from '../topology';
import {
  aCondition,
  aDeployment,
  aGateway,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  APPLIED_AT,
  aRedirectRoute,
  aRequest,
  aRoute,
  aTarget,
  aTargetGroup,
  aTopology,
  OWNING_LABELS,
} from '../testUtils';
import { reportEdge } from './reportEdge';
import { settle, type Settled } from './settle';

const start = Date.parse(APPLIED_AT);
const at = (seconds: number) => new Date(start + seconds * 1000);

/** Nothing of the edge is there but its class and its application. */
const nothing: Partial<EdgeTopology> = {
  gateway: undefined,
  envoyProxy: undefined,
  service: undefined,
  deployment: undefined,
  pods: [],
  envoyEndpoints: [],
  targetGroupBindings: [],
  events: [],
  routes: [],
  backends: [],
  backendEndpoints: [],
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  certificates: [],
};

const pending = (type: string) =>
  aCondition(type, {
    status: 'Unknown',
    reason: 'Pending',
    observedGeneration: undefined,
    lastTransitionTime: '1970-01-01T00:00:00Z',
  });

const addressless = [
  aCondition('Accepted'),
  aCondition('Programmed', {
    status: 'False',
    reason: 'AddressNotAssigned',
    lastTransitionTime: APPLIED_AT,
  }),
];
const applied: Partial<EdgeTopology> = {
  ...nothing,
  envoyProxy: anEnvoyProxy({ ancestors: [] }),
  routes: [aRedirectRoute({ parents: [] }), aRoute({ parents: [] })],
  backends: aTopology().backends,
  backendEndpoints: aTopology().backendEndpoints,
  gateway: aGateway({
    addresses: [],
    listenerStatuses: [],
    conditions: [pending('Accepted'), pending('Programmed')],
  }),
};
const accepted: Partial<EdgeTopology> = {
  ...applied,
  envoyProxy: anEnvoyProxy(),
  routes: aTopology().routes,
  gateway: aGateway({ addresses: [], conditions: addressless }),
};
const rendered: Partial<EdgeTopology> = {
  ...accepted,
  deployment: aDeployment({
    readyReplicas: 0,
    availableReplicas: 0,
    updatedReplicas: 0,
  }),
  service: aManagedService({
    hostnames: [],
    metadata: aMeta({
      ...aManagedService().metadata,
      labels: OWNING_LABELS,
      finalizers: [],
    }),
  }),
};
const running: Partial<EdgeTopology> = {
  ...rendered,
  deployment: aDeployment(),
  pods: aTopology().pods,
  envoyEndpoints: aTopology().envoyEndpoints,
};
const setUp: Partial<EdgeTopology> = {
  ...running,
  service: aManagedService(),
  events: [anEvent({ firstSeen: APPLIED_AT, lastSeen: APPLIED_AT })],
  targetGroupBindings: aTopology().targetGroupBindings,
  loadBalancer: aLoadBalancer({ state: 'provisioning' }),
  listeners: [aLoadBalancerListener(80), aLoadBalancerListener(443)],
  certificates: aTopology().certificates,
  targetGroups: [80, 443].map(port => aTargetGroup(port, { targets: [] })),
};
const registering: Partial<EdgeTopology> = {
  ...setUp,
  gateway: aGateway(),
  loadBalancer: aLoadBalancer(),
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, {
      targets: [
        aTarget({ state: 'initial', reason: 'Elb.RegistrationInProgress' }),
      ],
    }),
  ),
};

interface Step {
  readonly seconds: number;
  readonly topology: Partial<EdgeTopology>;
  readonly request?: Partial<RequestRecord>;
  readonly state: EdgeState;
}

const merged = { mergedAt: at(-30).toISOString() };

const walk = (steps: readonly Step[]): Settled[] =>
  steps.reduce<Settled[]>((all, { seconds, topology, request }) => {
    const report = reportEdge({
      topology: aTopology(topology),
      requests: request
        ? [aRequest({ createdAt: at(-600).toISOString(), ...request })]
        : [],
      ownership: { entityRefs: [] },
      now: at(seconds),
    });
    return [...all, settle(all.at(-1), report, at(seconds))];
  }, []);

const steps: readonly Step[] = [
  { seconds: -60, topology: nothing, request: {}, state: 'requested' },
  { seconds: -20, topology: nothing, request: merged, state: 'requested' },
  { seconds: 1, topology: applied, request: merged, state: 'progressing' },
  { seconds: 3, topology: accepted, request: merged, state: 'progressing' },
  { seconds: 5, topology: rendered, request: merged, state: 'progressing' },
  { seconds: 20, topology: running, request: merged, state: 'progressing' },
  { seconds: 30, topology: setUp, request: merged, state: 'progressing' },
  { seconds: 170, topology: setUp, request: merged, state: 'progressing' },
  {
    seconds: 200,
    topology: registering,
    request: merged,
    state: 'progressing',
  },
  { seconds: 290, topology: {}, request: merged, state: 'ready' },
];

describe('an edge that comes to life', () => {
  const seen = walk(steps);

  it('goes from requested through progressing to ready, and is never called broken', () => {
    expect(seen.map(({ report }) => report.state)).toEqual(
      steps.map(({ state }) => state),
    );
  });

  it('says at each step what it waits for', () => {
    expect(seen.map(({ report }) => report.summary)).toEqual([
      'The request waits for its pull request to be merged.',
      'The request is merged and waits for the sync to the cluster.',
      'Gateway pay-edge waits for its controller.',
      'Envoy Gateway is about to make a Service for Gateway pay-edge.',
      'No Envoy is available: 0 of 2 replicas.',
      `Service ${
        aManagedService().metadata.name
      } waits for the address of its load balancer.`,
      'The Service has its address, and Envoy Gateway is about to take it over.',
      'The Service has its address, and Envoy Gateway is about to take it over.',
      'Targets of port 80 are warming up: 0 of 1 healthy (Elb.RegistrationInProgress).',
      'Requests to https://pay.example.com reach their backends.',
    ]);
  });

  it('names no first broken hop on the way', () => {
    expect(seen.every(({ report }) => !report.firstBroken)).toBe(true);
  });

  it('counts the time of progressing from its beginning', () => {
    const [, , first] = seen;

    expect(seen[8].report.since).toBe(first.report.since);
    expect(seen[9].report.since).toBe(at(290).toISOString());
  });
});

describe('an edge that gets stuck', () => {
  it.each([
    ['before it is accepted', applied, 310, 'gateway'],
    ['before Envoy runs', rendered, 310, 'envoy'],
    ['before it has an address', running, 310, 'controller'],
    ['while AWS sets up the load balancer', setUp, 610, 'loadBalancer'],
  ])(
    '%s is broken once the usual time is over',
    (_, topology, seconds, hop) => {
      const [early, late] = walk([
        { seconds: 30, topology, state: 'progressing' },
        { seconds, topology, state: 'broken' },
      ]);

      expect(early.report.state).toBe('progressing');
      expect(late.report).toMatchObject({ state: 'broken', firstBroken: hop });
    },
  );
});

describe('an edge that is taken down', () => {
  const going = {
    ...nothing,
    service: aManagedService({
      metadata: aMeta({
        ...aManagedService().metadata,
        deletionTimestamp: at(1000).toISOString(),
      }),
    }),
    loadBalancer: aLoadBalancer(),
    listeners: aTopology().listeners,
  };

  it('is progressing while its load balancer goes, and broken when that hangs', () => {
    const seen = walk([
      { seconds: 900, topology: {}, state: 'ready' },
      { seconds: 1010, topology: going, state: 'progressing' },
      { seconds: 1020, topology: going, state: 'progressing' },
      { seconds: 1700, topology: going, state: 'broken' },
      { seconds: 1710, topology: going, state: 'broken' },
    ]);

    expect(seen.at(0)?.report.state).toBe('ready');
    expect(seen.at(-1)?.report.state).toBe('broken');
  });
});
