import {
  aLoadBalancerListener,
  aManagedService,
  anEvent,
  aSeen,
  aWarning,
  someParts,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { deployRefused } from './K10-deploy-refused';

const notFound = (requestId: string, mark = '') =>
  `${mark}Failed deploy model due to operation error Elastic Load Balancing v2: CreateListener, https response error StatusCode: 400, RequestID: ${requestId},\nCertificateNotFound: Supplied certificate was not found`;

const TEXT =
  'operation error Elastic Load Balancing v2: CreateListener, https response error StatusCode: 400, CertificateNotFound: Supplied certificate was not found';

const deploy = (message: string, overrides = {}) =>
  aWarning('FailedDeployModel', message, overrides);

const halfBuilt = {
  service: aManagedService({ hostnames: [] }),
  listeners: [aLoadBalancerListener(80)],
};

const failing = (code: string) =>
  aSeen({
    ...halfBuilt,
    events: [
      deploy(
        `Failed deploy model due to operation error Elastic Load Balancing v2: CreateLoadBalancer, https response error StatusCode: 400, RequestID: 0a1b-2c, api error ${code}: no`,
      ),
    ],
  });

describeRule(deployRefused, {
  fires: {
    'a certificate AWS does not know': {
      seen: aSeen({ ...halfBuilt, events: [deploy(notFound('MfM9XPb218'))] }),
      impact: 'outage',
      message:
        'AWS refuses the load balancer of https://pay.example.com, because AWS does not know the certificate in this account and region. Clients get no address.',
      observed: TEXT,
      symptomOf: ['M13', 'M14', 'A08'],
    },
    'repeats with other request ids, once with their count': {
      seen: aSeen({
        ...halfBuilt,
        events: [
          deploy(notFound('a0tsLV'), {
            firstSeen: '2026-11-23T11:20:00Z',
            lastSeen: '2026-11-23T11:20:00Z',
          }),
          deploy(notFound('SE434C'), {
            lastSeen: '2026-11-23T11:21:00Z',
            count: 2,
          }),
          deploy(notFound('jhjjrv', '(combined from similar events): '), {
            count: 5,
          }),
        ],
      }),
      observed: `${TEXT} (8 times)`,
      since: '2026-11-23T11:20:00Z',
    },
    'a refused change of an edge that serves': {
      seen: aSeen({
        listeners: [
          aLoadBalancerListener(80),
          aLoadBalancerListener(443, { certificateArns: ['arn:old'] }),
        ],
        events: [anEvent(), deploy(notFound('x'))],
      }),
      impact: 'partial',
    },
    'a missing permission': {
      seen: failing('AccessDenied'),
      remedy:
        'Give the role of the load balancer controller the permission the message names.',
      symptomOf: [],
    },
    'an unknown TLS policy': {
      seen: failing('SSLPolicyNotFound'),
      remedy:
        'Choose a policy that AWS lists, such as ELBSecurityPolicy-TLS13-1-2-2021-06.',
    },
    'a full account': {
      seen: failing('TooManyLoadBalancers'),
      remedy: 'Raise the quota, or attach the routes to a shared Gateway.',
    },
    'a code nobody knows': {
      seen: failing('BrandNewError'),
      remedy: 'Correct the setting the message names.',
      symptomOf: undefined,
    },
  },
  quiet: {
    'a healthy edge': aSeen(),
    'a refusal to build, which is another rule': aSeen({
      ...halfBuilt,
      events: [aWarning('FailedBuildModel', 'Failed build model')],
    }),
    'a refusal a success followed': aSeen({
      events: [
        deploy(notFound('x'), { lastSeen: '2026-11-23T11:10:00Z' }),
        anEvent({ lastSeen: '2026-11-23T11:11:00Z' }),
      ],
    }),
    'a warning of another kind': aSeen({
      ...halfBuilt,
      events: [aWarning('FailedUpdateStatus', 'Conflict')],
    }),
  },
});

describe('a refusal while AWS cannot be read', () => {
  const gap = {
    source: 'aws:123456789012/eu-west-1',
    part: 'elbv2',
    reason: 'forbidden',
    message: 'not authorized',
    since: '2026-11-23T11:00:00Z',
  } as const;
  const seen = (overrides: Parameters<typeof aSeen>[0]) =>
    aSeen({
      parts: someParts({ elbv2: { state: 'failed', gap } }),
      events: [deploy(notFound('x'))],
      ...overrides,
    });
  const unseen = { loadBalancer: undefined, listeners: [], targetGroups: [] };

  it('is no pass: nobody can tell whether it stands on an edge that serves', () => {
    expect(deployRefused.cannotTell?.(seen(unseen))).toContain(
      'whether the last refusal still stands',
    );
  });

  it.each([
    ['a Service without an address', { ...unseen, ...halfBuilt }],
    ['what AWS showed before', {}],
  ])('is judged by %s', (_, overrides) => {
    expect(deployRefused.cannotTell?.(seen(overrides))).toBeUndefined();
  });
});
