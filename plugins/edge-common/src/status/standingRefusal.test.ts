import type { KubeEvent } from '../snapshot';
import {
  ago,
  aHop,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  aTopology,
  aWarning,
  NOW,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { refusalText } from './refusalText';
import {
  hasComeToStay,
  newestRefusal,
  standingRefusal,
} from './standingRefusal';

const refusal = (overrides: Partial<KubeEvent> = {}) =>
  aWarning('FailedBuildModel', 'Unused port in ssl-ports', overrides);

const differing = {
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { protocol: 'TCP' }),
  ],
};

describe('newestRefusal', () => {
  it.each([
    ['nothing', [], false],
    ['a success alone', [anEvent()], false],
    ['a refusal alone', [refusal()], true],
    ['a refusal after a success', [anEvent(), refusal()], true],
    ['a success after a refusal', [refusal(), anEvent()], false],
    [
      'a refusal that regards a binding',
      [
        refusal({
          regarding: {
            group: 'elbv2.k8s.aws',
            kind: 'TargetGroupBinding',
            name: 'x',
          },
        }),
      ],
      false,
    ],
    [
      'a warning that is no refusal',
      [aWarning('SyncLoadBalancerSlow', 'x')],
      false,
    ],
    [
      'a refusal before something else',
      [refusal(), anEvent({ reason: 'UpdatedLoadBalancer' })],
      true,
    ],
  ])('finds among %s: %s', (_, events, found) => {
    expect(newestRefusal(events) !== undefined).toBe(found);
  });
});

describe('standingRefusal', () => {
  it('is healed when AWS is as the Service asks', () => {
    expect(standingRefusal(aTopology({ events: [refusal()] }))).toBeUndefined();
  });

  it('stands while AWS differs', () => {
    expect(
      standingRefusal(aTopology({ ...differing, events: [refusal()] })),
    ).toMatchObject({ keepsServing: true, passing: false });
  });

  it('stands while an attribute is not the one asked for', () => {
    const loadBalancer = aLoadBalancer({
      attributes: { 'deletion_protection.enabled': 'false' },
    });
    const service = aManagedService({
      metadata: aMeta({
        ...aManagedService().metadata,
        annotations: {
          ...aManagedService().metadata.annotations,
          'service.beta.kubernetes.io/aws-load-balancer-attributes':
            'deletion_protection.enabled=true',
        },
      }),
    });

    expect(
      standingRefusal(
        aTopology({ loadBalancer, service, events: [refusal()] }),
      ),
    ).toBeDefined();
  });

  it('keeps nothing serving where there is no address', () => {
    expect(
      standingRefusal(
        aTopology({
          service: aManagedService({ hostnames: [] }),
          events: [refusal()],
        }),
      ),
    ).toMatchObject({ keepsServing: false });
  });

  it('stands on a Service that is being deleted, though AWS has not changed', () => {
    const service = aManagedService({
      metadata: aMeta({
        ...aManagedService().metadata,
        deletionTimestamp: ago(600),
      }),
    });

    expect(
      standingRefusal(aTopology({ service, events: [refusal()] })),
    ).toBeDefined();
  });

  it('is believed where AWS is not read', () => {
    const parts = someParts({ elbv2: { state: 'notConfigured' } });

    expect(
      standingRefusal(aTopology({ parts, events: [refusal()] })),
    ).toMatchObject({ keepsServing: true });
  });

  it('stands while ssl-ports names a port that the Service does not have', () => {
    const service = aManagedService({
      ports: [{ name: 'http-80', port: 80, protocol: 'TCP' }],
    });
    const listeners = [aLoadBalancerListener(80)];

    expect(
      standingRefusal(aTopology({ service, listeners, events: [refusal()] })),
    ).toMatchObject({ passing: false });
  });

  it.each([
    ['ThrottlingException: Rate exceeded', true],
    ['api error RequestLimitExceeded: slow down', true],
    ['InvalidGroup.Duplicate: already exists', true],
    ['context deadline exceeded', true],
    ['CertificateNotFound: Certificate not found', false],
    ['Unused port in ssl-ports annotation [443]', false],
    ['AccessDenied: not authorized', false],
  ])('takes %p for passing: %s', (message, passing) => {
    expect(
      standingRefusal(
        aTopology({ ...differing, events: [refusal({ message })] }),
      )?.passing,
    ).toBe(passing);
  });
});

describe('hasComeToStay', () => {
  it.each([
    [false, 59, false],
    [false, 60, true],
    [true, 60, false],
    [true, 1199, false],
    [true, 1200, true],
  ])('of a passing (%s) refusal after %d s: %s', (passing, seconds, stays) => {
    const since = ago(seconds);
    const said = { event: refusal(), passing, keepsServing: true, since };

    expect(hasComeToStay(said, NOW)).toBe(stays);
  });
});

describe('since when a refusal stands', () => {
  const at = (first: number, last: number, message = 'bad, RequestID: 1') =>
    refusal({ firstSeen: ago(first), lastSeen: ago(last), message });
  const throttled = (first: number, last: number) =>
    at(first, last, 'ThrottlingException: slow down');
  const success = (seconds: number) => anEvent({ lastSeen: ago(seconds) });

  it.each<[string, readonly KubeEvent[], number]>([
    ['its own first time', [success(900), at(600, 10)], 600],
    [
      'the first try, where each came as an event of its own',
      [
        success(3000),
        at(2000, 2000),
        at(1000, 1000, 'bad, RequestID: 2'),
        at(10, 10, 'bad, RequestID: 3'),
      ],
      2000,
    ],
    [
      'its own first time after a refusal of something else',
      [success(3000), at(2000, 2000, 'other'), at(10, 10)],
      10,
    ],
    [
      'the first time AWS was busy, whatever for',
      [
        throttled(2000, 2000),
        at(10, 10, 'operation error: x, RequestLimitExceeded: y'),
      ],
      2000,
    ],
    [
      'the success before it, where the counter runs on from before',
      [success(300), at(9000, 10)],
      300,
    ],
    [
      'its own first time, with others before the last success',
      [at(4000, 4000), success(3000), at(10, 10)],
      10,
    ],
  ])('is %s', (_, events, seconds) => {
    expect(standingRefusal(aTopology({ ...differing, events }))?.since).toBe(
      ago(seconds),
    );
  });
});

describe('a refusal while AWS cannot be read', () => {
  const gap = {
    source: 'aws:123456789012/eu-west-1',
    part: 'elbv2',
    reason: 'starting',
    message: 'AWS has not answered yet',
    since: '',
  } as const;
  const failed = someParts({ elbv2: { state: 'failed', gap } });
  const unseen = { loadBalancer: undefined, listeners: [], targetGroups: [] };

  it.each<[string, Partial<EdgeTopology>, string]>([
    ['that AWS showed to be healed before is healed', {}, 'ready'],
    ['that AWS showed to stand before stands', differing, 'degraded'],
    ['of which AWS never showed anything is unclear', unseen, 'unknown'],
    [
      'on a Service without an address stands',
      { ...unseen, service: aManagedService({ hostnames: [] }) },
      'broken',
    ],
  ])('%s', (_, topology, state) => {
    const seen = { parts: failed, events: [anEvent(), refusal()], ...topology };

    expect(aHop('controller', seen).state).toBe(state);
  });
});

describe('refusalText', () => {
  it.each([
    ['plain', 'plain'],
    ['(combined from similar events): plain', 'plain'],
    [
      'operation error: CreateListener, https response error StatusCode: 400, RequestID: 3f1e-22, api error CertificateNotFound',
      'operation error: CreateListener, https response error StatusCode: 400, api error CertificateNotFound',
    ],
    ['failed, request id: abc-1', 'failed'],
  ])('reads %p as %p', (message, text) => {
    expect(refusalText({ message })).toBe(text);
  });

  it('is equal for repeats that differ in nothing else', () => {
    const one = refusalText({ message: 'failed, RequestID: 1-a' });
    const two = refusalText({
      message: '(combined from similar events): failed, RequestID: 2-b',
    });

    expect(one).toBe(two);
  });
});
