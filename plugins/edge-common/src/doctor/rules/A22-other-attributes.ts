import { NLB_OPTION_NAMES } from '../../nlb';
import type { DoctorRule } from '../DoctorRule';
import { driftResults } from '../facts/driftResults';

/** These have rules of their own. */
const ELSEWHERE: readonly string[] = [
  'scheme',
  'certificates',
  'sslPolicy',
  'alpn',
  'tlsPorts',
];

/** Settings behind the listeners: balancing, protection, logs, draining, health checks. @internal */
export const otherAttributes: DoctorRule = {
  id: 'A22',
  name: 'other-attributes',
  title: 'Attributes of the load balancer differ from what is asked',
  severity: 'warning',
  impact: 'partial',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: [],
  docs: 'The rule compares each row of the option table with AWS: subnets, cross-zone balancing, deletion protection, access logs, target type, health check, draining, PROXY protocol. A value that differs without a refusal was changed in AWS; the controller puts it back with its next sync. An attribute that the annotations no longer mention keeps its last value, since the controller only ever sets attributes: that is told as information. The name of a load balancer cannot be changed at all.',
  check: seen =>
    driftResults(seen, {
      options: NLB_OPTION_NAMES.filter(name => !ELSEWHERE.includes(name)),
      effect: ({ setting, live, onService }) =>
        onService === undefined
          ? `keeps ${setting} at ${live}, which nobody asks for any more`
          : `has ${setting} at ${live} instead of ${onService}`,
    }),
};
