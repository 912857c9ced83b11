import { KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import { parseFieldSelector } from './fieldSelector';
import { parseLabelSelector } from './labelSelector';

/** Which objects a list or a watch is about. @internal */
export interface Selection {
  readonly resource: Resource;
  readonly namespace?: string;
  readonly matches: (object: KubeObject) => boolean;
}

/** Reads the scope and the selectors of a request. @internal */
export function parseSelection(
  scope: { resource: Resource; namespace?: string; name?: string },
  query: URLSearchParams,
): Selection {
  const { resource, namespace, name } = scope;
  const labels = parseLabelSelector(query.get('labelSelector') ?? undefined);
  const fields = parseFieldSelector(query.get('fieldSelector') ?? undefined);
  return {
    resource,
    namespace,
    matches: object =>
      (!namespace || object.metadata.namespace === namespace) &&
      (!name || object.metadata.name === name) &&
      labels(object.metadata.labels ?? {}) &&
      fields(object),
  };
}
