import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SymptomReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** Sums up an answer; what could not be checked is never counted as passed. @internal */
export const useAnswerSentence = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ phrase, checks }: SymptomReport): string => {
    const countOf = (outcome: SymptomReport['checks'][number]['outcome']) =>
      checks.filter(check => check.outcome === outcome).length;
    const found = countOf('fired');
    const skipped = countOf('skipped');
    if (found > 0) return t('symptom.found', { count: found, phrase });
    return skipped > 0
      ? t('symptom.noneSoFar', { count: skipped, phrase })
      : t('symptom.none', { phrase });
  };
};
