import type { AwsAnswers } from './AwsAnswers';
import type { EdgeWants } from './EdgeWants';

/**
 * What must be asked for one edge, as far as the answers so far lead: target groups lead to load
 * balancers, those to listeners, those to further target groups and certificates.
 * @internal
 */
export interface EdgeNeeds {
  readonly targetGroupArns: readonly string[];
  readonly hostnames: readonly string[];
  readonly loadBalancerArns: readonly string[];
  readonly certificateArns: readonly string[];
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** @internal */
export const findNeeds = (wants: EdgeWants, answers: AwsAnswers): EdgeNeeds => {
  const viaTargets = wants.targetGroupArns.flatMap(
    arn => answers.targetGroups.get(arn)?.loadBalancerArns ?? [],
  );
  const hostnames = viaTargets.length > 0 ? [] : wants.hostnames;
  const loadBalancerArns = unique([
    ...viaTargets,
    ...hostnames.flatMap(name => answers.hostnames.get(name)?.arn ?? []),
  ]);
  const listeners = loadBalancerArns.flatMap(
    arn => answers.listeners.get(arn) ?? [],
  );
  return {
    hostnames,
    loadBalancerArns,
    targetGroupArns: unique([
      ...wants.targetGroupArns,
      ...listeners.flatMap(({ targetGroupArns }) => targetGroupArns),
    ]),
    certificateArns: unique([
      ...wants.certificateArns,
      ...listeners.flatMap(({ certificateArns }) => certificateArns),
    ]),
  };
};

/**
 * Whether every question about this edge's load balancer was answered at least once.
 * @internal
 */
export const isLoadBalancerAnswered = (
  wants: EdgeWants,
  answers: AwsAnswers,
): boolean => {
  const needs = findNeeds(wants, answers);
  const { targetGroups, health, targetGroupAttributes } = answers;
  const { loadBalancers, listeners, loadBalancerAttributes, tags } = answers;
  return (
    needs.hostnames.every(answers.hostnames.has) &&
    needs.targetGroupArns.every(
      arn =>
        targetGroups.has(arn) &&
        (targetGroups.get(arn) === undefined ||
          (health.has(arn) && targetGroupAttributes.has(arn))),
    ) &&
    needs.loadBalancerArns.every(
      arn =>
        loadBalancers.has(arn) &&
        (loadBalancers.get(arn) === undefined ||
          (listeners.has(arn) &&
            loadBalancerAttributes.has(arn) &&
            tags.has(arn))),
    )
  );
};

/**
 * The same for its certificates.
 * @internal
 */
export const areCertificatesAnswered = (
  wants: EdgeWants,
  answers: AwsAnswers,
): boolean =>
  findNeeds(wants, answers).certificateArns.every(answers.certificates.has);
