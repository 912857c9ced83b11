import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** More parts than this are counted where they share a line with others. */
const MOST_NAMED = 3;

/** Says what a source does not tell, one text per distinct reason: `httproutes: forbidden`. @internal */
export const useSourceGaps = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ gaps }: Pick<SourceStatus, 'gaps'>, isBrief = false): string[] => {
    const parts = new Map<string, string[]>();
    for (const { reason, part } of gaps) {
      parts.set(reason, [...(parts.get(reason) ?? []), part]);
    }
    return [...new Set(gaps.map(({ reason }) => reason))].map(reason => {
      const named = parts.get(reason) ?? [];
      return isBrief && named.length > MOST_NAMED
        ? t('sources.manyParts', {
            number: String(named.length),
            reason: t(`gapReason.${reason}`),
          })
        : t('sources.gap', {
            parts: named.join(', '),
            reason: t(`gapReason.${reason}`),
          });
    });
  };
};
