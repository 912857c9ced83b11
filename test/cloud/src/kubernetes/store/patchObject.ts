import { applyConflict } from '../errors/ApiError';
import { KubeMeta, KubeObject } from '../object/KubeObject';
import { asObject } from '../object/json';
import { parseDraft } from '../object/parseDraft';
import { PatchType, patched } from '../patch/applyPatch';
import { findApplyConflicts } from '../patch/findApplyConflicts';
import { serverSideApply } from '../patch/serverSideApply';
import { KubernetesApi, Target } from './KubernetesApi';
import { timestamp } from '../object/timestamp';

/** One PATCH request. @internal */
export interface Patch {
  readonly type: PatchType;
  readonly body: unknown;
  readonly status: boolean;
  readonly fieldManager: string;
  /** Takes fields from other managers instead of refusing. */
  readonly force: boolean;
}

/** What became of an object, and whether it had not been there. @internal */
export interface Patched {
  readonly created: boolean;
  readonly object: KubeObject;
}

function managedFields(
  object: KubeObject | undefined,
  patch: Patch,
  now: Date,
): KubeMeta['managedFields'] {
  const others = (object?.metadata.managedFields ?? []).filter(
    fields => fields.manager !== patch.fieldManager,
  );
  return [
    ...others,
    {
      manager: patch.fieldManager,
      operation: 'Apply',
      apiVersion: object?.apiVersion,
      time: timestamp(now),
      fieldsType: 'FieldsV1',
      fieldsV1: {},
    },
  ];
}

async function applyObject(
  api: KubernetesApi,
  target: Target,
  patch: Patch & { now: Date },
): Promise<Patched> {
  const { resource, namespace, name } = target;
  const stored = api.store.get(resource, namespace, name);
  const last = stored && api.applied.get(stored, patch.fieldManager);
  if (stored && !patch.force) {
    const others = api.applied.others(stored, patch.fieldManager);
    const conflicts = findApplyConflicts(stored, patch.body, others);
    if (conflicts.length > 0) {
      throw applyConflict(conflicts);
    }
  }
  const draft = parseDraft(
    target.resource,
    serverSideApply(stored, last, patch.body),
  );
  const metadata = {
    ...draft.metadata,
    name,
    resourceVersion: undefined,
    managedFields: managedFields(stored, patch, patch.now),
  };
  const owned = { ...draft, metadata };
  const written = stored
    ? api.update(target, owned)
    : await api.create({ resource, namespace }, owned);
  api.applied.set(written, patch.fieldManager, patch.body);
  return { created: !stored, object: written };
}

/**
 * Carries out a PATCH; server-side apply creates what does not exist.
 * @throws ApiError 409 where an apply that is not forced meets other managers' fields, 404 where
 *   there is nothing for the other kinds of patch
 * @internal
 */
export async function patchObject(
  api: KubernetesApi,
  target: Target,
  patch: Patch & { now: Date },
): Promise<Patched> {
  if (patch.type === 'apply' && !patch.status) {
    return applyObject(api, target, patch);
  }
  const stored = api.get(target);
  const type = patch.type === 'apply' ? 'merge' : patch.type;
  const draft = parseDraft(target.resource, patched(type, stored, patch.body));
  const sent = asObject(asObject(patch.body).metadata).resourceVersion;
  const metadata = {
    ...draft.metadata,
    resourceVersion: sent === undefined ? undefined : String(sent),
  };
  const changed = { ...draft, metadata };
  const object = patch.status
    ? api.updateStatus(target, changed)
    : api.update(target, changed);
  return { created: false, object };
}
