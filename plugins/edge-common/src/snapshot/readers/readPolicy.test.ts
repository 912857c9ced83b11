import { readEnvoyProxy } from './readEnvoyProxy';
import { readPolicy } from './readPolicy';

const aPolicy = (spec: object, status: object = {}) =>
  readPolicy('ClientTrafficPolicy')({ metadata: { name: 'p' }, spec, status });

describe('readPolicy', () => {
  it('reads both forms of target', () => {
    expect(
      aPolicy({
        targetRef: { kind: 'Gateway', name: 'old' },
        targetRefs: [{ kind: 'Gateway', name: 'new', sectionName: 'https' }],
      })?.targets,
    ).toEqual([
      { kind: 'Gateway', name: 'old', sectionName: undefined },
      { kind: 'Gateway', name: 'new', sectionName: 'https' },
    ]);
  });

  describe('with a target that is chosen by labels', () => {
    const chosen = (kind: string) => ({
      targetSelectors: [{ kind, matchLabels: { team: 'pay' } }],
    });
    const found = (name: string, more: object = {}) => ({
      ancestors: [
        {
          ancestorRef: {
            kind: 'Gateway',
            namespace: 'payments',
            name,
            ...more,
          },
          controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
        },
      ],
    });

    it.each([
      [
        'the Gateway its status names',
        chosen('Gateway'),
        found('pay-edge'),
        ['pay-edge'],
      ],
      ['none before it has a status', chosen('Gateway'), {}, []],
      [
        'none of the Gateways of routes it chose',
        chosen('HTTPRoute'),
        found('pay-edge'),
        [],
      ],
      [
        'a Gateway it names as well once',
        {
          ...chosen('Gateway'),
          targetRefs: [{ kind: 'Gateway', name: 'pay-edge' }],
        },
        found('pay-edge'),
        ['pay-edge'],
      ],
      ['none without a selector', {}, found('pay-edge'), []],
    ])('takes %s', (_, spec, status, names) => {
      expect(aPolicy(spec, status)?.targets.map(({ name }) => name)).toEqual(
        names,
      );
    });

    it('takes the section its status names', () => {
      expect(
        aPolicy(chosen('Gateway'), found('pay-edge', { sectionName: 'https' }))
          ?.targets,
      ).toEqual([{ kind: 'Gateway', name: 'pay-edge', sectionName: 'https' }]);
    });
  });

  it('reads early headers that are set or added', () => {
    expect(
      aPolicy({
        headers: {
          earlyRequestHeaders: {
            set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
            add: [{ name: 'B', value: '2' }],
          },
        },
      })?.earlyHeaders,
    ).toEqual([
      { name: 'X-Forwarded-Proto', value: 'https' },
      { name: 'B', value: '2' },
    ]);
  });

  it.each([
    [{}, false],
    [{ clientIPDetection: { directSourceIP: {} } }, false],
    [{ clientIPDetection: { xForwardedFor: { numTrustedHops: 1 } } }, true],
    [{ clientIPDetection: { customHeader: { name: 'x' } } }, true],
  ])('tells whether %j keeps forwarded headers', (spec, expected) => {
    expect(aPolicy(spec)?.trustsForwardedHeaders).toBe(expected);
  });

  it.each([
    [{}, undefined],
    [{ proxyProtocol: {} }, 'required'],
    [{ proxyProtocol: { optional: false } }, 'required'],
    [{ proxyProtocol: { optional: true } }, 'optional'],
    [{ enableProxyProtocol: true }, 'required'],
    [{ enableProxyProtocol: false }, undefined],
  ])('reads from %j the PROXY protocol %s', (spec, expected) => {
    expect(aPolicy(spec)?.proxyProtocol).toBe(expected);
  });

  it('reads who judged the policy and how', () => {
    expect(
      aPolicy(
        {},
        {
          ancestors: [
            {
              ancestorRef: { kind: 'Gateway', namespace: 'n', name: 'g' },
              controllerName: 'c',
              conditions: [{ type: 'Accepted', status: 'False' }],
            },
          ],
        },
      )?.ancestors,
    ).toMatchObject([
      {
        kind: 'Gateway',
        namespace: 'n',
        name: 'g',
        controllerName: 'c',
        conditions: [{ type: 'Accepted', status: 'False' }],
      },
    ]);
  });
});

describe('readEnvoyProxy', () => {
  it('reads what shapes the Service', () => {
    expect(
      readEnvoyProxy({
        metadata: { name: 'p' },
        spec: {
          mergeGateways: true,
          mergeType: 'StrategicMerge',
          provider: {
            kubernetes: {
              envoyDeployment: { replicas: 2 },
              envoyService: {
                annotations: { a: '1' },
                loadBalancerClass: 'service.k8s.aws/nlb',
                loadBalancerSourceRanges: ['10.0.0.0/8'],
                externalTrafficPolicy: 'Local',
                allocateLoadBalancerNodePorts: false,
                name: 's',
              },
            },
          },
        },
      }),
    ).toMatchObject({
      serviceAnnotations: { a: '1' },
      loadBalancerClass: 'service.k8s.aws/nlb',
      loadBalancerSourceRanges: ['10.0.0.0/8'],
      externalTrafficPolicy: 'Local',
      allocateNodePorts: false,
      serviceName: 's',
      replicas: 2,
      mergeType: 'StrategicMerge',
      mergeGateways: true,
      ancestors: [],
    });
  });
});
