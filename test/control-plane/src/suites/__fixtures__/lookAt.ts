import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ClusterSnapshot } from '@tls-edge/backstage-plugin-edge-common';
// eslint-disable-next-line no-restricted-imports -- a fixture of this suite as well
import { readAwsSnapshot } from 'cloud/src/__testUtils__/readAwsSnapshot';

import { SUITE_REGION } from '../../suiteControlPlane';
import type { Seen } from './situations/Situation';
import { ACCOUNT } from './startSuiteAws';
import type { SuiteAws } from './startSuiteAws';

const QUARTER_HOUR_MS = 15 * 60_000;

/** What is removed from AWS between two calls of one reading makes no reading. */
const isGone = (error: unknown) =>
  error instanceof Error && error.name.endsWith('NotFoundException');

const readAws = async (aws: SuiteAws): ReturnType<typeof readAwsSnapshot> => {
  const arns = aws.certificateArns();
  try {
    return await readAwsSnapshot(aws.url, {
      region: SUITE_REGION,
      certificates: Object.fromEntries(arns.map(arn => [arn, arn])),
    });
  } catch (error) {
    if (isGone(error)) {
      return readAws(aws);
    }
    throw error;
  }
};

/** Judges a Gateway by what stands in the cluster and in AWS, a quarter of an hour later. */
export const lookAt = async (
  gateway: string,
  snapshot: () => ClusterSnapshot,
  suiteAws: SuiteAws,
): Promise<Seen> => {
  const aws = await readAws(suiteAws);
  const cluster = snapshot();
  const { objects } = cluster;
  const index = indexCluster(cluster);
  const id = findEdges(index).find(one => one.gateway === gateway);
  if (!id) {
    return { report: undefined, objects, aws };
  }
  const topology = findTopology({
    id,
    index,
    aws,
    awsLocation: { accountId: ACCOUNT, region: SUITE_REGION },
  });
  const report = reportEdge({
    topology,
    requests: [],
    ownership: { entityRefs: [] },
    now: new Date(Date.now() + QUARTER_HOUR_MS),
  });
  return { report, objects, aws };
};
