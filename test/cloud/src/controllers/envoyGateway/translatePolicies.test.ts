import { TrafficPolicy } from '../objects/envoyGateway';
import { aPolicy, aRoute, aView } from '../testUtils/aView';
import { ClusterView } from './ClusterView';
import { translate } from './translate';

function judge(change: Partial<ClusterView>) {
  return [...translate(aView(change)).policies].map(([policy, ancestors]) => ({
    name: policy.metadata.name,
    ancestors: ancestors.map(({ ancestorRef, verdicts }) => ({
      ...ancestorRef,
      verdict: `${verdicts[0].status} ${verdicts[0].reason}: ${verdicts[0].message}`,
    })),
  }));
}

const onGateway = {
  targetRefs: [
    {
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      name: 'payments-edge',
    },
  ],
};
const onRoute = {
  targetRefs: [
    {
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      name: 'api-route',
    },
  ],
};
const ancestor = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  name: 'payments-edge',
  namespace: 'payments',
};
const accepted = 'True Accepted: Policy has been accepted.';

function aged(
  name: string,
  creationTimestamp: string,
  spec: TrafficPolicy['spec'] = onGateway,
) {
  return aPolicy(spec, {
    metadata: { name, namespace: 'payments', generation: 1, creationTimestamp },
  });
}

describe('translate, policies', () => {
  it('accepts a policy on a Gateway', () => {
    expect(judge({ clientPolicies: [aPolicy(onGateway)] })).toEqual([
      { name: 'policy', ancestors: [{ ...ancestor, verdict: accepted }] },
    ]);
  });

  it("accepts a policy on a route once for each of the route's parents", () => {
    const routes = [
      aRoute({
        parentRefs: [
          { name: 'payments-edge', sectionName: 'http' },
          { name: 'payments-edge', sectionName: 'https' },
        ],
      }),
    ];
    expect(judge({ routes, backendPolicies: [aPolicy(onRoute)] })).toEqual([
      {
        name: 'policy',
        ancestors: ['http', 'https'].map(sectionName => ({
          ...ancestor,
          sectionName,
          verdict: accepted,
        })),
      },
    ]);
  });

  it('gives a target to the older of two, whatever their order', () => {
    const young = aged('a-young', '2026-11-23T12:00:01Z');
    const old = aged('z-old', '2026-11-23T12:00:00Z');
    expect(judge({ clientPolicies: [young, old] })).toEqual([
      { name: 'z-old', ancestors: [{ ...ancestor, verdict: accepted }] },
      {
        name: 'a-young',
        ancestors: [
          {
            ...ancestor,
            verdict:
              'False Conflicted: Unable to target Gateway payments-edge, another ClientTrafficPolicy has already attached to it',
          },
        ],
      },
    ]);
  });

  it('says nothing about a policy whose target does not exist', () => {
    const spec = { targetRefs: [{ kind: 'Gateway', name: 'none' }] };
    expect(judge({ clientPolicies: [aPolicy(spec)] })).toEqual([
      { name: 'policy', ancestors: [] },
    ]);
  });

  it('misses a section that does not exist', () => {
    const spec = {
      targetRef: {
        kind: 'Gateway',
        name: 'payments-edge',
        sectionName: 'none',
      },
    };
    const [{ ancestors }] = judge({ clientPolicies: [aPolicy(spec)] });
    expect(ancestors[0].verdict).toBe(
      'False TargetNotFound: No section name none found for Gateway payments/payments-edge',
    );
  });
});
