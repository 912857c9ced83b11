import type { KubeEvent } from '../snapshot';
import {
  ago,
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
    const event = refusal({ firstSeen: ago(seconds) });

    expect(hasComeToStay({ event, passing, keepsServing: true }, NOW)).toBe(
      stays,
    );
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
