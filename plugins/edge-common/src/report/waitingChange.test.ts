import type { KubeEvent } from '../snapshot';
import {
  ago,
  aLoadBalancerListener,
  aManagedService,
  anEnvoyProxy,
  anEvent,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { hopOf, reported, serviceMeta } from './__fixtures__/reported';

const ALPN = 'service.beta.kubernetes.io/aws-load-balancer-alpn-policy';
const annotations = { ...PAY_EDGE_ANNOTATIONS, [ALPN]: 'HTTP2Only' };

const changed = (
  changedAt: string | undefined,
  events: readonly KubeEvent[],
  more: Partial<EdgeTopology> = {},
) =>
  reported({
    envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
    service: aManagedService({
      metadata: serviceMeta({ annotations }),
      changedAt,
    }),
    events,
    ...more,
  });

const success = (seconds: number) => anEvent({ lastSeen: ago(seconds) });

describe('an edge whose settings are not those that AWS has', () => {
  it.each<[string, ReturnType<typeof changed>, string, string?, string?]>([
    [
      'waits for the controller, a minute after they were changed',
      changed(ago(60), [success(3600)]),
      'progressing',
    ],
    [
      'is let down by the controller, twenty minutes after',
      changed(ago(1200), [success(3600)]),
      'degraded',
      'controller',
      'K44',
    ],
    [
      'was edited in AWS, where the controller succeeded after',
      changed(ago(1200), [success(1190)]),
      'degraded',
      'listener',
      'A12',
    ],
    [
      'cannot be told, where nobody knows when they were changed',
      changed(undefined, [success(3600)]),
      'degraded',
      'listener',
      'A12',
    ],
  ])('%s', (_, { state, firstBroken, causes }, ...verdict) => {
    expect([state, firstBroken, causes[0]?.ruleId]).toEqual([
      ...verdict,
      ...(verdict.length === 1 ? [undefined, undefined] : []),
    ]);
  });

  it.each([
    ['unattended', 'never', ago(1200), /Look whether the controller runs\.$/],
    ['unclear', 'unknown', undefined, /either somebody changed it in AWS, or/],
  ])(
    'has them %s in the drift view, which heals: %s',
    (verdict, heals, changedAt, sentence) => {
      const { drift } = changed(changedAt, [success(3600)]);

      expect(drift?.find(({ field }) => field === 'alpn')).toMatchObject({
        ...{ verdict, heals, service: 'HTTP2Only', aws: 'HTTP2Preferred' },
        sentence: expect.stringMatching(sentence),
      });
    },
  );

  it('says in one finding what waits, and since when', () => {
    const { findings, hops, summary } = changed(ago(1200), [success(3600)]);

    expect(findings.filter(({ impact }) => impact === 'partial')).toEqual([
      expect.objectContaining({
        ruleId: 'K44',
        since: ago(1200),
        expected: 'the ALPN policy of listener 443: HTTP2Only',
      }),
    ]);
    expect(hopOf({ ...reported({}), hops }, 'controller')?.since).toBe(
      ago(1200),
    );
    expect(summary).toContain('has not acted on the Service');
  });

  it('folds under the waiting change that nobody ends TLS yet', () => {
    const { state, causes } = changed(ago(1200), [success(3600)], {
      listeners: [
        aLoadBalancerListener(80),
        aLoadBalancerListener(443, {
          protocol: 'TCP',
          ...{ sslPolicy: undefined, alpnPolicy: undefined },
          certificateArns: [],
        }),
      ],
    });

    expect(state).toBe('broken');
    expect(causes[0]).toMatchObject({ ruleId: 'K44', explains: ['A05'] });
  });
});
