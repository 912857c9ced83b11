import type { TargetGroup } from '../../snapshot';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isZoneLost } from '../isZoneLost';
import { awsRef } from '../objectRefs';
import {
  countTargets,
  isCrossZone,
  neededTargets,
  targetsByZone,
} from '../targetHealth';
import { targetTimes } from '../targetTimes';
import { isRollingOut } from './envoyDeployment';

interface PortGroup {
  readonly port: number;
  readonly group: TargetGroup;
}

/**
 * A zone stays in DNS only while every group keeps enough healthy targets in it, so a bad group
 * of port 80 takes the zone from port 443 as well. Zones without registered targets were never
 * in DNS; with cross-zone balancing zones do not matter. A rollout excuses a zone as long as one
 * healthy target is left there.
 * @internal
 */
export const zoneFacts = (
  groups: readonly PortGroup[],
  { topology, now }: Observation,
): Fact[] =>
  groups
    .filter(({ group }) => !isCrossZone(group, topology.loadBalancer))
    .flatMap(({ port, group }) => {
      const counts = targetsByZone(group)
        .filter(([zone]) => zone !== '')
        .map(([zone, targets]) => ({
          zone,
          times: targetTimes({ arn: group.arn, targets }, topology),
          isLost: isZoneLost(targets, topology, now),
          ...countTargets(targets, topology, now),
        }))
        .filter(({ total }) => total > 0);
      const someHealthy = counts.some(({ healthy }) => healthy > 0);
      return counts.map((count): Fact => {
        const { zone, times, isLost, healthy, starting, total } = count;
        const base: Fact = {
          label: `Zone ${zone}, port ${port}`,
          value: `${healthy} of ${total} healthy`,
          object: awsRef('TargetGroup', group.arn),
          means: 'ready',
        };
        if (!someHealthy || healthy >= neededTargets(group, total)) {
          return { ...base, means: someHealthy ? 'ready' : 'notChecked' };
        }
        const isMoving =
          starting > 0 ||
          (topology.deployment && isRollingOut(topology.deployment));
        const isWaiting = isMoving && !isLost;
        return {
          ...base,
          means: isWaiting ? 'progressing' : 'degraded',
          since: isWaiting ? times.starting : times.failing,
          sentence: `Zone ${zone} has too few healthy targets on port ${port}, so the load balancer takes the whole zone out of DNS.`,
        };
      });
    });
