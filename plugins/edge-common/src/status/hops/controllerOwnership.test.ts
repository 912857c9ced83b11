import type { Service } from '../../snapshot';
import {
  aGateway,
  aHop,
  ago,
  aManagedService,
  anEvent,
  ENVOY_NAME,
} from '../../testUtils';
import { owningController } from './controllerOwnership';

const TYPE = 'service.beta.kubernetes.io/aws-load-balancer-type';
const TARGET = 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type';
const CLASS = 'service.k8s.aws/nlb';

const service = (
  overrides: Partial<Service['metadata']>,
  rest: Partial<Service> = {},
) =>
  aManagedService({
    metadata: { ...aManagedService().metadata, finalizers: [], ...overrides },
    loadBalancerClass: undefined,
    ...rest,
  });
const by = (component: string, kind = 'Service') =>
  anEvent({ component, regarding: { ...anEvent().regarding, kind } });

describe('who owns the Service', () => {
  it.each([
    [
      'its finalizer',
      service({ finalizers: ['service.k8s.aws/resources'] }),
      [],
      'lbc',
    ],
    [
      'a finalizer of Auto Mode',
      service({ finalizers: ['service.eks.amazonaws.com/resources'] }),
      [],
      'eks-auto',
    ],
    [
      'the finalizer of the cloud provider',
      service({ finalizers: ['service.kubernetes.io/load-balancer-cleanup'] }),
      [],
      'in-tree',
    ],
    ['its class', service({}, { loadBalancerClass: CLASS }), [], 'lbc'],
    [
      'the finalizer before the class',
      service(
        { finalizers: ['service.kubernetes.io/load-balancer-cleanup'] },
        { loadBalancerClass: CLASS },
      ),
      [],
      'in-tree',
    ],
    [
      'the type external',
      service({ annotations: { [TYPE]: 'external', [TARGET]: 'ip' } }),
      [],
      'lbc',
    ],
    [
      'no type external without a target type',
      service({ annotations: { [TYPE]: 'external' } }),
      [],
      undefined,
    ],
    [
      'the old type nlb-ip',
      service({ annotations: { [TYPE]: 'nlb-ip' } }),
      [],
      'lbc',
    ],
    [
      'the type nlb',
      service({ annotations: { [TYPE]: 'nlb' } }),
      [],
      'in-tree',
    ],
    [
      'no type where a class stands',
      service(
        { annotations: { [TYPE]: 'external' } },
        { loadBalancerClass: 'example.com/x' },
      ),
      [],
      undefined,
    ],
    [
      'an unheard type',
      service({ annotations: { [TYPE]: 'clb' } }),
      [],
      undefined,
    ],
    [
      'an event on the Service',
      service({ annotations: {} }),
      [by('service')],
      'lbc',
    ],
    [
      'an event of the cloud provider',
      service({ annotations: {} }),
      [by('service-controller')],
      'in-tree',
    ],
    [
      'no event on a binding',
      service({ annotations: {} }),
      [by('service', 'TargetGroupBinding')],
      undefined,
    ],
    [
      'no event of others',
      service({ annotations: {} }),
      [by('kubelet')],
      undefined,
    ],
    ['nothing', undefined, [by('service')], undefined],
  ])('is told by %s', (_, owned, events, name) => {
    expect(owningController({ service: owned, events })?.name).toBe(name);
  });

  it.each([
    [60, 'progressing'],
    [299, 'progressing'],
    [301, 'broken'],
  ])('counts as nobody after %i s: %s', (seconds, state) => {
    const nobodys = service({
      annotations: {},
      creationTimestamp: ago(seconds),
    });

    expect(aHop('controller', { service: nobodys, events: [] })).toMatchObject({
      state,
      since: ago(seconds),
      summary: `No load-balancer controller owns Service ${ENVOY_NAME}: it has no class, and nobody has acted on it.`,
    });
  });

  it.each([
    [30, 'progressing'],
    [61, 'broken'],
  ])('is no one for a foreign class after %i s: %s', (seconds, state) => {
    const foreign = service(
      { creationTimestamp: ago(seconds) },
      { loadBalancerClass: 'example.com/x' },
    );

    expect(aHop('controller', { service: foreign, events: [] })).toMatchObject({
      state,
      summary: `Service ${ENVOY_NAME} has the class example.com/x, which no known AWS controller serves.`,
    });
  });
});

describe('a Service that is being deleted', () => {
  const going = (seconds: number, finalizers: string[] = []) =>
    aHop('controller', {
      service: service({ deletionTimestamp: ago(seconds), finalizers }),
      events: [],
    });

  it.each([
    [0, 'progressing'],
    [599, 'progressing'],
    [601, 'broken'],
  ])('for %i s is %s', (seconds, state) => {
    expect(going(seconds)).toMatchObject({ state, since: ago(seconds) });
  });

  it.each([
    [[], 'nothing'],
    [['service.k8s.aws/resources'], 'service.k8s.aws/resources'],
    [['a/b', 'c/d'], 'a/b, c/d'],
  ])('says of %j what it waits for', (finalizers, words) => {
    expect(going(1, finalizers).evidence[0].value).toBe(
      `being deleted, waits for ${words}`,
    );
  });
});

describe('the address of the Service', () => {
  const waiting = (seconds: number) =>
    aHop('controller', {
      service: aManagedService({
        hostnames: [],
        metadata: {
          ...aManagedService().metadata,
          creationTimestamp: ago(seconds),
        },
      }),
    });

  it.each([
    [60, 'progressing', 'waits for the address of its load balancer'],
    [400, 'broken', 'has no address: no load balancer was made for it'],
  ])('that is missing for %i s is %s', (seconds, ...[state, words]) => {
    expect(waiting(seconds).state).toBe(state);
    expect(waiting(seconds).summary).toContain(words);
  });

  it.each([
    ['AddressNotAssigned', 60, 'progressing'],
    ['AddressNotAssigned', 400, 'degraded'],
    ['AddressNotUsable', 400, 'degraded'],
    ['NoResources', 400, 'ready'],
    ['Invalid', 400, 'ready'],
  ])(
    'that the Gateway denies with %s since %i s is %s',
    (reason, seconds, state) => {
      const gateway = aGateway();
      const conditions = gateway.conditions.map(one =>
        one.type === 'Programmed'
          ? {
              ...one,
              status: 'False' as const,
              reason,
              lastTransitionTime: ago(seconds),
            }
          : one,
      );

      expect(
        aHop('controller', { gateway: { ...gateway, conditions } }).state,
      ).toBe(state);
    },
  );
});
