import fc from 'fast-check';

import { NLB_OPTION_NAMES, writeNlbAnnotations } from '../edge';
import { standingRefusal } from '../status';
import {
  ago,
  aManagedService,
  anEnvoyProxy,
  anEvent,
  aTargetGroup,
  aTopology,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import {
  attribute,
  groupAttribute,
  HIDDEN,
  SHOWN,
  type Option,
  type Part,
} from './__fixtures__/driftExamples';
import { hopOf, reported, serviceMeta } from './__fixtures__/reported';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const asking = (annotations: Readonly<Record<string, string>>): Part => {
  const all = { ...PAY_EDGE_ANNOTATIONS, ...annotations };
  return {
    envoyProxy: anEnvoyProxy({ serviceAnnotations: all }),
    service: aManagedService({ metadata: serviceMeta({ annotations: all }) }),
  };
};

/** An edge that was fine, until the controller could not put a change in force. */
const refused = (...parts: readonly Part[]): Part =>
  Object.assign({}, ...parts, {
    events: [
      anEvent(),
      aWarning(
        'FailedDeployModel',
        'Failed deploy model due to operation error Elastic Load Balancing v2, https response error StatusCode: 400, InvalidConfigurationRequest: x',
        { firstSeen: ago(1800), lastSeen: ago(60) },
      ),
    ],
  });

const stands = (part: Part) => standingRefusal(aTopology(part)) !== undefined;

const shown = NLB_OPTION_NAMES.flatMap(option => {
  const example = SHOWN[option];
  return example ? [[option, ...example] as const] : [];
});
const hidden = NLB_OPTION_NAMES.flatMap(option => {
  const settings = HIDDEN[option];
  return settings && option !== 'type' ? [[option, settings] as const] : [];
});

describe('a refusal that no success followed', () => {
  it.each(shown)('stands until AWS has %s as asked', (_, settings, ...live) => {
    const asked = asking(writeNlbAnnotations(settings));
    const [same, other] = live;

    expect([same, other].map(aws => stands(refused(asked, aws)))).toEqual([
      false,
      true,
    ]);
  });

  it.each(hidden)(
    'stands while %s is asked, which AWS does not show',
    (_, settings) => {
      expect(stands(refused(asking(writeNlbAnnotations(settings))))).toBe(true);
    },
  );

  it.each([
    ['the type, which only chooses the controller', { type: 'external' }],
    [
      'a path that no check uses',
      { 'healthcheck-protocol': 'tcp', 'healthcheck-path': '/other' },
    ],
  ])('is healed whatever is asked of %s', (_, annotations) => {
    const keys = Object.entries(annotations).map(([key, text]) => [
      `${prefix}${key}`,
      text,
    ]);
    const { healthCheck } = aTargetGroup();
    const protocol = 'healthcheck-protocol' in annotations ? 'TCP' : 'HTTP';
    const targetGroups = [80, 443].map(port =>
      aTargetGroup(port, { healthCheck: { ...healthCheck, protocol } }),
    );

    expect(
      stands(refused(asking(Object.fromEntries(keys)), { targetGroups })),
    ).toBe(false);
  });

  it.each([
    ['a number that is none', { 'healthcheck-interval': 'often' }],
    [
      'a switch that is neither on nor off',
      { attributes: 'deletion_protection.enabled=maybe' },
    ],
    [
      'an annotation that the product does not know',
      { 'quic-enabled-ports': '443' },
    ],
    [
      'an attribute that AWS does not show',
      { attributes: 'ipv6.deny_all_igw_traffic=true' },
    ],
    ['PROXY protocol in a spelling of its own', { 'proxy-protocol': 'true' }],
    [
      'a stickiness that network load balancers do not have',
      {
        'target-group-attributes':
          'stickiness.enabled=true,stickiness.type=lb_cookie',
      },
    ],
  ])('stands over %s', (_, annotations) => {
    const [[key, text]] = Object.entries(annotations);

    expect(stands(refused(asking({ [`${prefix}${key}`]: text })))).toBe(true);
  });

  it.each([
    ['attributes', attribute('ipv6.deny_all_igw_traffic', 'true')],
    [
      'target-group-attributes',
      groupAttribute('ipv6.deny_all_igw_traffic', 'true'),
    ],
  ])(
    'is healed when AWS has an attribute in %s that no row stands for',
    (key, live) => {
      const asked = asking({
        [`${prefix}${key}`]: 'ipv6.deny_all_igw_traffic=true',
      });

      expect(stands(refused(asked, live))).toBe(false);
    },
  );

  it('stands over a change of the certificate for clients that name no host', () => {
    const [first, second] = ['a', 'b'].map(
      id => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`,
    );
    const asked = asking({ [`${prefix}ssl-cert`]: `${second},${first}` });
    const [, , listeners] = SHOWN.certificates ?? [];
    const having = (...certificateArns: string[]): Part => ({
      listeners: listeners?.listeners?.map(one =>
        one.port === 443 ? { ...one, certificateArns } : one,
      ),
    });

    expect(stands(refused(asked, having(first, second)))).toBe(true);
    expect(stands(refused(asked, having(second, first)))).toBe(false);
  });

  it('stands while any of many settings differs from AWS', () => {
    const anyOption = fc.constantFrom(...shown.map(([option]) => option));

    fc.assert(
      fc.property(
        anyOption,
        fc.uniqueArray(anyOption, { maxLength: 6 }),
        (wrong: Option, others: readonly Option[]) => {
          const settings = [...others, wrong].map(
            option => SHOWN[option]?.[0] ?? {},
          );
          const annotations = writeNlbAnnotations(
            Object.assign({}, ...settings),
          );

          expect(
            stands(refused(asking(annotations), SHOWN[wrong]?.[2] ?? {})),
          ).toBe(true);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

it('calls an edge with a refused stickiness degraded at the controller, with the refusal as its cause', () => {
  const report = reported(
    refused(
      asking({
        [`${prefix}target-group-attributes`]:
          'stickiness.enabled=true,stickiness.type=lb_cookie',
      }),
    ),
  );

  expect(report).toMatchObject({
    state: 'degraded',
    firstBroken: 'controller',
    causes: [{ ruleId: 'K10' }],
  });
  expect(hopOf(report, 'controller')?.summary).toMatch(
    /Clients are still served with the old settings; the change is not in force\.$/,
  );
});
