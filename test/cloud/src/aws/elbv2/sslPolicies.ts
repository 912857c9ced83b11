import { AwsError } from '../wire/AwsError';

const NAMES = [
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
  'TLS13-1-0-2021-06',
  'TLS13-1-1-2021-06',
  'TLS13-1-2-2021-06',
  'TLS13-1-2-Res-2021-06',
  'TLS13-1-2-Ext1-2021-06',
  'TLS13-1-2-Ext2-2021-06',
  'TLS13-1-3-2021-06',
  'TLS13-1-0-FIPS-2023-04',
  'TLS13-1-1-FIPS-2023-04',
  'TLS13-1-2-FIPS-2023-04',
  'TLS13-1-2-Res-FIPS-2023-04',
  'TLS13-1-2-Ext0-FIPS-2023-04',
  'TLS13-1-2-Ext1-FIPS-2023-04',
  'TLS13-1-2-Ext2-FIPS-2023-04',
  'TLS13-1-3-FIPS-2023-04',
  'TLS13-1-0-PQ-2025-09',
  'TLS13-1-2-PQ-2025-09',
  'TLS13-1-2-Res-PQ-2025-09',
  'TLS13-1-2-Ext1-PQ-2025-09',
  'TLS13-1-2-Ext2-PQ-2025-09',
  'TLS13-1-3-PQ-2025-09',
].map(name => `ELBSecurityPolicy-${name}`);

const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

// The number in a name is the lowest version; only the TLS13 families speak 1.3.
function protocols(name: string): readonly string[] {
  const [, lowest = '0'] = /-(?:TLS13|TLS|FS)-1-(\d)/.exec(name) ?? [];
  const highest = name.includes('-TLS13-') ? 3 : 2;
  return VERSIONS.slice(Number(lowest), highest + 1);
}

/** Predefined policies by name, without their cipher lists. @public */
export const SSL_POLICIES = NAMES.map(name => ({
  Name: name,
  SslProtocols: protocols(name),
  SupportedLoadBalancerTypes: ['application', 'network'],
}));

/** @throws AwsError SSLPolicyNotFound @public */
export function findSslPolicies(names: readonly string[]) {
  return names.map(wanted => {
    const policy = SSL_POLICIES.find(({ Name }) => Name === wanted);
    if (!policy) {
      throw new AwsError(
        'SSLPolicyNotFound',
        `SSL policy '${wanted}' not found`,
      );
    }
    return policy;
  });
}
