import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  formatEdgeId,
  type EdgeId,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';

import type { ClusterSource } from '../assess/ClusterSource';
import { KubernetesFailure } from '../cluster/KubernetesFailure';
import { readEdge } from '../reports/readEdge';
import type { ReadingServices } from '../reports/ReadingServices';
import { findMapObject } from './findMapObject';
import { listConditions } from './listConditions';
import { listEvents } from './listEvents';
import { toObjectYaml } from './toObjectYaml';

/** @internal */
export interface ObjectServices extends ReadingServices {
  readonly clusters: readonly ClusterSource[];
}

const nameOf = ({ kind, namespace, name }: ObjectRef) =>
  `${kind} "${namespace ? `${namespace}/${name}` : name}"`;

const ADVICE: Partial<Record<KubernetesFailure['reason'], string>> = {
  unauthenticated:
    '; the token or client certificate of its access is not accepted',
  forbidden: '; its ClusterRole needs the verb "get" for this kind',
};

const explain = (error: unknown, cluster: string, ref: ObjectRef): unknown => {
  if (!(error instanceof KubernetesFailure)) return error;
  const { reason } = error;
  return reason === 'notServed'
    ? new NotFoundError(`There is no ${nameOf(ref)} in cluster "${cluster}"`)
    : new ServiceUnavailableError(
        `The portal cannot read ${nameOf(
          ref,
        )} in cluster "${cluster}" now (${reason})${ADVICE[reason] ?? ''}`,
        error,
      );
};

/** No free text of controllers: on a shared Gateway it may name anybody's objects. */
const silent = <T extends { readonly message: string }>(texts: readonly T[]) =>
  texts.map(text => ({ ...text, message: '' }));

/**
 * One Kubernetes object of an edge's map as its cluster holds it now, for whoever may read the
 * edge. An object that is not in the map is answered like one that does not exist.
 * @throws NotAllowedError, NotFoundError as `readEdge`; NotFoundError; ServiceUnavailableError
 * where the cluster does not give it
 * @internal
 */
export const readObjectView = async (
  services: ObjectServices,
  asked: { readonly id: EdgeId; readonly object: ObjectRef },
  credentials: BackstageCredentials,
): Promise<ObjectView> => {
  const { id } = asked;
  const answer = await readEdge(services, id, credentials);
  const report = await answer.read();
  const ref = findMapObject(report, asked.object);
  const source = services.clusters.find(
    ({ config }) => config.name === id.cluster,
  );
  if (!ref || !source) {
    throw new NotFoundError(
      `There is no ${nameOf(asked.object)} in edge "${formatEdgeId(
        id,
      )}" that you may read`,
    );
  }
  const { watcher } = source;
  try {
    const { raw, object } = await watcher.fetch(ref);
    const conditions = listConditions(object);
    const events = listEvents(watcher.snapshot().objects.events, ref);
    const isTenant = id.scope !== undefined;
    return {
      object: ref,
      yaml: toObjectYaml(raw, { isSpecOnly: isTenant }),
      conditions: isTenant ? silent(conditions) : conditions,
      events: isTenant ? silent(events) : events,
    };
  } catch (error) {
    throw explain(error, id.cluster, ref);
  }
};
