import {
  LOAD_BALANCER_CONTROLLERS,
  type LoadBalancerController,
} from './loadBalancerControllers';
import type { NlbSettings } from './NlbSettings';

/** The one type that calls nobody by itself (AWS Load Balancer Controller pkg/service/service_utils.go). */
const EXTERNAL = 'external';
const TARGET_TYPES: readonly (string | undefined)[] = ['ip', 'instance'];

/**
 * The controller that a Service without a class calls by its type annotation, `undefined` when it
 * calls none: `external` counts only beside a target type.
 * @public
 */
export const controllerOfType = ({
  type,
  targetType,
}: NlbSettings): LoadBalancerController | undefined =>
  type === undefined ||
  (type === EXTERNAL && !TARGET_TYPES.includes(targetType))
    ? undefined
    : Object.values(LOAD_BALANCER_CONTROLLERS).find(({ typeAnnotations }) =>
        typeAnnotations.includes(type),
      );
