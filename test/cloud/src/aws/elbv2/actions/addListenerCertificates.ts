import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findListener } from '../find';
import { requireCertificate } from '../listenerChecks';
import { list } from '../parameters';

/** Adds certificates chosen by server name, each once. @public */
export const addListenerCertificates = defineAction(
  z.object({
    ListenerArn: z.string(),
    Certificates: list(z.object({ CertificateArn: z.string() })),
  }),
  ({ ListenerArn, Certificates = [] }, region) => {
    const listener = findListener(region, ListenerArn);
    const arns = Certificates.map(({ CertificateArn }) => CertificateArn);
    arns.forEach(arn => requireCertificate(region, arn));
    region.listeners.set(ListenerArn, {
      ...listener,
      sniCertificates: [...new Set([...listener.sniCertificates, ...arns])],
    });
    return {
      Certificates: arns.map(arn => ({
        CertificateArn: arn,
        IsDefault: false,
      })),
    };
  },
);
