import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Gap } from '../../entityEdges';
import { edgeTranslationRef } from '../../translation';

/** Says why a source tells nothing: `the cluster prod-eu does not answer (timeout)`. @internal */
export const useGapReason = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({
    source,
    part,
    reason,
  }: Pick<Gap, 'source' | 'part' | 'reason'>) => {
    const [kind, name] = source.split(/:(.*)/s);
    const named =
      name && (kind === 'cluster' || kind === 'aws')
        ? t(`source.${kind}`, { name })
        : source;
    return t(`source.${reason}`, { source: named, part });
  };
};
