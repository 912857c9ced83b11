import {
  edgeKey,
  reportEdge,
  type ClusterIndex,
  type EdgeId,
  type EdgeTopology,
  type ReportInput,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import type { RequestFollower } from '../requests/RequestFollower';
import type { Announcement } from '../signals/createAnnouncer';
import type { Channels } from '../signals/createChannels';
import type { EdgeEntity } from '../store/StoredEdge';
import type { Attention } from './Attention';
import type { AwsSide } from './createAwsSide';
import type { OwnershipReader } from './createOwnershipReader';
import type { EdgeBook } from './EdgeBook';
import { settleEdge, type SettledEdge } from './settleEdge';

/** What the assessment of one edge needs. @internal */
export interface EdgeAssessorServices {
  readonly clock: Clock;
  readonly book: EdgeBook;
  readonly requests: RequestFollower;
  readonly readOwnership: OwnershipReader;
  readonly channels: Channels;
  readonly attention: Attention;
  readonly awsSide: AwsSide;
  /** What the platform's policy demands of every edge's listeners. */
  readonly leastTlsMinor?: number;
  /** Where host names are meant to lead, by the name of the environment. */
  readonly environmentDns?: ReportInput['environmentDns'];
}

/** What came of a look at one edge. @internal */
export interface Outcome {
  /** Another look is needed soon: a worse state was seen once, or AWS is being asked. */
  readonly isAgain: boolean;
  /** Present where something that is shown changed. */
  readonly announcement?: Announcement;
}

/** @internal */
export type EdgeAssessor = (
  id: EdgeId,
  index: ClusterIndex,
  /** Whether the cluster has objects of this edge now. */
  isLive: boolean,
) => Promise<Outcome>;

const refsOf = (entities: readonly EdgeEntity[] = []) =>
  entities.map(({ entityRef }) => entityRef);

/** Forgets an edge of which neither objects nor an open request are left. */
const createDrop =
  ({ awsSide, attention, book }: EdgeAssessorServices) =>
  async (key: string): Promise<Outcome> => {
    const known = book.get(key);
    awsSide.forget(key);
    attention.forget(key);
    if (!known) return { isAgain: false };
    await book.remove(key);
    const entityRefs = refsOf(known.entities);
    const rev = known.rev + 1;
    return {
      isAgain: false,
      announcement: { edgeKey: key, entityRefs, rev },
    };
  };

/** Says what is known of an edge now, remembers it, and stores it where it is news. */
const createReport =
  (services: EdgeAssessorServices) =>
  async (topology: EdgeTopology, now: Date): Promise<SettledEdge> => {
    const { book, channels, environmentDns, requests } = services;
    const key = edgeKey(topology.id);
    const previous = book.get(key);
    const recorded = requests.ofEdge(key);
    const { entities, owner } = await services.readOwnership({
      topology,
      requests: recorded,
      previous,
    });
    const merged = reportEdge({
      ...{ topology, now, environmentDns },
      requests: recorded,
      ownership: { entityRefs: refsOf(entities), owner },
    });
    const settled = await settleEdge(
      previous,
      { key, merged, entities, now, channel: channels.ofEdge(key) },
      book.recall,
    );
    await book.write(settled, now.toISOString());
    return settled;
  };

/** @internal */
export const createEdgeAssessor = (
  services: EdgeAssessorServices,
): EdgeAssessor => {
  const { clock, book, requests, attention, awsSide, leastTlsMinor } = services;
  const drop = createDrop(services);
  const report = createReport(services);

  return async (id, index, isLive) => {
    const key = edgeKey(id);
    const isProof = index.parts.gateways.state === 'read';
    if (!isLive && isProof && !requests.isExpected(key)) return drop(key);

    const previous = book.get(key);
    const gitState = requests.gitState(key);
    const input = { id, index, gitState, leastTlsMinor };
    const joined = awsSide.join(input, previous !== undefined);
    const now = clock.now();
    const isNews = await requests.observe(key, joined.fromCluster, now);
    const settled = joined.topology && (await report(joined.topology, now));
    if (settled) attention.reported(key, settled.remembered);
    const last = settled?.remembered ?? previous;
    const entityRefs = new Set([
      ...refsOf(previous?.entities),
      ...refsOf(last?.entities),
      ...requests.ofEdge(key).map(({ entityRef }) => entityRef),
    ]);
    const rev = last?.rev ?? 0;
    return {
      isAgain: !settled || settled.remembered.doubt !== undefined,
      announcement:
        isNews || settled?.news
          ? { edgeKey: key, entityRefs: [...entityRefs], rev }
          : undefined,
    };
  };
};
