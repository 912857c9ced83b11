import type { ObjectRef } from '../../identity';
import {
  KUBERNETES_KINDS,
  readObject,
  type ClusterObject,
  type KubernetesKind,
} from '../../snapshot';
import type { EdgeTopology } from '../../topology';

/** Whoever applies from the client's side keeps there what it wrote last (kubectl, Argo CD). */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What stands in no manifest, or is said elsewhere. */
const NOT_OF_SPEC: ReadonlySet<string> = new Set([
  'kind',
  'metadata',
  'conditions',
  'addresses',
  'listenerStatuses',
  'parents',
  'ancestors',
]);

/** An object of which somebody changed the spec after it was applied. @internal */
export interface EditedObject {
  readonly ref: ObjectRef;
  readonly fields: readonly {
    /** As the product calls it: `listeners`, `serviceAnnotations`. */
    readonly name: string;
    readonly applied: string;
    readonly live: string;
  }[];
}

const writtenObjects = ({
  gateway,
  envoyProxy,
  listenerSets,
  routes,
  policies,
}: EdgeTopology): ClusterObject[] => [
  ...(gateway ? [gateway] : []),
  ...(envoyProxy ? [envoyProxy] : []),
  ...listenerSets,
  ...routes,
  ...policies,
];

const rowOf = ({ kind }: ClusterObject): KubernetesKind | undefined =>
  KUBERNETES_KINDS.find(row => row.kind === kind);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The API fills in what a manifest leaves open, so only what was written is compared. */
const isAsWritten = (applied: unknown, live: unknown): boolean => {
  if (Array.isArray(applied)) {
    return (
      Array.isArray(live) &&
      live.length === applied.length &&
      applied.every((item, n) => isAsWritten(item, live[n]))
    );
  }
  return isObject(applied)
    ? isObject(live) &&
        Object.entries(applied).every(
          ([key, value]) =>
            value === undefined || isAsWritten(value, Reflect.get(live, key)),
        )
    : applied === live;
};

/** Objects that say what was applied last; without any, nothing can be compared. @internal */
export const appliedObjects = (topology: EdgeTopology): ClusterObject[] =>
  writtenObjects(topology).filter(
    ({ metadata }) => metadata.annotations[LAST_APPLIED] !== undefined,
  );

const toEdited = (live: ClusterObject): EditedObject[] => {
  const row = rowOf(live);
  const text = live.metadata.annotations[LAST_APPLIED];
  const applied = row && readObject(row.part, JSON.parse(text));
  const fields = Object.entries(applied ?? {})
    .filter(([name]) => !NOT_OF_SPEC.has(name))
    .map(([name, value]) => ({ name, value, now: Reflect.get(live, name) }))
    .filter(({ value, now }) => value !== undefined && !isAsWritten(value, now))
    .map(({ name, value, now }) => ({
      name,
      applied: JSON.stringify(value),
      live: JSON.stringify(now) ?? 'not set',
    }));
  const { namespace, name } = live.metadata;
  return row && fields.length > 0
    ? [{ ref: { group: row.group, kind: row.kind, namespace, name }, fields }]
    : [];
};

/**
 * Objects whose spec differs from what was applied last.
 * @throws where an annotation is no JSON
 * @internal
 */
export const editedObjects = (topology: EdgeTopology): EditedObject[] =>
  appliedObjects(topology).flatMap(toEdited);
