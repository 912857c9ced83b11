import type { ReferenceGrant } from '../ReferenceGrant';
import { listAt, textAt } from './rawJson';
import { readMeta } from './readMeta';

/** Reads a ReferenceGrant of any version, `undefined` where the object is none. @internal */
export const readReferenceGrant = (
  raw: unknown,
): ReferenceGrant | undefined => {
  const metadata = readMeta(raw);
  return metadata && textAt(raw, 'kind') === 'ReferenceGrant'
    ? {
        namespace: metadata.namespace ?? '',
        from: listAt(raw, 'spec', 'from').map(one => ({
          group: textAt(one, 'group') ?? '',
          kind: textAt(one, 'kind') ?? '',
          namespace: textAt(one, 'namespace') ?? '',
        })),
        to: listAt(raw, 'spec', 'to').map(one => ({
          group: textAt(one, 'group') ?? '',
          kind: textAt(one, 'kind') ?? '',
          name: textAt(one, 'name'),
        })),
      }
    : undefined;
};
