import { KUBERNETES_KINDS, type KubernetesPart } from '../kinds';
import { textAt } from './rawJson';
import { READERS, type ClusterObject } from './readers';

const kindOf: ReadonlyMap<string, string> = new Map(
  KUBERNETES_KINDS.map(({ part, kind }) => [part, kind]),
);

/**
 * Trims a raw Kubernetes object to what status and rules read, with the API's defaults filled
 * in. Never throws; `undefined` for what has no name or is of another kind. Items of a list,
 * which carry no `kind`, are taken at their part's word.
 * @public
 */
export const readObject = <P extends KubernetesPart>(
  part: P,
  raw: unknown,
): ClusterObject<P> | undefined => {
  const kind = textAt(raw, 'kind');
  return kind === undefined || kind === kindOf.get(part)
    ? READERS[part](raw)
    : undefined;
};
