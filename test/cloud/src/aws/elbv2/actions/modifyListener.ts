import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { describeListener } from '../describeListener';
import { findListener } from '../find';
import { forwardedGroups } from '../forwardedGroups';
import { requireListener } from '../listenerChecks';
import { listenerSettings } from '../parameters';
import type { ListenerRecord } from '../records';

const input = z.object({ ...listenerSettings, ListenerArn: z.string() });

// Leaving TLS drops what only TLS has, as the API does.
function change(
  present: ListenerRecord,
  wanted: z.output<typeof input>,
): ListenerRecord {
  const protocol = wanted.Protocol ?? present.protocol;
  const kept = protocol === 'TLS' ? present : undefined;
  return {
    ...present,
    protocol,
    port: wanted.Port ?? present.port,
    sslPolicy: wanted.SslPolicy ?? kept?.sslPolicy,
    alpnPolicy: wanted.AlpnPolicy?.[0] ?? kept?.alpnPolicy,
    defaultCertificate:
      wanted.Certificates?.[0]?.CertificateArn ?? kept?.defaultCertificate,
    sniCertificates: kept?.sniCertificates ?? [],
    targetGroups: wanted.DefaultActions
      ? forwardedGroups(wanted.DefaultActions)
      : present.targetGroups,
  };
}

/** What is not named keeps its value: ALPN goes only by asking for `None`. @public */
export const modifyListener = defineAction(input, (wanted, region) => {
  const listener = change(findListener(region, wanted.ListenerArn), wanted);
  requireListener(listener, region);
  region.listeners.set(listener.arn, listener);
  return { Listeners: [describeListener(listener)] };
});
