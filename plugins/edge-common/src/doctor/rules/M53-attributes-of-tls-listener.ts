import { NLB_ANNOTATIONS, NLB_PREFIXES } from '../../nlb';
import { askedAnnotations } from '../../status';
import type { EdgeTopology } from '../../topology';
import { placeOfKey } from '../facts/askedNlb';
import type { DoctorRule } from '../DoctorRule';

const isOfTls = (key: string): boolean =>
  NLB_PREFIXES.some(prefix =>
    key.startsWith(`${prefix}${NLB_ANNOTATIONS.listenerAttributes}.TLS-`),
  );

const tlsKeys = (topology: EdgeTopology): string[] =>
  Object.keys(askedAnnotations(topology)).filter(isOfTls).sort();

/** The controller leaves TLS listeners out (LBC listener_manager.go `blockedProtocolsForAttributes`). @internal */
export const attributesOfTlsListener: DoctorRule = {
  id: 'M53',
  name: 'attributes-of-tls-listener',
  title: 'Attributes of a TLS listener are never applied',
  severity: 'error',
  impact: 'none',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'Listener attributes exist for TCP listeners only, and the controller skips annotations `aws-load-balancer-listener-attributes.TLS-<port>` without a word. The idle timeout that people mostly want to raise this way is fixed at 350 seconds for TLS; only a keepalive of the client or of the application helps.',
  check: ({ topology }) =>
    tlsKeys(topology).flatMap(key => {
      const place = placeOfKey(topology, key);
      return place
        ? [
            {
              ...place,
              message: `The listener attributes of ${topology.id.gateway} have no effect, because the controller never applies attributes to TLS listeners.`,
              observed: askedAnnotations(topology)[key],
              expected: 'no attributes of a TLS listener',
              remedy:
                'Remove the annotation, and send keepalives more often than every 350 seconds.',
            },
          ]
        : [];
    }),
};
