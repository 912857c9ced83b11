import type {
  AwsSnapshot,
  Ec2Facts,
} from '@tls-edge/backstage-plugin-edge-common';

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

type KeysOf = (sort: Parameters<typeof demandFor>[0]) => readonly string[];

/** An interface carries several pods: it is told once. */
const buildEc2Facts = (answers: AwsAnswers, keys: KeysOf): Ec2Facts => {
  const interfaces = keys('targetIds').flatMap(
    id => answers.networkInterfaces.get(id) ?? [],
  );
  return {
    securityGroups: keys('securityGroupIds').flatMap(id =>
      present(answers.securityGroups.get(id)),
    ),
    subnets: keys('subnetIds').flatMap(id => present(answers.subnets.get(id))),
    networkInterfaces: [
      ...new Map(interfaces.map(one => [one.id, one])).values(),
    ].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
};

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
    ec2: parts.ec2 && buildEc2Facts(answers, keys),
    missingCertificates: certificateArns.filter(
      arn =>
        answers.certificates.has(arn) &&
        answers.certificates.get(arn) === undefined,
    ),
  };
};
