import { askedNlb } from '../facts/askedNlb';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** Names are unique per account and region, and the controller takes over what has the name (LBC #2533). @internal */
export const explicitName: DoctorRule = {
  id: 'M39',
  name: 'explicit-name',
  title: 'The load balancer has a name of its own',
  severity: 'warning',
  impact: 'none',
  hop: 'loadBalancer',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'A name in `aws-load-balancer-name` has to be unique in the account and region. When a second Service asks for the same one, the controller takes the load balancer of the first over and overwrites its listeners. Later edits of the name are ignored, so that Git and AWS differ for good. A generated name does neither, and tags tell whose load balancer it is.',
  check: ({ topology }) => {
    const { loadBalancerName: name } = askedNlb(topology);
    return name === undefined
      ? []
      : settingResults(topology, 'name', [
          {
            message: `The load balancer ${name} may be taken over by another Service that asks for the same name, because the name is written down instead of generated.`,
            observed: name,
            expected: 'no name',
            remedy:
              'Leave aws-load-balancer-name out on a new edge; on one that runs, keep it and make sure that nobody else uses it.',
          },
        ]);
  },
};
