import type { DoctorRule } from '../DoctorRule';
import { driftResults } from '../facts/driftResults';

/** A change of scheme replaces the load balancer, so AWS either has the old one or another owner's. @internal */
export const otherScheme: DoctorRule = {
  id: 'A04',
  name: 'other-scheme',
  title: 'The load balancer has another scheme than asked',
  severity: 'warning',
  impact: 'partial',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: [],
  docs: 'The scheme says whether clients of the internet reach the load balancer. It cannot be changed in place: the controller deletes the load balancer and makes another one. When AWS has another scheme than the annotation asks, and no refusal stands, the load balancer was made by a controller that ignores the annotation, such as the cloud provider of Kubernetes (K08), or the change has not been taken up.',
  check: seen =>
    driftResults(seen, {
      options: ['scheme'],
      effect: ({ live, onService }) =>
        `is ${live} instead of ${onService}, so ${
          live === 'internal'
            ? 'clients outside the network cannot reach it'
            : 'it is open to clients outside the network'
        }`,
    }),
};
