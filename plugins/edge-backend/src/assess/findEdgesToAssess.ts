import {
  edgeKey,
  edgesReachedBy,
  findEdges,
  type ClusterIndex,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

import type { ObjectChange } from '../cluster/PartObjects';

/**
 * Something that may change what is said about edges of one cluster: one of its objects, one
 * edge's other sources, or (with neither) anything.
 * @internal
 */
export type Mark =
  | { readonly cluster: string; readonly change: ObjectChange }
  | { readonly cluster: string; readonly edgeKey: string }
  | { readonly cluster: string };

const byKey = (ids: readonly EdgeId[]): ReadonlyMap<string, EdgeId> =>
  new Map(ids.map(id => [edgeKey(id), id]));

const idsOf = (
  index: ClusterIndex,
  mark: Mark,
  all: ReadonlyMap<string, EdgeId>,
): readonly EdgeId[] => {
  if ('edgeKey' in mark) {
    const id = all.get(mark.edgeKey);
    return id ? [id] : [];
  }
  if (!('change' in mark)) return [...all.values()];
  const { part, before, after } = mark.change;
  const objects = [before, after].flatMap(object => object ?? []);
  return objects.length === 0
    ? [...all.values()]
    : objects.flatMap(object => edgesReachedBy(index, part, object));
};

/**
 * The edges that the marks reach, each once; `known` are those that have a report or a request.
 * @internal
 */
export const findEdgesToAssess = (
  index: ClusterIndex,
  marks: readonly Mark[],
  known: readonly EdgeId[],
): readonly EdgeId[] => {
  const all = byKey([...findEdges(index), ...known]);
  const reached = byKey(marks.flatMap(mark => idsOf(index, mark, all)));
  return [...reached.keys()].sort().flatMap(key => reached.get(key) ?? []);
};
