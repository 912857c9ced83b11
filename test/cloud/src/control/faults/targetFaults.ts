import type { TargetFault } from '../../aws';
import type { Cloud } from '../Cloud';
import {
  edgeLoadBalancer,
  STACK_TAGS,
  stackOf,
} from '../state/edgeLoadBalancer';
import type { ActiveFaults, Fault } from './Fault';

const REQUESTED = 'orders-edge';
const OTHERWISE = 'pay-edge';

const defaultEdge = ({ aws }: Cloud) =>
  edgeLoadBalancer(aws, REQUESTED) ? REQUESTED : OTHERWISE;

const applyAs =
  (id: string, fault: TargetFault) =>
  (cloud: Cloud, active: ActiveFaults): void => {
    const { switches } = cloud.aws.account;
    const aim = active.get(id);
    for (const key of STACK_TAGS) {
      if (aim) {
        const value = stackOf(aim.edge ?? defaultEdge(cloud));
        switches.setTargetFault(`${id} by ${key}`, { key, value }, fault);
      } else {
        switches.clearTargetFault(`${id} by ${key}`);
      }
    }
  };

/** Without an edge they reach the one requested in the demo, or the ready one before that. @public */
export const TARGET_FAULTS: readonly Fault[] = [
  {
    id: 'targets-unhealthy',
    title: 'All targets unhealthy',
    sentence:
      'Every health check of the edge fails: the load balancer fails open, the edge is at risk.',
    lasting: true,
    aimed: true,
    apply: applyAs('targets-unhealthy', {
      kind: 'allUnhealthy',
      reason: 'Target.FailedHealthChecks',
    }),
  },
  {
    id: 'targets-none',
    title: 'No targets',
    sentence:
      'The target groups of the edge are empty: nothing is left to send requests to, the edge is broken.',
    lasting: true,
    aimed: true,
    apply: applyAs('targets-none', { kind: 'noTargets' }),
  },
];
