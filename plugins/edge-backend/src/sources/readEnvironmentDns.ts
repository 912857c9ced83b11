import type {
  DnsExpectation,
  EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * Where host names are meant to lead, by the name of each environment that says so.
 * @internal
 */
export const readEnvironmentDns = (
  environments: EdgeConfig['environments'],
): Readonly<Record<string, DnsExpectation>> =>
  Object.fromEntries(
    environments.flatMap(({ name, dns }) => (dns ? [[name, dns]] : [])),
  );
