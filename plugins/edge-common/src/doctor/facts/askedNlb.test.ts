import {
  aGateway,
  aMeta,
  anEnvoyProxy,
  aTopology,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import {
  askedClass,
  askedNlb,
  askedText,
  placeOf,
  placeOfKey,
} from './askedNlb';

const SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
const OTHER_PREFIX = 'service.kubernetes.io/aws-load-balancer-scheme';

const onGateway = aGateway({
  infrastructure: { annotations: { [SCHEME]: 'internal' }, labels: {} },
});
const classProxy = anEnvoyProxy({
  metadata: aMeta({ name: 'platform', namespace: 'envoy-gateway-system' }),
});
const bare = anEnvoyProxy({
  serviceAnnotations: {},
  loadBalancerClass: undefined,
});

it('reads what the manifests ask', () => {
  expect(askedNlb(aTopology())).toMatchObject({
    scheme: 'internal',
    tlsPorts: ['443'],
    alpn: 'HTTP2Preferred',
  });
});

it('reads the same settings from the same topology once', () => {
  const topology = aTopology();

  expect(askedNlb(topology)).toBe(askedNlb(topology));
});

it('keeps the text of a value that cannot be read', () => {
  const envoyProxy = anEnvoyProxy({
    serviceAnnotations: {
      'service.beta.kubernetes.io/aws-load-balancer-healthcheck-interval':
        '30s',
    },
  });

  expect(askedText(aTopology({ envoyProxy }), 'healthCheckInterval')).toBe(
    '30s',
  );
  expect(askedNlb(aTopology({ envoyProxy })).healthCheckInterval).toBe(
    undefined,
  );
});

describe('placeOfKey', () => {
  it('finds any key where it is written', () => {
    expect(placeOfKey(aTopology(), SCHEME)).toEqual({
      object: expect.objectContaining({ kind: 'EnvoyProxy' }),
      path: `spec.provider.kubernetes.envoyService.annotations['${SCHEME}']`,
    });
  });

  it('has no place for a key that nobody wrote', () => {
    expect(placeOfKey(aTopology(), 'example.com/none')).toBeUndefined();
  });
});

describe('askedClass', () => {
  it.each([
    ['its own EnvoyProxy', aTopology(), 'service.k8s.aws/nlb'],
    [
      'the EnvoyProxy of the class when it has none',
      aTopology({ envoyProxy: undefined, classEnvoyProxy: classProxy }),
      'service.k8s.aws/nlb',
    ],
    [
      'the EnvoyProxy of the class when both are merged',
      aTopology({ envoyProxy: bare, classEnvoyProxy: classProxy }),
      'service.k8s.aws/nlb',
    ],
    [
      'nobody when its EnvoyProxy replaces that of the class',
      aTopology({
        envoyProxy: { ...bare, mergeType: undefined },
        classEnvoyProxy: classProxy,
      }),
      undefined,
    ],
    ['nobody', aTopology({ envoyProxy: undefined }), undefined],
  ])('comes from %s', (_, topology, expected) => {
    expect(askedClass(topology)).toBe(expected);
  });
});

describe('placeOf', () => {
  it('finds the annotation in the EnvoyProxy first, as that wins', () => {
    expect(placeOf(aTopology({ gateway: onGateway }), 'scheme')).toEqual({
      object: expect.objectContaining({ kind: 'EnvoyProxy', name: 'pay-edge' }),
      path: `spec.provider.kubernetes.envoyService.annotations['${SCHEME}']`,
    });
  });

  it('finds the annotation on the Gateway when no EnvoyProxy has it', () => {
    expect(
      placeOf(aTopology({ gateway: onGateway, envoyProxy: bare }), 'scheme'),
    ).toEqual({
      object: expect.objectContaining({ kind: 'Gateway' }),
      path: `spec.infrastructure.annotations['${SCHEME}']`,
    });
  });

  it('finds the annotation under the other prefix', () => {
    const envoyProxy = anEnvoyProxy({
      serviceAnnotations: { [OTHER_PREFIX]: 'internal' },
    });

    expect(placeOf(aTopology({ envoyProxy }), 'scheme')?.path).toContain(
      OTHER_PREFIX,
    );
  });

  it('finds the annotation in the EnvoyProxy of the class', () => {
    expect(
      placeOf(
        aTopology({
          envoyProxy: bare,
          classEnvoyProxy: {
            ...classProxy,
            serviceAnnotations: PAY_EDGE_ANNOTATIONS,
          },
        }),
        'scheme',
      )?.object.name,
    ).toBe('platform');
  });

  it('names the place where an annotation nobody wrote belongs', () => {
    expect(placeOf(aTopology(), 'name')?.path).toBe(
      "spec.provider.kubernetes.envoyService.annotations['service.beta.kubernetes.io/aws-load-balancer-name']",
    );
  });

  it('has no place on an edge without manifests', () => {
    expect(
      placeOf(
        aTopology({ gateway: undefined, envoyProxy: undefined }),
        'scheme',
      ),
    ).toBeUndefined();
  });
});
