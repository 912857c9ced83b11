import type { EdgeTopology } from '../topology';

/**
 * Whether AWS shows a healthy target behind a port of the load balancer: whatever else is wrong,
 * requests to it are answered.
 * @public
 */
export const servesPort = (
  { listeners, targetGroups }: Pick<EdgeTopology, 'listeners' | 'targetGroups'>,
  port: number,
): boolean =>
  listeners
    .filter(listener => listener.port === port)
    .some(({ targetGroupArns }) =>
      targetGroups.some(
        ({ arn, targets }) =>
          targetGroupArns.includes(arn) &&
          targets.some(({ state }) => state === 'healthy'),
      ),
    );
