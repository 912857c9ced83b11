const NLB = 'service.beta.kubernetes.io/aws-load-balancer';

/** What a person copies from the controller's guide to end TLS at the load balancer. @public */
export const nlbAnnotations = (
  certificateArn: string,
): Readonly<Record<string, string>> => ({
  [`${NLB}-type`]: 'external',
  [`${NLB}-nlb-target-type`]: 'ip',
  [`${NLB}-scheme`]: 'internal',
  [`${NLB}-ssl-cert`]: certificateArn,
  [`${NLB}-ssl-ports`]: '443',
  [`${NLB}-ssl-negotiation-policy`]: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
});
