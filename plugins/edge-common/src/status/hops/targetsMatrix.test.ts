import type { HopState } from '../../hops';
import type { Target } from '../../snapshot';
import {
  aDeployment,
  aHop,
  ago,
  aLoadBalancer,
  aLoadBalancerListener,
  aMeta,
  aPod,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
  targetGroupArn,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';

type Letter = keyof typeof STATES;

/** One letter per target: healthy, unhealthy, initial, draining, unused, cannot be reached. */
const STATES = {
  h: 'healthy',
  u: 'unhealthy',
  i: 'initial',
  d: 'draining',
  n: 'unused',
  x: 'unavailable',
  e: 'unhealthy.draining',
} as const satisfies Record<string, Target['state']>;

const isLetter = (letter: string): letter is Letter => letter in STATES;

const targetsOf = (text: string, zone?: string): Target[] =>
  [...text].filter(isLetter).map((letter, index) =>
    aTarget({
      id: `10.0.${zone?.length ?? 0}.${index}`,
      zone: zone ?? `eu-west-1${'abc'[index % 3]}`,
      state: STATES[letter],
    }),
  );

const CROSS = { 'load_balancing.cross_zone.enabled': 'true' };
const world = (
  plain: string,
  tls: string,
  overrides: Partial<EdgeTopology> = {},
) =>
  aHop('targets', {
    loadBalancer: aLoadBalancer({ attributes: CROSS }),
    targetGroups: [
      aTargetGroup(80, { targets: targetsOf(plain) }),
      aTargetGroup(443, { targets: targetsOf(tls) }),
    ],
    ...overrides,
  });

const noEnvoy = {
  deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }),
};
const young = {
  pods: [aPod({ metadata: aMeta({ name: 'p', creationTimestamp: ago(30) }) })],
};
const justMade = {
  loadBalancer: aLoadBalancer({ attributes: CROSS, createdAt: ago(120) }),
};
const rolling = { deployment: aDeployment({ updatedReplicas: 1 }) };

describe('the targets behind port 80 and behind port 443', () => {
  it.each<[string, string, HopState, Partial<EdgeTopology>?]>([
    ['hh', 'hh', 'ready'],
    ['h', 'h', 'ready'],
    ['hd', 'hdd', 'ready'],
    ['hh', 'hu', 'degraded'],
    ['hu', 'hh', 'degraded'],
    ['hh', 'hx', 'degraded'],
    ['hh', 'hn', 'degraded'],
    ['hh', 'he', 'degraded'],
    ['hh', 'uu', 'degraded'],
    ['hh', 'uu', 'broken', noEnvoy],
    ['uu', 'hh', 'degraded'],
    ['uu', 'hh', 'degraded', noEnvoy],
    ['uu', 'uu', 'broken', noEnvoy],
    ['xx', 'nx', 'broken', noEnvoy],
    ['hh', '', 'broken'],
    ['hh', 'dd', 'broken'],
    ['', 'hh', 'degraded'],
    ['', '', 'broken'],
    ['hh', '', 'progressing', young],
    ['hh', '', 'progressing', rolling],
    ['hh', 'hi', 'progressing', young],
    ['hh', 'ii', 'progressing', young],
    ['hh', 'ui', 'degraded', young],
    ['hh', 'di', 'degraded', young],
    ['hh', 'hdi', 'progressing', young],
    ['hh', 'ui', 'progressing', { ...young, ...justMade }],
    ['hh', 'hi', 'degraded'],
    ['hh', 'hu', 'progressing', rolling],
    ['hh', 'uu', 'degraded', rolling],
  ])('as %j and %j are %s', (plain, tls, ...[state, overrides]) => {
    expect(world(plain, tls, overrides).state).toBe(state);
  });

  it.each([
    ['hh', 'hh', '4/4', 'All 4 targets are healthy.'],
    ['hd', 'h', '2/2', 'All 2 targets are healthy.'],
    [
      'hh',
      'hu',
      '3/4',
      '1 of 2 targets of port 443 are not healthy (unhealthy).',
    ],
    ['hh', '', '2/2', 'Port 443 has no targets, so nothing answers there.'],
  ])('as %j and %j count %s and say so', (plain, tls, ...[badge, summary]) => {
    expect(world(plain, tls)).toMatchObject({ badge, summary });
  });

  it('name each reason once, sorted, those that drain aside', () => {
    const targets = ['b', 'a', 'b'].map(reason =>
      aTarget({ state: 'unhealthy', reason }),
    );
    const draining = aTarget({ state: 'draining', reason: 'c' });
    const groups = [
      aTargetGroup(443, { targets: [...targets, draining, aTarget()] }),
    ];

    expect(world('', '', { targetGroups: groups }).summary).toBe(
      '3 of 4 targets of port 443 are not healthy (a, b).',
    );
  });
});

describe('zones without cross-zone balancing', () => {
  const THRESHOLD = 'target_group_health.dns_failover.minimum_healthy_targets';

  const zones = (
    a: string,
    b: string,
    attributes: Record<string, string> = {},
  ) =>
    aHop('targets', {
      loadBalancer: aLoadBalancer({ attributes: {} }),
      targetGroups: [
        aTargetGroup(443, {
          attributes,
          targets: [...targetsOf(a, 'a'), ...targetsOf(b, 'bb')],
        }),
      ],
    });
  const lost = (hop: ReturnType<typeof zones>) =>
    hop.evidence
      .filter(
        ({ label, verdict }) => label.startsWith('Zone') && verdict === 'bad',
      )
      .map(({ label }) => label);

  it.each([
    ['hh', 'hh', {}, []],
    ['hu', 'hh', {}, []],
    ['uu', 'hh', {}, ['Zone a, port 443']],
    ['', 'hh', {}, []],
    ['dd', 'hh', {}, []],
    ['uu', 'uu', {}, []],
    ['uu', 'hh', CROSS, []],
    ['hu', 'hh', { [`${THRESHOLD}.count`]: '2' }, ['Zone a, port 443']],
    ['hu', 'hh', { [`${THRESHOLD}.percentage`]: '50' }, []],
    ['hu', 'hh', { [`${THRESHOLD}.percentage`]: '51' }, ['Zone a, port 443']],
    ['hu', 'hh', { [`${THRESHOLD}.count`]: 'off' }, []],
    [
      'uu',
      'hu',
      { [`${THRESHOLD}.count`]: '2' },
      ['Zone a, port 443', 'Zone bb, port 443'],
    ],
  ])('a: %j, b: %j, with %j leave DNS: %j', (a, b, attributes, gone) => {
    expect(lost(zones(a, b, attributes))).toEqual(gone);
  });
});

describe('a listener whose target group AWS has not shown yet', () => {
  it.each<[string, Partial<EdgeTopology>, HopState]>([
    ['beside one with healthy targets', {}, 'unknown'],
    [
      'beside one without any',
      { targetGroups: [aTargetGroup(80, { targets: [] })] },
      'degraded',
    ],
    [
      'that leads to a second group as well',
      {
        targetGroups: [aTargetGroup(80), aTargetGroup(443)],
        listeners: [
          aLoadBalancerListener(80),
          aLoadBalancerListener(443, {
            targetGroupArns: [targetGroupArn(443), targetGroupArn(444)],
          }),
        ],
      },
      'unknown',
    ],
  ])('%s', (_, topology, state) => {
    const seen = { targetGroups: [aTargetGroup(80)], ...topology };

    expect(aHop('targets', seen).state).toBe(state);
  });
});

describe('before there are target groups', () => {
  const none = { targetGroups: [], listeners: [], loadBalancer: undefined };

  it.each<[string, Partial<EdgeTopology>, HopState]>([
    ['no load balancer, an old Gateway', none, 'notChecked'],
    ['no Gateway either', { ...none, gateway: undefined }, 'notChecked'],
    [
      'a load balancer without listeners',
      { ...none, loadBalancer: aLoadBalancer() },
      'notChecked',
    ],
    ['listeners that lead nowhere', { targetGroups: [] }, 'broken'],
    [
      'groups that no listener leads to',
      { listeners: [], targetGroupBindings: [aTargetGroupBinding(443)] },
      'notChecked',
    ],
  ])('with %s', (_, topology, state) => {
    expect(aHop('targets', topology).state).toBe(state);
  });
});
