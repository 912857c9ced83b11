import { minimumTlsMinor } from '../../nlb';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** Old JVMs, curl on old systems and many devices end at TLS 1.2. @internal */
export const onlyTls13: DoctorRule = {
  id: 'M19',
  name: 'only-tls-1-3',
  title: 'Clients without the newest TLS are turned away',
  severity: 'info',
  impact: 'none',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: ['A25'],
  docs: 'A policy of the family `TLS13-1-3` refuses TLS 1.2. That is the strongest choice, and it turns away clients that do not know TLS 1.3 yet, with nothing but a handshake error on their side. Where clients are not all known, `ELBSecurityPolicy-TLS13-1-2-2021-06` offers 1.3 and takes 1.2 as well.',
  check: ({ topology }) => {
    const { sslPolicy } = askedNlb(topology);
    return sslPolicy !== undefined &&
      minimumTlsMinor(sslPolicy) === 3 &&
      terminatedListeners(topology).length > 0
      ? settingResults(topology, 'sslPolicy', [
          {
            message: `Clients of ${edgeAddress(
              topology,
            )} that do not know TLS 1.3 get a handshake error, because the policy ${sslPolicy} refuses TLS 1.2.`,
            observed: sslPolicy,
            expected: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            remedy:
              'Keep it where all clients know TLS 1.3, else choose ELBSecurityPolicy-TLS13-1-2-2021-06.',
          },
        ])
      : [];
  },
};
