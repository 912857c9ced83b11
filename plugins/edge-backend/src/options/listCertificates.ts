import type { CertificateOptions } from '@tls-edge/backstage-plugin-edge-common/report';

import { optionList } from './optionList';
import type { OptionPlace } from './readOptionPlace';

/**
 * The certificates of an environment, with what ACM said of those that edges made the portal ask
 * about. Certificates of other environments and teams are not among them.
 * @internal
 */
export const listCertificates = ({
  context: { environment },
  source,
}: OptionPlace): CertificateOptions => {
  const aws = source.aws?.collector.snapshot();
  return optionList({
    items: environment.certificates.map(({ arn, hostnames }) => {
      const known = aws?.certificates.find(one => one.arn === arn);
      return {
        ...{ arn, hostnames: [...hostnames] },
        ...(known && { status: known.status, notAfter: known.notAfter }),
      };
    }),
    parts: aws ? [aws.parts.acm] : [],
    emptyBecause: `Environment "${environment.name}" has no certificates; the platform team adds them under edge.environments[].certificates`,
  });
};
