import type { AwsServer, LoadBalancerRecord } from '../../aws';

/** Tag by which the AWS Load Balancer Controller says for which Service it made something. @public */
export const STACK_TAG = 'service.k8s.aws/stack';

/** The same of every controller that the demo has, EKS Auto Mode's last. @public */
export const STACK_TAGS = [
  STACK_TAG,
  'service.eks.amazonaws.com/stack',
] as const;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Matches the stack of the Service that Envoy Gateway renders for a Gateway: `envoy-<namespace>-<gateway>-<hash>`.
 * @public
 */
export const stackOf = (gateway: string): RegExp =>
  new RegExp(`/envoy-(?:.*-)?${escaped(gateway)}-[0-9a-f]+$`);

/** The load balancer of a Gateway in any region, or undefined while there is none. @public */
export function edgeLoadBalancer(
  { account }: AwsServer,
  gateway: string,
): LoadBalancerRecord | undefined {
  const stack = stackOf(gateway);
  return account.regions
    .flatMap(region =>
      [...region.loadBalancers.values()].map(lb => ({ lb, region })),
    )
    .find(({ lb, region }) =>
      STACK_TAGS.some(tag =>
        stack.test(region.tags.get(lb.arn)?.get(tag) ?? ''),
      ),
    )?.lb;
}
