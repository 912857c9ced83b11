import { InputError } from '@backstage/errors';
import fc from 'fast-check';

import { hideSecrets } from './hideSecrets';
import { parseEdgeConfig } from './parseEdgeConfig';

const CLUSTER = { name: 'demo-eu', inCluster: true };
const freshness = (field: string, value: unknown) =>
  parseEdgeConfig({ freshness: { [field]: value } }).freshness;
const outcome = (raw: unknown) => {
  try {
    return { config: parseEdgeConfig(raw) };
  } catch (error) {
    return { error };
  }
};

/** Key, least, most, default. */
const TIMES: readonly (readonly [string, number, number, number])[] = [
  ['hot', 5, 3600, 20],
  ['warm', 10, 86_400, 60],
  ['cold', 10, 86_400, 600],
  ['certificates', 60, 86_400, 3600],
  ['requests', 5, 3600, 30],
  ['names', 10, 86_400, 60],
  ['probes', 30, 86_400, 300],
  ['recentChange', 60, 86_400, 900],
  ['debounceMilliseconds', 0, 60_000, 50],
  ['reassess', 5, 3600, 30],
];

describe.each(TIMES)('the time %s', (field, least, most, usual) => {
  it(`is ${usual} where nothing is said`, () => {
    expect(parseEdgeConfig({}).freshness).toHaveProperty(field, usual);
  });

  it.each([least, most])('may be %i', value => {
    expect(freshness(field, value)).toHaveProperty(field, value);
  });

  it.each([least - 1, most + 1, least + 0.5, String(least), null, '1m'])(
    'is refused as %p, with its bounds',
    value => {
      expect(() => freshness(field, value)).toThrow(
        new RegExp(
          `^Configuration is wrong: edge\\.freshness\\.${field} is .*; allowed: a whole number from ${least} to ${most}$`,
        ),
      );
    },
  );
});

describe('the share of AWS calls', () => {
  it.each([0.01, 0.5, 1])('may be %d', budget => {
    expect(parseEdgeConfig({ aws: { budget } }).aws.budget).toBe(budget);
  });

  it.each([0, 0.009, 1.01, -1, '0.5', null])('is refused as %p', budget => {
    expect(() => parseEdgeConfig({ aws: { budget } })).toThrow(
      'allowed: a number from 0.01 to 1',
    );
  });
});

describe('certificates of an environment', () => {
  const arn = (region: string, account: string) =>
    `arn:aws:acm:${region}:${account}:certificate/a`;
  const parse = (given: string, aws?: object) =>
    parseEdgeConfig({
      clusters: [{ ...CLUSTER, aws }],
      environments: [
        {
          name: 'production',
          cluster: 'demo-eu',
          gatewayClass: 'envoy',
          certificates: [{ hostnames: ['*.example.com'], arn: given }],
        },
      ],
    });
  const aws = { accountId: '123456789012', region: 'eu-west-1' };

  it.each([
    [arn('eu-west-1', '123456789012'), aws],
    [arn('us-east-1', '999999999999'), undefined],
    ['arn:aws:iam::123456789012:server-certificate/a', aws],
  ])('%s fits a cluster in %j', (given, place) => {
    expect(() => parse(given, place)).not.toThrow();
  });

  it.each([
    arn('us-east-1', '123456789012'),
    arn('eu-west-1', '999999999999'),
    'arn:aws:iam::999999999999:server-certificate/a',
  ])('%s does not fit another account or region', given => {
    expect(() => parse(given, aws)).toThrow(
      'edge.environments[0].certificates[0].arn is',
    );
  });
});

describe('what a message shows of a wrong value', () => {
  it.each([
    ['clusters[0].name', 'Demo', 'Demo'],
    ['clusters[0].server.url', 'ftp://a', 'ftp://a'],
    ['clusters[10].aws.region', 'Ireland', 'Ireland'],
    ['environments[0].name', 'Prod', 'Prod'],
    ['clusters', 'text', 'text'],
    ['clusters[0].server.serviceAccountToken', 'abc', '***'],
    [
      'clusters[0].server',
      { url: 'a', token: 'b' },
      { url: '***', token: '***' },
    ],
    ['clusters[0].server.urls', 'abc', '***'],
    ['clusters[0]', ['abc'], '***'],
    ['clusters[0].nameless', 'abc', '***'],
    ['clusters[0].server.caData', 7, '***'],
  ])('of %s with %j is %j', (field, value, shown) => {
    expect(hideSecrets({ field, value, allowed: 'x' }).value).toEqual(shown);
  });

  it('of a missing one is nothing', () => {
    const problem = { field: 'clusters[0].server.caData', allowed: 'x' };

    expect(hideSecrets(problem)).toEqual(problem);
  });
});

describe('any configuration', () => {
  const anyRaw = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'clusters',
        'environments',
        'policy',
        'aws',
        'freshness',
        'x',
      ),
      fc.anything({ maxDepth: 3 }),
    ),
  );

  it('is read, or refused with one InputError', () => {
    fc.assert(
      fc.property(anyRaw, raw => {
        const { config, error } = outcome(raw);

        expect(config !== undefined || error instanceof InputError).toBe(true);
        expect(config?.freshness.hot ?? String(error)).toEqual(
          expect.anything(),
        );
      }),
    );
  });

  it('never gives a token away, wherever it was written in a cluster', () => {
    const TOKEN = 's3cr3t-t0k3n';
    const anyKey = fc.oneof(
      fc.constantFrom(
        'server',
        'eks',
        'kubeconfig',
        'token',
        'kubernetesToken',
      ),
      fc.stringMatching(/^[a-z]{3,9}$/),
    );

    fc.assert(
      fc.property(fc.array(anyKey, { minLength: 1, maxLength: 4 }), path => {
        const nested = path.reduceRight<unknown>(
          (inner, key) => ({ [key]: inner }),
          TOKEN,
        );
        const { error } = outcome({
          clusters: [{ name: 'Wrong Name', ...Object(nested) }],
        });

        fc.pre(!['name', 'gitops', 'kubernetes', 'aws'].includes(path[0]));
        expect(String(error)).not.toContain(TOKEN);
        expect(error).toBeInstanceOf(InputError);
      }),
    );
  });
});
