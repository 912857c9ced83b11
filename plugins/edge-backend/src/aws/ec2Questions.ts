import { createQuestion, type Question } from './createQuestion';
import type { QuestionSources } from './createQuestions';
import type { Answers } from './fetchEach';
import { networkTtlMs } from './ttl';
import type { Tier } from './Tier';

/** EC2 takes up to 200 values in a filter. */
const BATCH = 100;

/** EC2 leaves out what does not exist; that is an answer, too. */
const answered = <T>(ids: readonly string[], found: Answers<T>): Answers<T> =>
  new Map(ids.map(id => [id, found.get(id)]));

/**
 * The questions to EC2 about the network around load balancers and targets. An interface leads to
 * its security groups.
 * @internal
 */
export const ec2Questions = (options: QuestionSources): readonly Question[] => {
  const { answers, clients, freshness } = options;
  const setting = {
    part: 'ec2',
    sort: 'setting',
    batch: BATCH,
    ttlMs: (tier: Tier) => networkTtlMs(freshness, tier),
  } as const;
  return [
    createQuestion({
      ...{ ...setting, keys: 'subnetIds', store: answers.subnets },
      fetch: async ids => answered(ids, await clients.ec2().subnets(ids)),
    }),
    createQuestion({
      ...{ ...setting, keys: 'targetIds', store: answers.networkInterfaces },
      fetch: ids => clients.ec2().networkInterfaces(ids),
    }),
    createQuestion({
      ...{ ...setting, keys: 'securityGroupIds' },
      store: answers.securityGroups,
      fetch: async ids =>
        answered(ids, await clients.ec2().securityGroups(ids)),
    }),
  ];
};
