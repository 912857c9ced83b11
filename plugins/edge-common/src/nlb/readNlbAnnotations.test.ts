import { NLB_ANNOTATIONS, nlbAnnotationKey } from './annotationNames';
import { readNlbAnnotations } from './readNlbAnnotations';

const ARN = 'arn:aws:acm:us-east-2:123456789012:certificate/a-1';

describe('readNlbAnnotations', () => {
  it('reads the annotations of the article', () => {
    expect(
      readNlbAnnotations({
        'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
        'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
        'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': ARN,
        'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy':
          'ELBSecurityPolicy-TLS13-1-2-2021-06',
        'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '443',
      }),
    ).toEqual({
      targetType: 'ip',
      scheme: 'internal',
      certificates: [ARN],
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      tlsPorts: ['443'],
    });
  });

  it('reads attributes out of their maps', () => {
    expect(
      readNlbAnnotations({
        [nlbAnnotationKey('attributes')]:
          'load_balancing.cross_zone.enabled=true, deletion_protection.enabled=false',
        [nlbAnnotationKey('targetGroupAttributes')]:
          'deregistration_delay.timeout_seconds=60,stickiness.enabled=true,stickiness.type=source_ip',
      }),
    ).toEqual({
      crossZone: true,
      deletionProtection: false,
      deregistrationDelaySeconds: 60,
      stickiness: true,
      stickinessType: 'source_ip',
    });
  });

  it.each(['service.beta.kubernetes.io/', 'service.kubernetes.io/'])(
    'accepts the prefix %s',
    prefix => {
      expect(
        readNlbAnnotations({
          [`${prefix}aws-load-balancer-scheme`]: 'internal',
        }),
      ).toEqual({ scheme: 'internal' });
    },
  );

  it('prefers the beta prefix, as the controller does', () => {
    expect(
      readNlbAnnotations({
        'service.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
        'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
      }).scheme,
    ).toBe('internal');
  });

  it('lets the deprecated forms win over the attributes', () => {
    expect(
      readNlbAnnotations({
        [nlbAnnotationKey('attributes')]:
          'load_balancing.cross_zone.enabled=true,access_logs.s3.bucket=new',
        [nlbAnnotationKey('crossZoneOld')]: 'false',
        [nlbAnnotationKey('accessLogBucketOld')]: 'old',
        [nlbAnnotationKey('accessLogOld')]: 'true',
        [nlbAnnotationKey('accessLogPrefixOld')]: 'edge',
      }),
    ).toEqual({
      crossZone: false,
      accessLogs: true,
      accessLogBucket: 'old',
      accessLogPrefix: 'edge',
    });
  });

  it.each([
    ['the old form alone', { internal: 'false' }, 'internet-facing'],
    ['the old form alone, the other way', { internal: 'true' }, 'internal'],
    [
      'the scheme where both are said',
      { internal: 'true', scheme: 'internet-facing' },
      'internet-facing',
    ],
    ['nothing that cannot be read', { internal: 'maybe' }, undefined],
  ] as const)('takes for the scheme %s', (_, asked, scheme) => {
    const annotations = Object.fromEntries(
      Object.entries(asked).map(([key, value]) => [
        `service.beta.kubernetes.io/aws-load-balancer-${key}`,
        value,
      ]),
    );

    expect(readNlbAnnotations(annotations).scheme).toBe(scheme);
  });

  it.each([
    ['certificates', 'sslCert', ' a , ,b,', ['a', 'b']],
    ['tlsPorts', 'sslPorts', '443, https', ['443', 'https']],
    ['healthCheckInterval', 'healthCheckInterval', ' 10 ', 10],
    ['healthCheckPort', 'healthCheckPort', 'traffic-port', 'traffic-port'],
    ['manageBackendRules', 'manageBackendRules', 'True', true],
    ['tags', 'tags', 'a=b,c=d=e', { a: 'b', c: 'd=e' }],
    ['minimumCapacityUnits', 'capacity', 'CapacityUnits=500', 500],
    ['proxyProtocol', 'proxyProtocol', '*', '*'],
    ['backendProtocol', 'backendProtocol', 'ssl', 'ssl'],
    ['allowedCidrs', 'sourceRanges', '10.0.0.0/8', ['10.0.0.0/8']],
  ] as const)('reads %s', (option, annotation, text, value) => {
    expect(
      readNlbAnnotations({ [nlbAnnotationKey(annotation)]: text }),
    ).toEqual({ [option]: value });
  });

  it.each([
    ['healthCheckInterval', 'ten'],
    ['healthCheckInterval', '1.5'],
    ['manageBackendRules', 'yes'],
    ['scheme', '   '],
    ['attributes', 'deletion_protection.enabled'],
    ['attributes', 'something.else=true'],
    ['capacity', '500'],
  ] as const)('leaves out %s when it is %j', (annotation, text) => {
    expect(
      readNlbAnnotations({ [nlbAnnotationKey(annotation)]: text }),
    ).toEqual({});
  });

  it('reads nothing out of other annotations', () => {
    expect(
      readNlbAnnotations({
        'example.com/scheme': 'internal',
        [NLB_ANNOTATIONS.scheme]: 'internal',
      }),
    ).toEqual({});
  });
});
