import { InputError } from '@backstage/errors';
import {
  buildEdge,
  edgeKey,
  hashRequest,
  manifestHash,
  parseEdgeRequest,
  type Edge,
  type RequestContext,
} from '@tls-edge/backstage-plugin-edge-common';
import type { PreviewRepository } from '@tls-edge/backstage-plugin-edge-common/report';

import type { RequestFiles } from '../requests/RequestFiles';
import type { RequestFollower } from '../requests/RequestFollower';
import type { StoredRequest } from '../store/RequestStore';
import { renderFiles } from './renderFiles';

/** @internal */
export interface RepositoryServices {
  readonly requests: Pick<RequestFollower, 'ofEdge'>;
  readonly requestFiles: RequestFiles;
}

/** An edge as it would be, with what its request was judged by. @internal */
export interface PlannedEdge {
  readonly edge: Edge;
  readonly context: RequestContext;
}

const keyOf = ({ cluster, namespace, gateway }: Edge): string =>
  edgeKey({ cluster, namespace, gateway: gateway.name });

/** A request may have been recorded for a repository it was never merged in. */
const latestOf = (recorded: readonly StoredRequest[]) =>
  recorded.find(({ mergedAt }) => mergedAt !== undefined) ?? recorded[0];

const parsePresent = (file: unknown, context: RequestContext) => {
  try {
    return buildEdge(parseEdgeRequest(file, context), context);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};

const wasWritten = (
  file: unknown,
  present: Edge,
  recorded: readonly StoredRequest[],
): boolean | undefined => {
  const hash = hashRequest(file);
  const own = recorded.find(({ requestHash }) => requestHash === hash);
  return own && own.manifestHash === manifestHash(present);
};

const INVALID: PreviewRepository = { state: 'unknown', reason: 'invalid' };

const showFile = (
  file: unknown,
  { edge, context }: PlannedEdge,
  recorded: readonly StoredRequest[],
): PreviewRepository => {
  const present = parsePresent(file, context);
  if (!present || keyOf(present) !== keyOf(edge)) return INVALID;
  const isAsWritten = wasWritten(file, present, recorded);
  return {
    state: 'present',
    manifests: renderFiles(present),
    ...(isAsWritten !== undefined && { isAsWritten }),
  };
};

/**
 * What the target branch holds of an edge now. Only a file that is a request of this very edge
 * is shown, and only as it renders: whoever records a request names the repository, and the
 * portal may read more of it than they do. `undefined` where no request was recorded.
 * @internal
 */
export const readRepository = async (
  { requests, requestFiles }: RepositoryServices,
  planned: PlannedEdge,
): Promise<PreviewRepository | undefined> => {
  const { edge } = planned;
  const recorded = requests
    .ofEdge(keyOf(edge))
    .filter(({ entityRef }) => entityRef === edge.entity.ref);
  const latest = latestOf(recorded);
  if (!latest) return undefined;
  const answer = await requestFiles.read(latest.target);
  switch (answer.type) {
    case 'file':
      return showFile(answer.file, planned, recorded);
    case 'absent':
      return { state: 'empty' };
    case 'foreign':
      return INVALID;
    case 'failed':
      return { state: 'unknown', reason: answer.reason };
    default:
      return answer satisfies never;
  }
};
