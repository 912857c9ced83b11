import {
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Target } from '@tls-edge/backstage-plugin-edge-common';

import { fetchEach, type Answers } from './fetchEach';

const states: ReadonlySet<string> = new Set<Target['state']>([
  'initial',
  'healthy',
  'unhealthy',
  'unhealthy.draining',
  'unused',
  'draining',
  'unavailable',
]);

const isState = (state: string): state is Target['state'] => states.has(state);

const readTarget = (raw: TargetHealthDescription): Target[] => {
  const state = raw.TargetHealth?.State ?? '';
  return raw.Target?.Id && isState(state)
    ? [
        {
          id: raw.Target.Id,
          port: raw.Target.Port ?? 0,
          zone: raw.Target.AvailabilityZone,
          state,
          reason: raw.TargetHealth?.Reason,
          description: raw.TargetHealth?.Description,
        },
      ]
    : [];
};

const byAddress = (one: Target, other: Target) =>
  one.id.localeCompare(other.id) || one.port - other.port;

/**
 * Targets by the ARN of their group, sorted by address: AWS gives them in any order.
 * @internal
 */
export const fetchTargetHealth = (
  client: ElasticLoadBalancingV2Client,
  targetGroupArns: readonly string[],
): Promise<Answers<readonly Target[]>> =>
  fetchEach(targetGroupArns, async arn => {
    const command = new DescribeTargetHealthCommand({ TargetGroupArn: arn });
    const { TargetHealthDescriptions = [] } = await client.send(command);
    return TargetHealthDescriptions.flatMap(readTarget).sort(byAddress);
  });
