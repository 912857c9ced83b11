import {
  aCondition,
  aGateway,
  ago,
  aManagedService,
  anEnvoyProxy,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { badCondition } from './__fixtures__/badCondition';
import { serviceMeta } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

/** Nothing in AWS belongs to the edge. */
const noLoadBalancer: Partial<EdgeTopology> = {
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  certificates: [],
  targetGroupBindings: [],
};

const inside = (
  type: string,
  annotations = PAY_EDGE_ANNOTATIONS,
): Partial<EdgeTopology> => ({
  ...noLoadBalancer,
  events: [],
  gateway: aGateway({
    addresses: [{ type: 'IPAddress', value: '10.100.1.1' }],
  }),
  service: aManagedService({
    type,
    hostnames: [],
    loadBalancerClass: undefined,
    metadata: serviceMeta({ finalizers: [], annotations }),
  }),
});

describe('a Service that no load balancer is made for', () => {
  it.each<[string, Partial<EdgeTopology>]>([
    ['ClusterIP, as asked', inside('ClusterIP')],
    ['NodePort, as asked', inside('NodePort')],
    [
      'ClusterIP, without a class that M05 could miss',
      {
        ...inside('ClusterIP'),
        envoyProxy: anEnvoyProxy({
          serviceType: 'ClusterIP',
          loadBalancerClass: undefined,
        }),
      },
    ],
  ])('is the first thing to mend: %s', (_, topology) => {
    const [state, cause, ...others] = verdictOf(topology);

    expect(state).toBe('broken at envoy');
    expect(cause).toMatch(/^K38/);
    expect(others).toEqual([]);
  });
});

describe('a Service of the right class without an address', () => {
  const silent = (
    finalizers: readonly string[],
    overrides: Partial<EdgeTopology>,
  ): Partial<EdgeTopology> => ({
    ...noLoadBalancer,
    events: [],
    gateway: aGateway({
      addresses: [],
      conditions: [
        aCondition('Accepted'),
        badCondition('Programmed', 'AddressNotAssigned'),
      ],
    }),
    service: aManagedService({
      hostnames: [],
      metadata: serviceMeta({ finalizers }),
    }),
    controllerActedAt: undefined,
    controllerTraces: [],
    ...overrides,
  });
  const OURS = 'service.k8s.aws/resources';
  const others = [{ name: 'lbc', services: 2, bindings: 4 }] as const;

  it.each<[string, Partial<EdgeTopology>, string]>([
    ['a cluster without any controller', silent([], {}), 'K45 < K03'],
    [
      'a controller that stopped',
      silent([], { controllerTraces: others, controllerActedAt: ago(7200) }),
      'K45 < K03',
    ],
    ['a controller that stopped over it', silent([OURS], {}), 'K45 < K03'],
    [
      'a controller that serves others',
      silent([], { controllerTraces: others, controllerActedAt: ago(60) }),
      'K08 < K03',
    ],
    [
      'a controller that refuses it',
      silent([], {
        events: [
          aWarning(
            'FailedBuildModel',
            'unable to resolve at least one subnet',
            {
              firstSeen: ago(1800),
            },
          ),
        ],
      }),
      'K09 < K03',
    ],
    [
      'a controller that may not write on it',
      silent([], {
        events: [
          aWarning('FailedAddFinalizer', 'services "envoy" is forbidden', {
            firstSeen: ago(1800),
          }),
        ],
      }),
      'K46 < K03',
    ],
  ])('is named by what its controller left behind: %s', (_, ...said) => {
    const [topology, cause] = said;

    expect(verdictOf(topology)).toEqual(['broken at controller', cause]);
  });
});
