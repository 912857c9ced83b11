import type { AwsServiceName } from '../../aws';
import type { Cloud } from '../Cloud';
import type { ActiveFaults, Fault } from './Fault';

const DENIALS: Readonly<Record<string, readonly AwsServiceName[]>> = {
  'aws-denied': ['elasticloadbalancing', 'acm', 'sts'],
  'acm-denied': ['acm'],
};

// Two switches refuse ACM: one that goes off must not take the other's refusal along.
function applyDenials({ aws }: Cloud, active: ActiveFaults): void {
  const { denied } = aws.account.switches;
  denied.clear();
  Object.entries(DENIALS)
    .filter(([id]) => active.has(id))
    .flatMap(([, services]) => services)
    .forEach(service => denied.add(service));
}

/** Faults of the AWS account; they reach the portal, not the controllers. @public */
export const AWS_FAULTS: readonly Fault[] = [
  {
    id: 'aws-denied',
    title: 'No rights in the AWS account',
    sentence:
      'Every call of the portal is answered AccessDenied: what only AWS knows is unknown, the rest is told from Kubernetes.',
    lasting: true,
    aimed: false,
    apply: applyDenials,
  },
  {
    id: 'acm-denied',
    title: 'No right to read certificates',
    sentence:
      'Only ACM refuses the portal: the certificate cannot be told, load balancers stay live.',
    lasting: true,
    aimed: false,
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
];
