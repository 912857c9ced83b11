import type { PolicyAncestor } from '../envoyGateway';
import { listAt, textAt } from './rawJson';
import { readConditions } from './readConditions';

/** Reads `status.ancestors`, where Envoy Gateway reports on policies and EnvoyProxies. @internal */
export const readAncestors = (raw: unknown): readonly PolicyAncestor[] =>
  listAt(raw, 'status', 'ancestors').flatMap(ancestor => {
    const name = textAt(ancestor, 'ancestorRef', 'name');
    return name === undefined
      ? []
      : [
          {
            kind: textAt(ancestor, 'ancestorRef', 'kind') ?? 'Gateway',
            namespace: textAt(ancestor, 'ancestorRef', 'namespace'),
            name,
            sectionName: textAt(ancestor, 'ancestorRef', 'sectionName'),
            controllerName: textAt(ancestor, 'controllerName') ?? '',
            conditions: readConditions(ancestor, 'conditions'),
          },
        ];
  });
