import { RECORDINGS, recording } from '../__fixtures__/recordings';
import { diagnose } from './diagnose';

const diagnosed = (name: string) => {
  const { topology, now } = recording(name);
  return diagnose({ topology, now, live: true });
};

const causesOf = (name: string) =>
  diagnosed(name).causes.map(({ ruleId }) => ruleId);

const bundleOf = (name: string) => {
  const { topology, now } = recording(name);
  return diagnose({
    topology: { ...topology, service: undefined, events: [] },
    now,
    live: false,
  });
};

describe('what real controllers wrote', () => {
  it.each(RECORDINGS.map(({ name, expected }) => [name, expected] as const))(
    'leads to the cause: %s',
    (name, { causes = [] }) => {
      const named = causesOf(name);

      expect(causes.length === 0 || causes.some(id => named.includes(id))).toBe(
        true,
      );
    },
  );

  it.each(RECORDINGS.map(({ name, expected }) => [name, expected] as const))(
    'is trouble only where clients have some: %s',
    (name, { state }) => {
      const { findings } = diagnosed(name);
      const troubled = findings.some(
        ({ impact }) => impact === 'outage' || impact === 'partial',
      );

      expect(troubled).toBe(!state.includes('ready'));
    },
  );

  it('makes no rule stumble', () => {
    const stumbled = RECORDINGS.flatMap(({ name }) =>
      diagnosed(name).skipped.filter(({ reason }) => reason.includes('failed')),
    );

    expect(stumbled).toEqual([]);
  });
});

describe('the article’s form', () => {
  it('is missing a class in manifests and is fine once the webhook has set one', () => {
    expect(
      bundleOf('form-a-webhook').causes.map(({ ruleId }) => ruleId),
    ).toEqual(['M05', 'M25', 'M03', 'M56', 'M57', 'M49']);
    expect(causesOf('form-a-webhook')).toEqual([
      'M25',
      'M03',
      'M56',
      'M57',
      'M49',
    ]);
  });

  it('gets nobody to own its Service without the webhook', () => {
    expect(diagnosed('form-a-no-mutator-webhook').causes[0]).toMatchObject({
      ruleId: 'M05',
      explains: ['K03', 'K08'],
    });
  });
});

describe('the article’s mistakes', () => {
  it('names the wrong port and not the address that never came', () => {
    expect(diagnosed('fault1-ssl-ports-8443').causes).toEqual([
      expect.objectContaining({ ruleId: 'M10', explains: ['K03', 'K09'] }),
    ]);
  });

  it('knows that a bad change leaves the old settings in force', () => {
    const { causes, findings } = diagnosed('fault1b-ssl-ports-8443-after-good');

    expect(causes).toEqual([
      expect.objectContaining({ ruleId: 'M10', explains: ['K09', 'K35'] }),
    ]);
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ impact }) => impact),
    ).toEqual(['partial', 'partial']);
  });

  it('shows the refusal of AWS without its request id', () => {
    const refusal = diagnosed('fault2-bad-cert-arn').findings.find(
      ({ ruleId }) => ruleId === 'K10',
    );

    expect(refusal).toMatchObject({ impact: 'outage' });
    expect(refusal?.observed).toContain('CertificateNotFound');
    expect(refusal?.observed).not.toMatch(/request ?id/i);
  });

  it('counts repeats of a refusal as one', () => {
    const { findings, causes } = diagnosed('fault2c-malformed-cert-arn');
    const refusals = findings.filter(({ ruleId }) => ruleId === 'K10');

    expect(causes.map(({ ruleId }) => ruleId)).toEqual(['M13']);
    expect(refusals).toHaveLength(1);
    expect(refusals[0].observed).toMatch(/\(\d+ times\)$/);
    expect(refusals[0].explainedBy).toBe('M13');
  });

  it('finds the redirect loop where nothing else is reported', () => {
    expect(diagnosed('fault3-redirect-no-sectionname').causes).toEqual([
      expect.objectContaining({
        ruleId: 'M20',
        message:
          'Requests to the edge payments-edge outside /api get a redirect loop, because the route ssl-redirect also answers on port 443.',
      }),
    ]);
  });

  it('offers the Service that was meant', () => {
    expect(diagnosed('fault4-backend-missing').causes[0]).toMatchObject({
      ruleId: 'K18',
      message: expect.stringContaining('did you mean api-service?'),
    });
  });

  it('names the listener, and the complaint about its port under it', () => {
    expect(diagnosed('fault5-https-no-tls').causes).toEqual([
      expect.objectContaining({
        ruleId: 'M15',
        explains: ['K03', 'K09', 'K14'],
      }),
    ]);
  });
});
