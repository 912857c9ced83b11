import {
  aGateway,
  aManagedService,
  anEnvoyProxy,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
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
