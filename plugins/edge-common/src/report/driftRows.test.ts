import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  writeNlbAnnotations,
  type NlbSettings,
} from '../edge';
import {
  ago,
  aGateway,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  aTargetGroup,
  aTopology,
  aWarning,
  NOW,
  PAY_EDGE_ANNOTATIONS,
  someParts,
} from '../testUtils';
import {
  attribute,
  check,
  groupAttribute,
  HIDDEN,
  SHOWN,
  type Option,
  type Part,
} from './__fixtures__/driftExamples';
import { driftRowSchema } from './DriftRow';
import { driftRows } from './driftRows';

const annotationsOf = (settings: NlbSettings) => ({
  ...PAY_EDGE_ANNOTATIONS,
  ...writeNlbAnnotations(settings),
});

const carried = (settings: NlbSettings): Part => ({
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotationsOf(settings) }),
  service: aManagedService({
    metadata: aMeta({ name: 'envoy', annotations: annotationsOf(settings) }),
  }),
});

const rowsOf = (...parts: readonly Part[]) =>
  driftRows(aTopology(Object.assign({}, ...parts)), NOW);

const fieldOf = (option: Option): string =>
  NLB_OPTIONS[option].option ?? option;

const rowOf = (option: Option, ...parts: readonly Part[]) => {
  const found = rowsOf(...parts).find(({ field }) => field === fieldOf(option));
  if (!found) {
    throw new Error(`The drift view has no row for ${option}`);
  }
  return found;
};

const shown = NLB_OPTION_NAMES.flatMap(option => {
  const example = SHOWN[option];
  return example ? [[option, ...example] as const] : [];
});
const hidden = NLB_OPTION_NAMES.flatMap(option => {
  const settings = HIDDEN[option];
  return settings ? [[option, settings] as const] : [];
});

describe('the drift view', () => {
  it('has an example here for every row of the option table', () => {
    expect([...shown, ...hidden].map(([option]) => option).sort()).toEqual(
      [...NLB_OPTION_NAMES].sort(),
    );
  });

  describe.each(shown)('of %s', (option, settings, same, other) => {
    const asked = carried(settings);

    it('is the same where AWS has it as asked', () => {
      expect(rowOf(option, asked, same)).toMatchObject({
        verdict: 'same',
        heals: 'none',
        sentence: `AWS has ${fieldOf(option)} as asked.`,
      });
    });

    it('names the hand in AWS and when it is undone, or that it never is', () => {
      const row = rowOf(option, asked, other);

      expect(row.asked).toBe(row.service);
      expect(row.aws).not.toBe(rowOf(option, asked, same).aws);
      expect([row.verdict, row.heals]).toEqual(
        NLB_OPTIONS[option].change === 'ignored'
          ? ['ignored', 'never']
          : ['edited', 'nextSync'],
      );
    });

    it('lets the Service win over the manifests', () => {
      const lost = {
        ...asked,
        service: aManagedService({
          metadata: aMeta({ name: 'envoy', annotations: {} }),
        }),
      };

      expect(rowOf(option, lost, same)).toMatchObject({
        verdict: 'serviceDiffers',
        heals: 'never',
        sentence: expect.stringMatching(
          /^The Service wins: it carries nothing/,
        ),
      });
    });

    it('is unknown, never the same, while AWS cannot be read', () => {
      const gap = {
        source: 'aws',
        part: 'elbv2',
        reason: 'throttled' as const,
        message: 'slow down',
        since: ago(60),
      };
      const unread = {
        parts: someParts({ elbv2: { state: 'failed', gap } }),
      };
      const row = rowOf(option, asked, same, unread);

      expect(row).toMatchObject({
        verdict: 'unknown',
        heals: 'unknown',
        sentence: expect.stringContaining('AWS cannot be read'),
      });
      expect(row).not.toHaveProperty('aws', expect.anything());
    });
  });

  it.each(hidden)(
    'is unknown for %s, which AWS shows nowhere',
    (option, settings) => {
      expect(rowOf(option, carried(settings))).toMatchObject({
        verdict: 'unknown',
        heals: 'unknown',
        aws: undefined,
        sentence: expect.stringContaining('AWS does not show it'),
      });
    },
  );

  it('has the rows of a healthy edge only, all of them in force', () => {
    const rows = rowsOf();

    expect(rows.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'same'));
    expect(rows).toHaveLength(Object.keys(PAY_EDGE_ANNOTATIONS).length);
    rows.forEach(row =>
      expect(driftRowSchema.strict().safeParse(row).success).toBe(true),
    );
  });

  it('gives equal bytes for equal facts', () => {
    expect(JSON.stringify(rowsOf())).toBe(JSON.stringify(rowsOf()));
  });

  describe('why AWS differs', () => {
    const changed = carried({ crossZone: true });

    it.each([
      [
        'applying',
        'soon',
        [anEvent({ lastSeen: ago(60) })],
        /about to set "true"/,
      ],
      [
        'refused',
        'never',
        [anEvent(), aWarning('FailedDeployModel', 'x')],
        /until its refusal is mended/,
      ],
      ['edited', 'nextSync', [anEvent()], /within 10 hours/],
    ] as const)('is %s, and heals %s', (verdict, heals, events, told) => {
      expect(rowOf('crossZone', changed, { events })).toMatchObject({
        ...{ verdict, heals, asked: 'true', service: 'true', aws: 'false' },
        sentence: expect.stringMatching(told),
      });
    });

    it('is an option taken out that AWS keeps', () => {
      expect(
        rowOf(
          'crossZone',
          attribute('load_balancing.cross_zone.enabled', 'true'),
        ),
      ).toEqual(
        expect.objectContaining({
          ...{ verdict: 'sticky', heals: 'never', aws: 'true' },
          asked: undefined,
          service: undefined,
          attribute: 'load_balancing.cross_zone.enabled',
        }),
      );
    });
  });

  describe('where the Service differs', () => {
    const service = aManagedService({
      metadata: aMeta({
        name: 'envoy',
        annotations: annotationsOf({ scheme: 'internet-facing' }),
      }),
    });

    it('expects Envoy Gateway to follow while it has not seen the newest manifests', () => {
      const gateway = aGateway({
        metadata: aMeta({ name: 'pay-edge', generation: 9 }),
      });

      expect(rowOf('scheme', { gateway, service })).toMatchObject({
        ...{ verdict: 'serviceDiffers', heals: 'soon' },
        ...{ asked: 'internal', service: 'internet-facing', aws: 'internal' },
      });
    });

    it('says so of a setting that only the Service carries', () => {
      const row = rowOf('sslPolicy', {
        envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      });

      expect(row).toMatchObject({ verdict: 'serviceDiffers', heals: 'never' });
      expect(row.asked).toBeUndefined();
      expect(row.sentence).toContain('ask for nothing');
    });
  });

  it.each([
    ['there is no Service of Envoy', { service: undefined }],
    ['there is no Gateway', { gateway: undefined }],
    ['there is no load balancer', { loadBalancer: undefined }],
    [
      'no AWS account is configured for the edge',
      { parts: someParts({ elbv2: { state: 'notConfigured' } }) },
    ],
    ...(
      [
        ['the Service', 'services'],
        ['the EnvoyProxy', 'envoyproxies'],
        ['the Gateway', 'gateways'],
        ['the class of the Gateway', 'gatewayclasses'],
      ] as const
    ).map(
      ([name, part]) =>
        [
          `${name} cannot be read`,
          { parts: someParts({ [part]: { state: 'notConfigured' } }) },
        ] as const,
    ),
  ] as const)('is unknown in every row where %s', (why, part) => {
    const rows = rowsOf(part);

    expect(rows.length).toBeGreaterThan(0);
    rows.forEach(row =>
      expect(row).toMatchObject({
        verdict: 'unknown',
        sentence: expect.stringContaining(why),
      }),
    );
  });

  describe('of an attribute that the option table does not know', () => {
    const ASKED = {
      'service.beta.kubernetes.io/aws-load-balancer-attributes':
        'secondary_ips.auto_assigned.per_subnet=2',
    };
    const key = 'secondary_ips.auto_assigned.per_subnet';
    const annotations = { ...PAY_EDGE_ANNOTATIONS, ...ASKED };
    const envoyProxy = anEnvoyProxy({ serviceAnnotations: annotations });
    const service = aManagedService({
      metadata: aMeta({ name: 'envoy', annotations }),
    });

    it.each<[string, string, Part]>([
      ['same', 'none', { service, ...attribute(key, '2') }],
      ['edited', 'nextSync', { service, ...attribute(key, '1') }],
      [
        'refused',
        'never',
        {
          ...{ service, ...attribute(key, '0') },
          events: [anEvent(), aWarning('FailedDeployModel', 'x')],
        },
      ],
      ['unknown', 'unknown', { service }],
      ['serviceDiffers', 'never', attribute(key, '2')],
    ])('is %s and heals: %s', (verdict, heals, part) => {
      const rows = rowsOf({ envoyProxy }, part);
      const row = rows.at(-1);

      expect(row).toMatchObject({
        ...{ field: key, attribute: key, asked: '2', verdict, heals },
      });
      expect(driftRowSchema.strict().safeParse(row).success).toBe(true);
    });
  });

  it('shows values side by side that differ between target groups', () => {
    const groups = ['60', '300'].map(value =>
      aTargetGroup(443, {
        attributes: { 'deregistration_delay.timeout_seconds': value },
      }),
    );

    expect(
      rowOf(
        'deregistrationDelaySeconds',
        carried({ deregistrationDelaySeconds: 60 }),
        { targetGroups: groups },
      ),
    ).toMatchObject({ verdict: 'edited', service: '60', aws: '300 | 60' });
  });

  it.each([
    ['subnets', { subnets: ['public-a'] }, {}],
    ['securityGroups', { securityGroups: ['by-name'] }, {}],
    [
      'healthCheckPath',
      { healthCheckProtocol: 'tcp', healthCheckPath: '/other' },
      check({ protocol: 'TCP' }),
    ],
    [
      'proxyProtocolV2',
      { proxyProtocol: '*', proxyProtocolV2: false },
      groupAttribute('proxy_protocol_v2.enabled', 'true'),
    ],
  ] as const)(
    'does not compare %s with what it cannot be',
    (option, settings, part) => {
      expect(rowOf(option, carried(settings), part)).toMatchObject({
        verdict: 'unknown',
        sentence: expect.stringContaining('cannot be compared'),
      });
    },
  );

  it('reads a TLS port by the name of the Service’s port', () => {
    expect(
      rowOf('tlsPorts', carried({ tlsPorts: ['http-443'] })),
    ).toMatchObject({ verdict: 'same', service: 'http-443', aws: '443' });
  });
});
