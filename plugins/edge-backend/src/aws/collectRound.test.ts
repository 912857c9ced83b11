import {
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { createAwsAnswers, type AwsAnswers } from './AwsAnswers';
import { collectRound } from './collectRound';
import type { AwsClients } from './createAwsClients';
import type { RoundOptions } from './RoundOptions';

const wants = {
  targetGroupArns: [targetGroupArn(80), targetGroupArn(443)],
  hostnames: [LOAD_BALANCER_HOSTNAME],
  certificateArns: [CERTIFICATE_ARN],
};
const freshness = { hot: 20, warm: 300, certificates: 3_600 };
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

  const round = (overrides: Partial<RoundOptions> = {}) =>
    collectRound({
      ...{ clients, answers, freshness },
      edges: [{ wants, isHot: true }],
      isWhole: true,
      isInterrupted: () => false,
      isOwnCertificate: () => true,
      now: () => now,
      ...overrides,
    });
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
    ['a watched edge’s states after 20 s', true, 20, STATES],
    ['nothing of a watched edge before', true, 19, []],
    ['nothing of a quiet edge after 299 s', false, 299, []],
    ['a quiet edge’s states after 300 s', false, 300, STATES],
    [
      'settings and certificates after an hour',
      false,
      3_600,
      [...STATES, ...SETTINGS, 'DescribeCertificate'],
    ],
  ])('asks %s', async (_, isHot, seconds, expected) => {
    await round();
    asked();
    now = 1_000 * seconds;
    const { changed } = await round({ edges: [{ wants, isHot }] });
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
        { wants, isHot: true },
        { wants, isHot: false },
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

  it('stops before the next question when it is interrupted, and is then incomplete', async () => {
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
