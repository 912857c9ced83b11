import type { TargetGroup } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { awsRef } from '../objectRefs';
import { countTargets } from '../targetHealth';
import { waitingForService } from '../waitingForService';
import { healthCheckFacts } from './healthCheckFacts';
import { groupFact } from './targetGroup';
import { zoneFacts } from './targetZones';

/** Groups behind a listener, each with the port clients use; sorted by port. */
const groupsByPort = ({
  listeners,
  targetGroups,
}: EdgeTopology): { port: number; group: TargetGroup }[] =>
  listeners.flatMap(({ port, targetGroupArns }) =>
    targetGroups
      .filter(({ arn }) => targetGroupArns.includes(arn))
      .map(group => ({ port, group })),
  );

const withoutGroups = ({ topology, now }: Observation): Fact =>
  topology.loadBalancer && topology.listeners.length > 0
    ? {
        label: 'Target groups',
        value: 'none',
        means: 'broken',
        sentence: 'The listeners of the load balancer lead to no target group.',
      }
    : waitingForService(topology, now);

/** AWS has no listener that leads nowhere: a group it names and does not show was not read yet. */
const unreadFacts = ({ listeners, targetGroups }: EdgeTopology): Fact[] => {
  const read = new Set(targetGroups.map(({ arn }) => arn));
  return listeners
    .filter(
      ({ targetGroupArns }) =>
        targetGroupArns.length === 0 ||
        !targetGroupArns.every(arn => read.has(arn)),
    )
    .map(({ arn, port }) => ({
      label: `Targets of port ${port}`,
      value: 'not read yet',
      object: awsRef('Listener', arn),
      means: 'unknown',
      sentence: `Cannot tell: the targets behind port ${port} have not been read yet.`,
    }));
};

/** Hop 9: the load balancer finds healthy Envoys, in every zone it serves. @internal */
export const targets: HopAssessor = {
  hop: 'targets',
  reads: ['elbv2'],
  usualSeconds: 120,
  assess: observation => {
    const { topology, now } = observation;
    const groups = groupsByPort(topology);
    if (groups.length === 0) {
      return { ready: '', facts: [withoutGroups(observation)] };
    }
    const counts = groups.map(({ group }) =>
      countTargets(group.targets, topology, now),
    );
    const healthy = counts.reduce((sum, one) => sum + one.healthy, 0);
    const total = counts.reduce((sum, one) => sum + one.total, 0);
    return {
      ready: `All ${total} targets are healthy.`,
      badge: `${healthy}/${total}`,
      facts: [
        ...groups.map(({ port, group }) => groupFact(port, group, observation)),
        ...zoneFacts(groups, observation),
        ...unreadFacts(topology),
        ...healthCheckFacts(groups.map(({ group }) => group)),
      ],
    };
  },
};
