import { askedNlb } from '../facts/askedNlb';
import { terminatedListeners } from '../facts/listeners';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** An NLB logs TLS requests and nothing else (AWS: access logs). @internal */
export const accessLogsWithoutTls: DoctorRule = {
  id: 'M47',
  name: 'access-logs-without-tls',
  title: 'Access logs stay empty without a TLS listener',
  severity: 'warning',
  impact: 'none',
  hop: 'loadBalancer',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'A network load balancer writes access logs for its TLS listeners only: chosen certificate, cipher and TLS version per connection. Without one the bucket stays empty, although everything is set up right. Requests to the plain port are in the access log of Envoy.',
  check: ({ topology }) =>
    askedNlb(topology).accessLogs === true &&
    terminatedListeners(topology).length === 0
      ? settingResults(topology, 'attributes', [
          {
            message: `The access logs of ${topology.id.gateway} stay empty, because its load balancer ends no TLS and logs nothing else.`,
            observed: 'access_logs.s3.enabled=true without a TLS listener',
            expected: 'a TLS listener, or no access logs',
            remedy:
              'Name a certificate and ssl-ports, or use the access log of Envoy.',
          },
        ])
      : [],
};
