import {
  DescribeTagsCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { fetchInBatches, type Answers } from './fetchEach';

/** AWS allows 20 ARNs per call. */
const BATCH = 20;

/**
 * Tags by ARN.
 * @internal
 */
export const fetchTags = (
  client: ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<Answers<Readonly<Record<string, string>>>> =>
  fetchInBatches(arns, BATCH, async batch => {
    const command = new DescribeTagsCommand({ ResourceArns: [...batch] });
    const { TagDescriptions = [] } = await client.send(command);
    return new Map(
      TagDescriptions.map(({ ResourceArn = '', Tags = [] }) => [
        ResourceArn,
        Object.fromEntries(
          Tags.map(({ Key = '', Value = '' }) => [Key, Value]).sort(
            ([one], [other]) => (one < other ? -1 : 1),
          ),
        ),
      ]),
    );
  });
