import { AwsError } from '../wire/AwsError';
import type { ListenerRecord } from './records';

interface ForwardAction {
  readonly TargetGroupArn?: string;
  readonly ForwardConfig?: {
    readonly TargetGroups?: readonly {
      readonly TargetGroupArn: string;
      readonly Weight?: number;
    }[];
  };
}

/**
 * Target groups a listener's default actions name, by either spelling of the API.
 * @throws AwsError ValidationError when they name none
 * @public
 */
export function forwardedGroups(
  actions: readonly ForwardAction[],
): ListenerRecord['targetGroups'] {
  const [action] = actions;
  const groups =
    action?.ForwardConfig?.TargetGroups?.map(
      ({ TargetGroupArn, Weight = 1 }) => ({
        arn: TargetGroupArn,
        weight: Weight,
      }),
    ) ??
    (action?.TargetGroupArn ? [{ arn: action.TargetGroupArn, weight: 1 }] : []);
  if (groups.length === 0) {
    throw new AwsError(
      'ValidationError',
      'A default action of type forward must name a target group',
    );
  }
  return groups;
}
