import { coverHostname } from '../../nlb';
import type { Certificate } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { edgeCertificateArns, edgeHostnames } from '../../status';
import { askedNlb } from '../facts/askedNlb';
import { settingResults } from '../facts/settingResults';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Certificates asked for and in force; none while one of them has not been read. */
const knownCertificates = (topology: EdgeTopology): Certificate[] => {
  const arns = new Set([
    ...(askedNlb(topology).certificates ?? []),
    ...edgeCertificateArns(topology),
  ]);
  const known = topology.certificates.filter(({ arn }) => arns.has(arn));
  return known.length === arns.size ? known : [];
};

/** Which certificate a name gets is decided when the manifests are written. @internal */
export const askedCertificatesMissHostname: DoctorRule = {
  id: 'M58',
  name: 'asked-certificates-miss-hostname',
  title: 'The certificates asked for miss a host name',
  severity: 'error',
  impact: 'outage',
  hop: 'certificate',
  needs: ['manifests', 'aws'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes', 'acm'],
  explains: ['A10'],
  docs: 'Each host name of the routes has to stand in one of the certificates of `aws-load-balancer-ssl-cert`, else the load balancer answers with the first of them and browsers refuse it. A wildcard stands for exactly one label: `*.example.com` covers neither `example.com` nor `a.b.example.com`. The rule waits until ACM has told the names of all certificates, and is quiet about a name that a certificate in force covers.',
  check: ({ topology }) => {
    const certificates = knownCertificates(topology);
    const names = edgeHostnames(topology);
    const domains = [
      ...new Set(certificates.flatMap(certificate => certificate.domains)),
    ];
    const missed = names.filter(
      name => !domains.some(domain => coverHostname(domain, name) > 0),
    );
    return certificates.length > 0 && missed.length > 0
      ? settingResults(topology, 'sslCert', [
          {
            message: `Browsers refuse ${listWords(
              missed.map(name => `https://${name}`),
            )}, because ssl-cert names no certificate that covers ${
              missed.length > 1 ? 'these names' : 'this name'
            }.`,
            observed: domains.sort().join(', '),
            expected: missed.join(', '),
            remedy:
              'Add a certificate that covers the host name to ssl-cert, or correct the host name of the route.',
            impact: missed.length === names.length ? 'outage' : 'partial',
          },
        ])
      : [];
  },
};
