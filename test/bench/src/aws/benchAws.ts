/* eslint-disable @backstage/no-relative-monorepo-imports -- the collector's inside is what is measured */
import {
  edgeKey,
  findEdges,
  findTopology,
  type AwsSnapshot,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

import { createAwsServer } from '../../../cloud/src/aws';
import { awsClientsOf } from '../../../../plugins/edge-backend/src/__fixtures__/awsClientsOf';
import { createHandClock } from '../../../../plugins/edge-backend/src/__fixtures__/handClock';
import { createAwsCollector } from '../../../../plugins/edge-backend/src/aws/AwsCollector';
import { readEdgeWants } from '../../../../plugins/edge-backend/src/aws/EdgeWants';
import { createTokenBucket } from '../../../../plugins/edge-backend/src/aws/TokenBucket';
import { assessOne, indexObjects } from '../core/assessAll';
import { multiplyEdge, readRecordedEdge } from '../core/recordedEdge';
import type { Measurement } from '../Measurement';
import { fillRegion } from './fillRegion';

const EDGES = 500;
const MINUTE_MS = 60_000;
/** Nothing is known at first; by then every edge was read once. */
const STEADY_MS = 15 * MINUTE_MS;
const END_MS = 25 * MINUTE_MS;
/** They cover the host names of the recording. */
const DOMAINS = ['*.example.com', '*.eg.example.com'];
const FRESHNESS = { hot: 20, warm: 60, cold: 600, certificates: 3_600 };

const startAccount = async (clock: ReturnType<typeof createHandClock>) => {
  const edge = multiplyEdge(readRecordedEdge(), EDGES);
  const { accountId, region } = edge.aws;
  const server = await createAwsServer({
    ...{ port: 0, accountId, regions: [region] },
    elapsed: clock.ms,
    now: () => Date.parse(edge.now) + clock.ms(),
  });
  server.account.switches.metered = true;
  fillRegion(server.account.region(region), edge.aws, DOMAINS);
  return { edge, server };
};

/** Edges that are `unknown` in any of the looks, one a minute of the collector's own time. @internal */
export const benchAws = async (): Promise<readonly Measurement[]> => {
  const clock = createHandClock();
  const { edge, server } = await startAccount(clock);
  const { accountId, region } = edge.aws;
  const index = indexObjects(edge);
  const ids = findEdges(index);
  let throttled = 0;
  const clients = awsClientsOf(server.url, {
    ...{ region, bucket: createTokenBucket(clock, 1), timeoutMs: 30_000 },
    onThrottled: () => {
      throttled += 1;
    },
  });
  const stopped = new AbortController();
  const unknown = new Set<string>();
  let looks = 0;
  const lookAt = (id: EdgeId, aws: AwsSnapshot) => {
    const { state, summary } = assessOne({ id, index, from: { ...edge, aws } });
    if (state === 'unknown') unknown.add(edgeKey(id));
    else if (state !== 'ready')
      throw new Error(`An edge is ${state}: ${summary}`);
  };
  const collector = createAwsCollector({
    ...{ accountId, region, clients, clock, freshness: FRESHNESS },
    ...{ roundMs: 2_000, tierOf: () => 'warm', onChange: () => undefined },
    onRound: () => {
      if (clock.ms() >= STEADY_MS + looks * MINUTE_MS) {
        looks += 1;
        ids.forEach(id => lookAt(id, collector.snapshot(edgeKey(id))));
      }
      if (clock.ms() >= END_MS) stopped.abort();
    },
  });
  ids.forEach(id =>
    collector.want(edgeKey(id), readEdgeWants(findTopology({ id, index }))),
  );
  await collector.run(stopped.signal);
  clients.destroy();
  await server.stop();
  if (looks === 0) {
    throw new Error(
      'No edge was looked at: the account was never read through',
    );
  }
  const name = `${EDGES} load balancers, 10 requests a second`;
  return [
    {
      name: `${name}: edges unknown in steady state`,
      note: `${looks} looks at each edge, minute 15 to 25`,
      ...{ value: unknown.size, unit: 'edges', aim: 0 },
    },
    {
      name: `${name}: calls that AWS throttled`,
      ...{ value: throttled, unit: 'calls' },
    },
  ];
};
