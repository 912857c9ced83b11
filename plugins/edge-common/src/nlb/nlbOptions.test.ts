import {
  isNlbAnnotationKey,
  NLB_ANNOTATIONS,
  nlbAnnotationKey,
  nlbAnnotationValue,
} from './annotationNames';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';

const rows = NLB_OPTION_NAMES.map(name => ({ name, ...NLB_OPTIONS[name] }));

describe('the option table', () => {
  it('has one row for each place in an annotation', () => {
    const places = rows.map(
      ({ annotation, attribute }) => `${annotation} ${attribute ?? ''}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('has one row for each field of a request', () => {
    const options = rows.flatMap(({ option }) => option ?? []);
    expect(new Set(options).size).toBe(options.length);
  });

  it('spells each annotation once', () => {
    const names = Object.values(NLB_ANNOTATIONS);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(rows.filter(({ attribute }) => attribute !== undefined))(
    'says that $name is sticky, as AWS keeps the value of an absent key',
    ({ change }) => {
      expect(change).toBe('sticky');
    },
  );

  it.each([
    ['scheme', 'replace-load-balancer'],
    ['targetType', 'replace-target-group'],
    ['backendProtocol', 'replace-target-group'],
    ['loadBalancerName', 'ignored'],
    ['eipAllocations', 'ignored'],
    ['securityGroups', 'error'],
    ['type', 'error'],
    ['alpn', 'sticky'],
    ['certificates', 'live'],
    ['sslPolicy', 'live'],
    ['healthCheckPort', 'live'],
  ] as const)('says that a change of %s is %s', (name, change) => {
    expect(NLB_OPTIONS[name].change).toBe(change);
  });

  it.each([
    ['sslPolicy', 'listener:443.sslPolicy'],
    ['scheme', 'loadBalancer.scheme'],
    ['healthCheckPort', 'targetGroup.healthCheck.port'],
    [
      'deletionProtection',
      "loadBalancer.attributes['deletion_protection.enabled']",
    ],
    [
      'deregistrationDelaySeconds',
      "targetGroup.attributes['deregistration_delay.timeout_seconds']",
    ],
  ] as const)('says that AWS shows %s at %s', (name, live) => {
    expect(NLB_OPTIONS[name].live).toBe(live);
  });
});

describe('the grammars of the table', () => {
  const GOOD: Partial<Record<keyof typeof NLB_OPTIONS, string>> = {
    scheme: 'internet-facing',
    certificates: 'arn:aws:acm:eu-west-1:123456789012:certificate/a-1',
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    tlsPorts: 'https-443',
    healthCheckPort: '19003',
    healthCheckPath: '/healthz/live',
    successCodes: '200-399',
    loadBalancerName: 'orders-edge',
    proxyProtocol: '*',
    accessLogBucket: 'logs.example',
    tags: 'cost centre',
  };

  it.each(Object.entries(GOOD))('take for %s %s', (name, value) => {
    const row = rows.find(candidate => candidate.name === name);
    expect(row?.grammar.pattern.test(value)).toBe(true);
  });

  it.each(rows)('refuse for $name what other tools act on', ({ grammar }) => {
    for (const value of [
      '',
      'a,b',
      'a=b',
      '${a}',
      '{{a}}',
      'a\nb',
      'a\u202e',
    ]) {
      expect(grammar.pattern.test(value)).toBe(false);
    }
  });

  it.each(rows)('say for $name what is allowed', ({ grammar }) => {
    expect(grammar.says).toMatch(/^\S.*\S$|^\*$/);
  });

  it('answer long wrong paths at once', () => {
    const path = `/${'a'.repeat(2000)}/${'b/'.repeat(500)} `;
    expect(NLB_OPTIONS.healthCheckPath.grammar.pattern.test(path)).toBe(false);
  });
});

describe('annotation keys', () => {
  it.each([
    ['service.beta.kubernetes.io/aws-load-balancer-scheme', true],
    ['service.kubernetes.io/aws-load-balancer-unheard-of', true],
    ['service.beta.kubernetes.io/load-balancer-source-ranges', true],
    ['aws-load-balancer-scheme', false],
    ['example.com/aws-load-balancer-scheme', false],
    ['service.kubernetes.io/topology-mode', false],
  ])('tell for %s whether the controller looks at it: %s', (key, isKey) => {
    expect(isNlbAnnotationKey(key)).toBe(isKey);
  });

  it('are written with the beta prefix', () => {
    expect(nlbAnnotationKey('scheme')).toBe(
      'service.beta.kubernetes.io/aws-load-balancer-scheme',
    );
  });

  it('give their value trimmed, and an empty one as it is', () => {
    const key = nlbAnnotationKey('scheme');
    expect(nlbAnnotationValue({ [key]: ' internal ' }, 'scheme')).toBe(
      'internal',
    );
    expect(nlbAnnotationValue({ [key]: '' }, 'scheme')).toBe('');
    expect(nlbAnnotationValue({}, 'scheme')).toBeUndefined();
  });
});
