import {
  aGateway,
  aListener,
  aMeta,
  anEnvoyProxy,
  aPolicy,
  aRoute,
  aSeen,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { runRules } from '../runRules';
import { describeRule } from './__fixtures__/describeRule';
import { editedByHand } from './K29-edited-by-hand';

/** Metadata of an object that remembers a manifest of this spec. */
const applied = (name: string, spec: unknown, more: object = {}) =>
  aMeta({
    name,
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
        metadata: { name, namespace: 'payments' },
        spec,
        ...more,
      }),
    },
  });

const listeners = [
  { name: 'http', port: 80, protocol: 'HTTP' },
  { name: 'https', port: 443, protocol: 'HTTP' },
];
const gatewaySpec = {
  gatewayClassName: 'envoy',
  listeners,
  infrastructure: {
    parametersRef: {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'pay-edge',
    },
  },
};
const proxySpec = (annotations: Readonly<Record<string, string>>) => ({
  provider: { kubernetes: { envoyService: { annotations } } },
});
const KEY = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

const asApplied = {
  gateway: aGateway({ metadata: applied('pay-edge', gatewaySpec) }),
};

describeRule(editedByHand, {
  fires: {
    'a listener that somebody opened past Git': {
      seen: aSeen({
        gateway: aGateway({
          metadata: applied('pay-edge', gatewaySpec),
          listeners: [aListener({ name: 'http', port: 8080 }), aListener()],
        }),
      }),
      object: expect.objectContaining({ kind: 'Gateway', name: 'pay-edge' }),
      path: 'spec',
      message:
        'The Gateway pay-edge of https://pay.example.com is not what was applied last, because somebody changed listeners in the cluster: the next sync may take that back.',
      observed: expect.stringContaining('"port":8080'),
      expected: expect.stringContaining('"port":80,'),
    },
    'an annotation of the load balancer with another value': {
      seen: aSeen({
        envoyProxy: anEnvoyProxy({
          metadata: applied(
            'pay-edge',
            proxySpec({ ...PAY_EDGE_ANNOTATIONS, [KEY]: 'internet-facing' }),
          ),
        }),
      }),
      object: expect.objectContaining({ kind: 'EnvoyProxy' }),
      message: expect.stringContaining('somebody changed serviceAnnotations'),
    },
    'a route that lost a host name': {
      seen: aSeen({
        routes: [
          aRoute({
            hostnames: [],
            metadata: applied('pay-edge-app', {
              hostnames: ['pay.example.com'],
            }),
          }),
        ],
      }),
      object: expect.objectContaining({ kind: 'HTTPRoute' }),
      observed: expect.stringContaining('hostnames: []'),
      expected: expect.stringContaining('hostnames: ["pay.example.com"]'),
    },
    'a policy that no longer reads the PROXY protocol': {
      seen: aSeen({
        policies: [
          aPolicy({
            metadata: applied('pay-edge', {
              targetRefs: [{ kind: 'Gateway', name: 'pay-edge' }],
              proxyProtocol: { optional: false },
            }),
          }),
        ],
      }),
      observed: 'proxyProtocol: not set',
      expected: 'proxyProtocol: "required"',
    },
  },
  quiet: {
    'objects as they were applied': aSeen(asApplied),
    'a field that the manifest leaves open': aSeen({
      envoyProxy: anEnvoyProxy({
        externalTrafficPolicy: 'Local',
        metadata: applied('pay-edge', {}),
      }),
    }),
    'a status that the manifest cannot know': aSeen({
      gateway: aGateway({
        metadata: applied('pay-edge', gatewaySpec, { status: {} }),
      }),
    }),
  },
});

describe('K29 where it cannot compare', () => {
  const skipped = (topology: Parameters<typeof aSeen>[0]) =>
    runRules(aSeen(topology), [editedByHand]).skipped;

  it('is skipped, not passed, without any copy of what was applied', () => {
    expect(skipped({})).toEqual([
      {
        ruleId: 'K29',
        reason:
          'no object of the edge says what was applied last, and manifests in Git are not compared',
      },
    ]);
    expect(skipped(asApplied)).toEqual([]);
  });

  it('is skipped where a copy is no JSON', () => {
    const metadata = aMeta({
      name: 'pay-edge',
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{' },
    });

    expect(skipped({ gateway: aGateway({ metadata }) })).toEqual([
      {
        ruleId: 'K29',
        reason: expect.stringContaining('the check failed'),
      },
    ]);
  });
});
