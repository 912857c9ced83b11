import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findListener } from '../find';
import { list } from '../parameters';

/** Takes certificates from those chosen by server name; the default one stays. @public */
export const removeListenerCertificates = defineAction(
  z.object({
    ListenerArn: z.string(),
    Certificates: list(z.object({ CertificateArn: z.string() })),
  }),
  ({ ListenerArn, Certificates = [] }, region) => {
    const listener = findListener(region, ListenerArn);
    const removed = new Set(Certificates.map(item => item.CertificateArn));
    region.listeners.set(ListenerArn, {
      ...listener,
      sniCertificates: listener.sniCertificates.filter(
        arn => !removed.has(arn),
      ),
    });
    return {};
  },
);
