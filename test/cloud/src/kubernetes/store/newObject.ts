import { randomUUID } from 'node:crypto';
import { nameSuffix } from '../object/nameSuffix';
import { KubeDraft, KubeMeta, KubeObject } from '../object/KubeObject';
import { withoutStatus } from '../object/status';
import { tidyMeta } from '../object/tidyMeta';
import { Resource } from '../resources/Resource';
import { timestamp } from '../object/timestamp';

/** What a created object gets from the server: name, uid, generation, time. @internal */
export function newObject(
  resource: Resource,
  draft: KubeDraft,
  now: Date,
): KubeObject {
  const { name, generateName } = draft.metadata;
  const metadata: KubeMeta = tidyMeta({
    ...draft.metadata,
    name: name || `${generateName}${nameSuffix()}`,
    uid: randomUUID(),
    resourceVersion: '',
    generation: resource.generations ? 1 : undefined,
    creationTimestamp: timestamp(now),
  });
  const object = { ...draft, metadata };
  return resource.statusSubresource ? withoutStatus(object) : object;
}
