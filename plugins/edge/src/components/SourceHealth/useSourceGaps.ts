import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** Says what a source does not tell, one text per distinct reason: `httproutes: forbidden`. @internal */
export const useSourceGaps = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ gaps }: SourceStatus): string[] => {
    const parts = new Map<string, string[]>();
    for (const { reason, part } of gaps) {
      parts.set(reason, [...(parts.get(reason) ?? []), part]);
    }
    return [...new Set(gaps.map(({ reason }) => reason))].map(reason =>
      t('sources.gap', {
        parts: (parts.get(reason) ?? []).join(', '),
        reason: t(`gapReason.${reason}`),
      }),
    );
  };
};
