import type { DoctorRule } from '../DoctorRule';
import { driftResults } from '../facts/driftResults';

/** Clients meet the certificates of the listener, whatever the annotation names. @internal */
export const otherCertificates: DoctorRule = {
  id: 'A07',
  name: 'other-certificates',
  title: 'The load balancer shows other certificates than asked',
  severity: 'warning',
  impact: 'partial',
  hop: 'listener',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: ['A10'],
  docs: 'The annotation `ssl-cert` lists the certificates of each TLS listener, the first one as default. When the listener has others and no refusal stands, somebody changed it in AWS, or the controller has not run since. It compares the whole list with each sync, which is every 10 hours unless the Service changes. A refused change is another case (K10, K35).',
  check: seen =>
    driftResults(seen, {
      options: ['certificates'],
      effect: ({ port }) =>
        `shows other certificates on port ${port} than the Service asks for`,
    }),
};
