import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findListener } from '../find';
import { paginate } from '../paginate';
import { paging } from '../parameters';

/** The default certificate comes first, and once more among the others when it was also added to them. @public */
export const describeListenerCertificates = defineAction(
  z.object({ ListenerArn: z.string(), ...paging }),
  (input, region) => {
    const listener = findListener(region, input.ListenerArn);
    const certificates = [
      ...(listener.defaultCertificate
        ? [{ CertificateArn: listener.defaultCertificate, IsDefault: true }]
        : []),
      ...listener.sniCertificates.map(arn => ({
        CertificateArn: arn,
        IsDefault: false,
      })),
    ];
    const { page, NextMarker } = paginate(certificates, input);
    return { Certificates: page, NextMarker };
  },
);
