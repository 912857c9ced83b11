import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';
import type { AskedRequest } from '../schema/edgeRequestSchema';

/** What does not go together in the number of Envoy pods. @internal */
export const checkScaling = (
  { autoscaling }: EdgeRequest,
  asked: AskedRequest,
): Problem[] => [
  ...problemIf(
    asked.autoscaling !== undefined && asked.replicas !== undefined,
    {
      field: 'replicas',
      value: asked.replicas,
      allowed: 'either replicas or autoscaling',
    },
  ),
  ...problemIf(autoscaling !== undefined && autoscaling.min > autoscaling.max, {
    field: 'autoscaling.min',
    value: autoscaling?.min,
    allowed: `at most autoscaling.max, ${autoscaling?.max}`,
  }),
];
