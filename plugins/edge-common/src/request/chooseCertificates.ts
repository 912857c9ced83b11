import { coverHostname } from '../nlb';
import type { Problem } from './Problem';
import type { EdgeEnvironment } from './policy/EdgePolicy';

type Certificates = EdgeEnvironment['certificates'];

const bestFor = (
  hostname: string,
  certificates: Certificates,
): string | undefined => {
  const rated = certificates.map(({ arn, hostnames }) => ({
    arn,
    score: Math.max(...hostnames.map(name => coverHostname(name, hostname))),
  }));
  const best = Math.max(0, ...rated.map(({ score }) => score));
  return best === 0
    ? undefined
    : rated.find(({ score }) => score === best)?.arn;
};

/**
 * One certificate per host name from the environment's list, the best match first listed; the
 * first host name decides which becomes the NLB's default certificate.
 * @internal
 */
export const chooseCertificates = (
  hostnames: readonly string[],
  { name, certificates }: Pick<EdgeEnvironment, 'name' | 'certificates'>,
): {
  readonly arns: readonly string[];
  readonly problems: readonly Problem[];
} => {
  if (hostnames.length === 0) {
    return {
      arns: [],
      problems: [
        {
          field: 'certificates',
          allowed:
            'name a host name, so that a certificate can be chosen, or name the certificate itself',
        },
      ],
    };
  }
  const choices = hostnames.map((hostname, index) => ({
    hostname,
    index,
    arn: bestFor(hostname, certificates),
  }));
  const known = certificates.flatMap(one => one.hostnames).join(', ') || 'none';
  return {
    arns: [...new Set(choices.flatMap(({ arn }) => arn ?? []))],
    problems: choices
      .filter(({ arn }) => arn === undefined)
      .map(({ hostname, index }) => ({
        field: `hostnames[${index}]`,
        value: hostname,
        allowed:
          `names the certificates of environment ${name} cover (${known}); ` +
          'ask the platform team to list a certificate for this name, or name one in certificates',
      })),
  };
};
