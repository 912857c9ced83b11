import { SYMPTOMS } from '@tls-edge/backstage-plugin-edge-common';
import type { SymptomList } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * What can be searched for, the same for everyone.
 * @internal
 */
export const listSymptoms = (): SymptomList => ({
  items: SYMPTOMS.map(({ id, phrase, also }) => ({
    id,
    phrase,
    also: [...also],
  })),
});
