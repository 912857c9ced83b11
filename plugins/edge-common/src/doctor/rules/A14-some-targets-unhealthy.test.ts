import type { Target } from '../../snapshot';
import {
  aDeployment,
  aLoadBalancer,
  anUnhealthyTarget,
  aSeen,
  aTarget,
  aTargetGroup,
  targetGroupArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { someTargetsUnhealthy } from './A14-some-targets-unhealthy';

const having = (...targets: Target[]) => ({
  targetGroups: [aTargetGroup(80), aTargetGroup(443, { targets })],
});

const inSecondZone = { id: '10.0.2.10', zone: 'eu-west-1b' };
const oneBadZone = having(aTarget(), anUnhealthyTarget(inSecondZone));

describeRule(someTargetsUnhealthy, {
  fires: {
    'a zone without a healthy target': {
      seen: aSeen(oneBadZone),
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      message:
        'Clients of https://pay.example.com no longer reach the load balancer in eu-west-1b, because too few targets of port 443 are healthy there, and AWS takes the zone out of DNS for every port.',
      observed: '1 of 2 healthy: Target.FailedHealthChecks',
      expected: '2 of 2 healthy',
    },
    'a bad group of port 80, which takes the zone from 443': {
      seen: aSeen({
        targetGroups: [
          aTargetGroup(80, {
            targets: [aTarget(), anUnhealthyTarget(inSecondZone)],
          }),
          aTargetGroup(443),
        ],
      }),
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(80) },
    },
    'a bad target beside a good one in its zone': {
      seen: aSeen(
        having(
          aTarget(),
          anUnhealthyTarget({ id: '10.0.1.11' }),
          aTarget(inSecondZone),
        ),
      ),
      message:
        'Fewer pods than planned answer https://pay.example.com on port 443, because 1 of 3 targets fail their health check.',
    },
    'a bad target where zones do not matter': {
      seen: aSeen({
        ...oneBadZone,
        loadBalancer: aLoadBalancer({
          attributes: { 'load_balancing.cross_zone.enabled': 'true' },
        }),
      }),
      message: expect.stringContaining('1 of 2 targets fail'),
    },
    'a zone that needs two healthy targets and has one': {
      seen: aSeen({
        targetGroups: [
          aTargetGroup(443, {
            attributes: {
              'target_group_health.dns_failover.minimum_healthy_targets.count':
                '2',
            },
            targets: [aTarget(), anUnhealthyTarget({ id: '10.0.1.11' })],
          }),
        ],
      }),
      message: expect.stringContaining('AWS takes the zone out'),
    },
    'a rollout that has ended the last healthy target of a zone': {
      seen: aSeen({
        ...having(
          aTarget(),
          aTarget({ ...inSecondZone, state: 'draining' }),
          aTarget({ id: '10.0.2.11', zone: 'eu-west-1b', state: 'initial' }),
        ),
        deployment: aDeployment({ updatedReplicas: 1 }),
      }),
      message: expect.stringContaining('in eu-west-1b'),
      remedy: expect.stringContaining('readiness gate'),
    },
  },
  quiet: {
    'healthy targets in both zones': aSeen(),
    'no healthy target at all, which A13 tells': aSeen(
      having(anUnhealthyTarget()),
    ),
    'a target that drains': aSeen(
      having(aTarget(), aTarget({ id: '10.0.2.11', state: 'draining' })),
    ),
    'a target that has just been registered': aSeen({
      ...having(aTarget(), aTarget({ ...inSecondZone, state: 'initial' })),
      loadBalancer: aLoadBalancer({ createdAt: '2026-11-23T11:58:00Z' }),
    }),
    'a rollout that leaves a healthy target in each zone': aSeen({
      ...having(
        aTarget(),
        anUnhealthyTarget({ id: '10.0.1.11' }),
        aTarget(inSecondZone),
      ),
      deployment: aDeployment({ updatedReplicas: 1 }),
    }),
    'a group no listener leads to': aSeen({ ...oneBadZone, listeners: [] }),
  },
});
