import { edgeCertificateArns } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeReport } from './EdgeReport';

/** What is known of the load balancer, even if it is its host name only. @internal */
export const loadBalancerReport = (
  topology: EdgeTopology,
): EdgeReport['loadBalancer'] => {
  const { loadBalancer: found, service, certificates, aws } = topology;
  const dnsName = found?.dnsName ?? service?.hostnames[0];
  if (dnsName === undefined) {
    return undefined;
  }
  const [defaultArn] = edgeCertificateArns(topology);
  const certificate = certificates.find(({ arn }) => arn === defaultArn);
  return {
    name: found?.name,
    arn: found?.arn,
    dnsName,
    scheme: found?.scheme,
    state: found?.state,
    region: aws?.region,
    accountId: aws?.accountId,
    zones: (found?.zones ?? []).map(({ name }) => name).sort(),
    certificate: certificate && {
      arn: certificate.arn,
      domains: [...certificate.domains],
      notAfter: certificate.notAfter,
      status: certificate.status,
    },
  };
};
