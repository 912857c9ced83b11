import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Gap } from '../../entityEdges';
import { edgeTranslationRef } from '../../translation';

/** Says why a source tells nothing: `the cluster prod-eu does not answer (timeout)`. @internal */
export const useGapReason = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const named = (kind: string, name: string | undefined) => {
    if (kind === 'resolver' || kind === 'probe') return t(`source.${kind}`);
    return name && (kind === 'cluster' || kind === 'aws')
      ? t(`source.${kind}`, { name })
      : undefined;
  };
  return ({
    source,
    part,
    reason,
  }: Pick<Gap, 'source' | 'part' | 'reason'>) => {
    const [kind, name] = source.split(/:(.*)/s);
    return t(`source.${reason}`, { source: named(kind, name) ?? source, part });
  };
};
