import {
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { createAwsAnswers, type AwsAnswers } from './AwsAnswers';
import { collectRound, type RoundOptions } from './collectRound';
import type { AwsClients } from './createAwsClients';
import { createQuestions } from './createQuestions';

const wants = {
  targetGroupArns: [targetGroupArn(80), targetGroupArn(443)],
  hostnames: [LOAD_BALANCER_HOSTNAME],
  certificateArns: [CERTIFICATE_ARN],
  subnetIds: [],
};
const freshness = { hot: 20, warm: 300, cold: 900, certificates: 3_600 };
const STATES = [
  'DescribeTargetGroups',
  'DescribeLoadBalancers',
  'DescribeListeners',
  'DescribeTargetHealth',
];
const SETTINGS = [
  'DescribeLoadBalancerAttributes',
  'DescribeTargetGroupAttributes',
  'DescribeTags',
];

describe('collectRound', () => {
  let server: AwsServer;
  let clients: AwsClients;
  let answers: AwsAnswers;
  let now: number;

  const round = async (overrides: Partial<RoundOptions> = {}) => {
    const isOwnCertificate = () => true;
    const { failures, ...result } = await collectRound({
      questions: createQuestions({
        ...{ clients, answers, freshness, isOwnCertificate },
      }).filter(({ part }) => part !== 'ec2'),
      ...{ answers, isWhole: true },
      edges: [{ wants, tier: 'hot' }],
      isInterrupted: () => false,
      now: () => now,
      ...overrides,
    });
    return { ...result, ...failures };
  };
  const asked = () => {
    const actions = new Set(server.calls);
    server.calls.length = 0;
    return actions;
  };

  beforeEach(async () => {
    server = await startAwsServer();
    clients = awsClientsOf(server.url);
    answers = createAwsAnswers();
    now = 0;
  });
  afterEach(async () => {
    clients.destroy();
    await server.stop();
  });

  it('asks everything once, and looks for no host name that target groups lead to', async () => {
    const { isComplete, changed, elbv2, acm } = await round();
    expect([isComplete, elbv2, acm]).toEqual([true, undefined, undefined]);
    expect(changed).toEqual(
      new Set([
        ...wants.targetGroupArns,
        ...[LOAD_BALANCER_ARN, CERTIFICATE_ARN],
      ]),
    );
  });

  it.each([
    ['a hot edge’s states after 20 s', 'hot', 20, STATES],
    ['nothing of a hot edge before', 'hot', 19, []],
    ['nothing of a warm edge after 299 s', 'warm', 299, []],
    ['a warm edge’s states after 300 s', 'warm', 300, STATES],
    ['nothing of a cold edge after 899 s', 'cold', 899, []],
    ['a cold edge’s states after 900 s', 'cold', 900, STATES],
    [
      'settings and certificates after an hour',
      'cold',
      3_600,
      [...STATES, ...SETTINGS, 'DescribeCertificate'],
    ],
  ] as const)('asks %s', async (_, tier, seconds, expected) => {
    await round();
    asked();
    now = 1_000 * seconds;
    const { changed } = await round({ edges: [{ wants, tier }] });
    const actions = asked();
    actions.delete('DescribeListenerCertificates');
    expect(actions).toEqual(new Set(expected));
    expect(changed.size).toBe(0);
  });

  it('is watched as closely as the closest of two edges wants', async () => {
    await round();
    asked();
    now = 20_000;
    await round({
      edges: [
        { wants, tier: 'hot' },
        { wants, tier: 'cold' },
      ],
    });
    expect(asked()).toContain('DescribeTargetHealth');
  });

  it.each(['DescribeTargetGroups', 'DescribeListeners', 'DescribeTags'])(
    'goes on with all else when %s is refused',
    async action => {
      server.fault(action, 'denied');
      const { elbv2, acm, isComplete } = await round();
      expect([isComplete, elbv2?.reason, acm]).toEqual([
        true,
        'forbidden',
        undefined,
      ]);
      expect(asked()).toContain('DescribeLoadBalancerAttributes');
    },
  );

  it.each([
    ['throttled', 'throttled'],
    ['down', 'unreachable'],
    ['hang', 'timeout'],
  ] as const)(
    'asks ELBv2 no further once it is %s, yet asks ACM',
    async (fault, reason) => {
      server.fault('DescribeTargetGroups', fault);
      const { elbv2, acm } = await round();
      expect([elbv2?.reason, acm]).toEqual([reason, undefined]);
      expect(asked()).toEqual(
        new Set(['DescribeTargetGroups', 'DescribeCertificate']),
      );
    },
  );

  it('keeps ELBv2’s answers when ACM is refused', async () => {
    server.fault('acm', 'denied');
    const { elbv2, acm } = await round();
    expect([elbv2, acm?.reason]).toEqual([undefined, 'forbidden']);
    expect(answers.loadBalancers.get(LOAD_BALANCER_ARN)).toBeDefined();
    expect(answers.certificates.has(CERTIFICATE_ARN)).toBe(false);
  });

  it('keeps what was answered before a call that is throttled', async () => {
    const action = 'DescribeTargetHealth';
    server.onCall(() => {
      const isSecond = server.calls.filter(one => one === action).length > 1;
      if (isSecond) server.fault(action, 'throttled');
    });
    const { elbv2 } = await round();
    expect(elbv2?.reason).toBe('throttled');
    expect(wants.targetGroupArns.filter(answers.health.has)).toHaveLength(1);
  });

  it('stops before the next call when it is interrupted, and is then incomplete', async () => {
    const { isComplete } = await round({
      isInterrupted: () => server.calls.length > 0,
    });
    expect(isComplete).toBe(false);
    expect(asked()).toEqual(new Set(['DescribeTargetGroups']));
  });

  it('notes that a load balancer was deleted between two rounds', async () => {
    await round();
    server.change(() => ({ loadBalancers: [], listeners: [] }));
    now = 20_000;
    const { changed, elbv2 } = await round();
    expect(elbv2).toBeUndefined();
    expect(changed).toContain(LOAD_BALANCER_ARN);
    expect(answers.loadBalancers.has(LOAD_BALANCER_ARN)).toBe(true);
    expect(answers.loadBalancers.get(LOAD_BALANCER_ARN)).toBeUndefined();
    expect(answers.listeners.get(LOAD_BALANCER_ARN)).toBeUndefined();
  });

  it('drops what no edge wants in a round over all, and only there', async () => {
    await round();
    await round({ edges: [], isWhole: false });
    expect(answers.certificates.has(CERTIFICATE_ARN)).toBe(true);
    await round({ edges: [] });
    expect(answers.certificates.has(CERTIFICATE_ARN)).toBe(false);
    expect(answers.health.has(targetGroupArn(443))).toBe(false);
  });
});
