import {
  KUBERNETES_KINDS,
  readObject,
  type ClusterObject,
  type KubernetesKind,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';

import type { KubernetesApi } from './KubernetesApi';
import { KubernetesFailure } from './KubernetesFailure';
import { kindPath } from './listKind';

/** Parts whose objects are read in lists only: an edge's map shows none of them. */
const LISTED_ONLY: readonly string[] = [
  'events',
  'endpointslices',
  'namespaces',
];

/**
 * Whether single objects of a kind are read.
 * @internal
 */
export const isFetched = ({ part }: KubernetesKind): boolean =>
  !LISTED_ONLY.includes(part);

/** One object as its cluster holds it now. @internal */
export interface FetchedObject {
  /** As the API wrote it. */
  readonly raw: unknown;
  readonly object: ClusterObject;
}

/** @internal */
export interface FetchOptions {
  readonly api: KubernetesApi;
  readonly kinds?: readonly KubernetesKind[];
  readonly ref: ObjectRef;
  readonly signal: AbortSignal;
  readonly silenceMs: number;
}

/** A DNS subdomain (Kubernetes, "Object Names and IDs"). */
const objectName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/**
 * Other objects name this one in fields that the API does not check: a text such as `pay/proxy`
 * would be another path, and another right, than that of an object.
 */
const isName = (text: string) => text.length <= 253 && objectName.test(text);

const pathOf = (
  kind: KubernetesKind,
  { namespace, name }: ObjectRef,
): string | undefined => {
  if (!isName(name)) return undefined;
  const { namespaced, part } = kind;
  if (!namespaced) return `${kindPath(kind)}/${name}`;
  if (!namespace || !isName(namespace)) return undefined;
  const home = kindPath(kind).slice(0, -part.length);
  return `${home}namespaces/${namespace}/${part}/${name}`;
};

/**
 * Reads one object of a kind that is watched.
 * @throws KubernetesFailure, `notServed` where there is none or its kind is not read
 * @internal
 */
export const fetchObject = async (
  options: FetchOptions,
): Promise<FetchedObject> => {
  const { api, kinds = KUBERNETES_KINDS, ref, ...read } = options;
  const kind = kinds.find(
    one => one.group === ref.group && one.kind === ref.kind,
  );
  const path = kind && isFetched(kind) ? pathOf(kind, ref) : undefined;
  if (!kind || !path) {
    throw new KubernetesFailure(
      'notServed',
      `Single objects of kind ${ref.kind} in group "${ref.group}" named "${ref.name}" are not read`,
    );
  }
  const raw = await api.get(path, read);
  const object = readObject(kind.part, raw);
  const { name, namespace } = object?.metadata ?? {};
  if (!object || name !== ref.name || namespace !== ref.namespace) {
    throw new KubernetesFailure(
      'invalid',
      `The Kubernetes API answered another object to "${path}"`,
    );
  }
  return { raw, object };
};
