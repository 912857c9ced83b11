import type { AwsAnswers } from './AwsAnswers';
import type { EdgeWants } from './EdgeWants';
import { nodeKey } from './ec2/nodeKey';

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
  readonly subnetIds: readonly string[];
  /** Addresses of pods, ids of instances, and keys of nodes (`nodeKey`). */
  readonly targetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}

const unique = (values: readonly string[]) => [...new Set(values)];

/**
 * The nodes of targets that no interface has the address of: theirs come out of a prefix that is
 * delegated to an interface of the node, and EC2 finds no interface by a prefix.
 */
const nodesToLookAt = (
  targetIds: readonly string[],
  { nodesOfPods = {} }: EdgeWants,
  answers: AwsAnswers,
): readonly string[] =>
  targetIds
    .filter(id => answers.networkInterfaces.get(id)?.length === 0)
    .flatMap(id => nodesOfPods[id] ?? [])
    .map(nodeKey);

/** The network around load balancers and targets, as EC2 knows it. */
const findNetworkNeeds = (
  wants: EdgeWants,
  answers: AwsAnswers,
  {
    loadBalancerArns,
    targetGroupArns,
  }: Pick<EdgeNeeds, 'loadBalancerArns' | 'targetGroupArns'>,
): Pick<EdgeNeeds, 'subnetIds' | 'targetIds' | 'securityGroupIds'> => {
  const loadBalancers = loadBalancerArns.flatMap(
    arn => answers.loadBalancers.get(arn) ?? [],
  );
  const registered = unique(
    targetGroupArns.flatMap(arn =>
      (answers.health.get(arn) ?? []).map(({ id }) => id),
    ),
  );
  const targetIds = unique([
    ...registered,
    ...nodesToLookAt(registered, wants, answers),
  ]);
  return {
    subnetIds: unique([
      ...loadBalancers.flatMap(({ zones }) =>
        zones.flatMap(({ subnetId }) => subnetId || []),
      ),
      ...wants.subnetIds,
    ]),
    targetIds,
    securityGroupIds: unique([
      ...loadBalancers.flatMap(({ securityGroups }) => securityGroups),
      ...targetIds.flatMap(
        id =>
          answers.networkInterfaces
            .get(id)
            ?.flatMap(({ securityGroupIds }) => securityGroupIds) ?? [],
      ),
    ]),
  };
};

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
  const targetGroupArns = unique([
    ...wants.targetGroupArns,
    ...listeners.flatMap(listener => listener.targetGroupArns),
  ]);
  const lead = { loadBalancerArns, targetGroupArns };
  return {
    ...{ hostnames, ...lead, ...findNetworkNeeds(wants, answers, lead) },
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

/**
 * The same for the network around it.
 * @internal
 */
export const isNetworkAnswered = (
  wants: EdgeWants,
  answers: AwsAnswers,
): boolean => {
  const needs = findNeeds(wants, answers);
  return (
    needs.subnetIds.every(answers.subnets.has) &&
    needs.targetIds.every(answers.networkInterfaces.has) &&
    needs.securityGroupIds.every(answers.securityGroups.has)
  );
};
