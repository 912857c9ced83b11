const STRENGTHS_OF_1_2 = ['', '-Res', '-Ext0', '-Ext1', '-Ext2'] as const;

const of1_2 = (suffix: string, strengths: readonly string[]): string[] =>
  strengths.map(strength => `TLS13-1-2${strength}-${suffix}`);

/**
 * Policies an NLB takes, the recommended one first, as of September 2025 (aws-cdk-lib 2.276
 * `SslPolicy`). Only a live call, `DescribeSSLPolicies`, knows them all.
 * @public
 */
export const TLS_POLICIES: readonly string[] = [
  ...of1_2('2021-06', ['', '-Res', '-Ext1', '-Ext2']),
  'TLS13-1-0-2021-06',
  'TLS13-1-1-2021-06',
  'TLS13-1-3-2021-06',
  ...of1_2('FIPS-2023-04', STRENGTHS_OF_1_2),
  'TLS13-1-0-FIPS-2023-04',
  'TLS13-1-1-FIPS-2023-04',
  'TLS13-1-3-FIPS-2023-04',
  ...of1_2('PQ-2025-09', ['', '-Res', '-Ext1', '-Ext2']),
  'TLS13-1-0-PQ-2025-09',
  'TLS13-1-3-PQ-2025-09',
  ...of1_2('FIPS-PQ-2025-09', STRENGTHS_OF_1_2),
  'TLS13-1-0-FIPS-PQ-2025-09',
  'TLS13-1-3-FIPS-PQ-2025-09',
  '2016-08',
  'FS-2018-06',
  'FS-1-1-2019-08',
  'FS-1-2-2019-08',
  'FS-1-2-Res-2019-08',
  'FS-1-2-Res-2020-10',
  'TLS-1-0-2015-04',
  'TLS-1-1-2017-01',
  'TLS-1-2-2017-01',
  'TLS-1-2-Ext-2018-06',
].map(name => `ELBSecurityPolicy-${name}`);

/** What a TLS listener gets when nobody names a policy (LBC flag `--default-ssl-policy`). @internal */
export const DEFAULT_TLS_POLICY = 'ELBSecurityPolicy-2016-08';
