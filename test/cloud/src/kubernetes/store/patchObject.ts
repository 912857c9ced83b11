import { KubeMeta, KubeObject } from '../object/KubeObject';
import { asObject } from '../object/json';
import { parseDraft } from '../object/parseDraft';
import { PatchType, patched } from '../patch/applyPatch';
import { serverSideApply } from '../patch/serverSideApply';
import { KubernetesApi, Target } from './KubernetesApi';
import { timestamp } from '../object/timestamp';

/** One PATCH request. @internal */
export interface Patch {
  readonly type: PatchType;
  readonly body: unknown;
  readonly status: boolean;
  readonly fieldManager: string;
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
): Promise<KubeObject> {
  const { resource, namespace, name } = target;
  const stored = api.store.get(resource, namespace, name);
  const last = stored && api.applied.get(stored, patch.fieldManager);
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
  return written;
}

/**
 * Carries out a PATCH; server-side apply creates what does not exist.
 * @throws ApiError 404 for the other kinds of patch
 * @internal
 */
export async function patchObject(
  api: KubernetesApi,
  target: Target,
  patch: Patch & { now: Date },
): Promise<KubeObject> {
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
  return patch.status
    ? api.updateStatus(target, changed)
    : api.update(target, changed);
}
