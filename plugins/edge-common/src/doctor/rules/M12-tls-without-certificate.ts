import { NLB_ANNOTATIONS } from '../../nlb';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { settingResults } from '../facts/settingResults';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Settings that speak of TLS and mean nothing without a certificate. */
const tlsSettings = (topology: EdgeTopology): string[] => {
  const { tlsPorts, sslPolicy, alpn } = askedNlb(topology);
  return [
    ...(tlsPorts?.length ? [NLB_ANNOTATIONS.sslPorts] : []),
    ...(sslPolicy ? [NLB_ANNOTATIONS.sslPolicy] : []),
    ...(alpn && alpn !== 'None' ? [NLB_ANNOTATIONS.alpnPolicy] : []),
  ];
};

/** Without `ssl-cert` no listener is TLS, whatever else is set (LBC model_build_listener.go). @internal */
export const tlsWithoutCertificate: DoctorRule = {
  id: 'M12',
  name: 'tls-without-certificate',
  title: 'TLS is asked for and no certificate is named',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A05'],
  docs: 'The load balancer ends TLS only where `aws-load-balancer-ssl-cert` names a certificate. With `ssl-ports`, a TLS policy or an ALPN policy alone it makes a plain TCP listener and says nothing: the handshake of the client goes to Envoy, which expects plain HTTP. On a live edge the rule is quiet where AWS does end TLS.',
  check: ({ topology, live }) => {
    const settings = tlsSettings(topology);
    const endsTls =
      live && topology.listeners.some(({ protocol }) => protocol === 'TLS');
    return settings.length === 0 ||
      endsTls ||
      askedNlb(topology).certificates?.length
      ? []
      : settingResults(topology, 'sslCert', [
          {
            message: `Clients of ${edgeAddress(
              topology,
            )} get a TLS error, because no certificate is named and so the load balancer ends no TLS.`,
            observed: `${listWords(settings)} without ${
              NLB_ANNOTATIONS.sslCert
            }`,
            expected: 'the ARN of an issued certificate',
            remedy: `Set ${NLB_ANNOTATIONS.sslCert} to the ARN of a certificate that covers the host names.`,
          },
        ]);
  },
};
