import { useApi } from '@backstage/core-plugin-api';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeReport,
  SymptomReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/**
 * An edge's answers to what somebody sees; they follow from its report, so that they are asked for
 * anew only with a new revision of it. Without a symptom nothing is asked.
 * @internal
 */
export const useSymptom = (
  { id, rev }: Pick<EdgeReport, 'id' | 'rev'>,
  symptom: string | undefined,
) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery<SymptomReport | undefined>({
    key: JSON.stringify([edgeKey(id), symptom]),
    load: async signal =>
      symptom ? edgeApi.askSymptom(id, symptom, { signal }) : undefined,
    version: rev,
  });
};
