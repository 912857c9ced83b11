import type { AwsServiceName } from '../../aws';
import type { Cloud } from '../Cloud';
import type { ActiveFaults, Fault } from './Fault';

const DENIALS: Readonly<Record<string, readonly AwsServiceName[]>> = {
  'aws-denied': ['elasticloadbalancing', 'acm', 'ec2', 'sts'],
  'acm-denied': ['acm'],
};

// Two switches refuse ACM: one that goes off must not take the other's refusal along.
function applyDenials({ aws }: Cloud, active: ActiveFaults): void {
  const { denied } = aws.account.switches;
  denied.clear();
  for (const [id, services] of Object.entries(DENIALS)) {
    const aim = active.get(id);
    if (aim) {
      services.forEach(service =>
        denied.add(aim.region ? `${aim.region}/${service}` : service),
      );
    }
  }
}

/** Faults of the AWS account; all but the bucket reach the portal, not the controllers. @public */
export const AWS_FAULTS: readonly Fault[] = [
  {
    id: 'aws-denied',
    title: 'No rights in the AWS account',
    sentence:
      'Every call of the portal is answered AccessDenied: what only AWS knows is unknown, the rest is told from Kubernetes.',
    lasting: true,
    aimed: false,
    reach: 'region',
    apply: applyDenials,
  },
  {
    id: 'acm-denied',
    title: 'No right to read certificates',
    sentence:
      'Only ACM refuses the portal: the certificate cannot be told, load balancers stay live.',
    lasting: true,
    aimed: false,
    reach: 'region',
    apply: applyDenials,
  },
  {
    id: 'aws-throttled',
    title: 'AWS throttles the portal',
    sentence:
      'Load balancer and certificate calls are answered Rate exceeded: the portal slows down and shows older answers with their age.',
    lasting: true,
    aimed: false,
    apply: ({ aws }, active) => {
      const { throttled } = aws.account.switches;
      throttled.clear();
      if (active.has('aws-throttled')) {
        throttled.add('elasticloadbalancing').add('acm');
      }
    },
  },
  {
    id: 'aws-bucket',
    title: 'AWS counts the calls',
    sentence:
      'Portal and controllers share what AWS gives an account in a region: 40 reads of load balancers at once, then 10 each second; what is above is answered Rate exceeded.',
    lasting: true,
    aimed: false,
    apply: ({ aws }, active) => {
      aws.account.switches.metered = active.has('aws-bucket');
    },
  },
];
