import {
  awsRef,
  coversHostname,
  edgeCertificateArns,
  edgeHostnames,
} from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { listWords } from '../facts/words';

/** Clients that ask for a name no certificate has get the default one, and refuse it. @internal */
export const hostnameNotCovered: DoctorRule = {
  id: 'A10',
  name: 'hostname-not-covered',
  title: 'No certificate covers a host name of the edge',
  severity: 'error',
  impact: 'outage',
  hop: 'certificate',
  needs: ['cluster', 'manifests', 'aws'],
  reads: ['gateways', 'httproutes', 'services', 'elbv2', 'acm'],
  explains: ['A25', 'A33'],
  docs: 'The load balancer picks the certificate by the name the client asks for, and shows the first one when none fits; browsers then refuse the connection. The rule compares the host names of the routes and listeners with the names in the certificates that are in force. A wildcard stands for exactly one label: `*.example.com` covers neither `example.com` nor `a.b.example.com`.',
  check: ({ topology }) => {
    const arns = edgeCertificateArns(topology);
    const known = topology.certificates.filter(({ arn }) => arns.includes(arn));
    if (known.length === 0 || known.length < arns.length) {
      return [];
    }
    const names = known.flatMap(({ domains }) => domains);
    const hostnames = edgeHostnames(topology);
    const bare = hostnames.filter(
      hostname => !names.some(name => coversHostname(name, hostname)),
    );
    return bare.length > 0
      ? [
          {
            object: awsRef('Certificate', arns[0]),
            path: 'SubjectAlternativeNames',
            message: `Browsers refuse the connection to ${listWords(
              bare.map(name => `https://${name}`),
            )}, because no certificate of the load balancer covers ${
              bare.length > 1 ? 'these names' : 'this name'
            }.`,
            observed: [...new Set(names)].sort().join(', '),
            expected: bare.join(', '),
            remedy:
              'Name a certificate in ssl-cert that covers the host names, or correct the host names of the routes.',
            impact: bare.length === hostnames.length ? 'outage' : 'partial',
          },
        ]
      : [];
  },
};
