import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import type { AwsAnswers } from './AwsAnswers';
import { demandFor, type WantingEdge } from './Demand';

/** @internal */
export interface AwsSnapshotOptions {
  readonly accountId: string;
  readonly region: string;
  readonly parts: AwsSnapshot['parts'];
  readonly answers: AwsAnswers;
  readonly edges: readonly WantingEdge[];
}

const present = <T>(value: T | undefined): T[] =>
  value === undefined ? [] : [value];

/**
 * What the account said last about all edges, sorted by ARN.
 * @internal
 */
export const buildAwsSnapshot = (options: AwsSnapshotOptions): AwsSnapshot => {
  const { accountId, region, parts, answers, edges } = options;
  const keys = (sort: Parameters<typeof demandFor>[0]) =>
    [...demandFor(sort, edges, answers).keys()].sort();
  const loadBalancerArns = keys('loadBalancerArns');
  const certificateArns = keys('certificateArns');
  return {
    accountId,
    region,
    parts,
    loadBalancers: loadBalancerArns
      .flatMap(arn => present(answers.loadBalancers.get(arn)))
      .map(found => ({
        ...found,
        attributes: answers.loadBalancerAttributes.get(found.arn) ?? {},
        tags: answers.tags.get(found.arn) ?? {},
      })),
    listeners: loadBalancerArns.flatMap(arn =>
      [...(answers.listeners.get(arn) ?? [])].sort(
        (one, other) => one.port - other.port,
      ),
    ),
    targetGroups: keys('targetGroupArns')
      .flatMap(arn => present(answers.targetGroups.get(arn)))
      .map(found => ({
        ...found,
        attributes: answers.targetGroupAttributes.get(found.arn) ?? {},
        targets: answers.health.get(found.arn) ?? [],
      })),
    certificates: certificateArns.flatMap(arn =>
      present(answers.certificates.get(arn)),
    ),
    missingCertificates: certificateArns.filter(
      arn =>
        answers.certificates.has(arn) &&
        answers.certificates.get(arn) === undefined,
    ),
  };
};
