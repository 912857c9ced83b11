import type {
  HttpRoute,
  ParentRef,
  RouteMatch,
  RouteParentStatus,
} from '../gatewayApi';
import { at, listAt, numberAt, textAt, textsAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';
import { readHttpMatch, readRouteRule } from './readRouteRule';

/** Reads a reference to a parent as an object in `namespace` means it. @internal */
export const readParentRef = (raw: unknown, namespace: string): ParentRef[] => {
  const name = textAt(raw, 'name');
  return name === undefined
    ? []
    : [
        {
          group: textAt(raw, 'group') ?? 'gateway.networking.k8s.io',
          kind: textAt(raw, 'kind') ?? 'Gateway',
          namespace: textAt(raw, 'namespace') ?? namespace,
          name,
          sectionName: textAt(raw, 'sectionName'),
          port: numberAt(raw, 'port'),
        },
      ];
};

const readParentStatus = (
  raw: unknown,
  namespace: string,
): RouteParentStatus[] =>
  readParentRef(at(raw, 'parentRef'), namespace).map(parentRef => ({
    parentRef,
    controllerName: textAt(raw, 'controllerName') ?? '',
    conditions: readConditions(raw, 'conditions'),
  }));

/** The reader of a kind of route; `readMatch` reads what its rules match. @internal */
export const readRoute =
  (kind: HttpRoute['kind'], readMatch: (raw: unknown) => RouteMatch) =>
  (raw: unknown): HttpRoute | undefined => {
    const metadata = readMeta(raw);
    if (!metadata) {
      return undefined;
    }
    const namespace = metadata.namespace ?? '';
    return {
      kind,
      metadata,
      hostnames: textsAt(raw, 'spec', 'hostnames'),
      parentRefs: listAt(raw, 'spec', 'parentRefs').flatMap(ref =>
        readParentRef(ref, namespace),
      ),
      rules: listAt(raw, 'spec', 'rules').map(rule =>
        readRouteRule(rule, namespace, readMatch),
      ),
      parents: listAt(raw, 'status', 'parents').flatMap(parent =>
        readParentStatus(parent, namespace),
      ),
    };
  };

/** @internal */
export const readHttpRoute = readRoute('HTTPRoute', readHttpMatch);
