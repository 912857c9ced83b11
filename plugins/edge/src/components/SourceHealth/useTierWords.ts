import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { formatDuration, useLocale } from '../../time';
import { edgeTranslationRef } from '../../translation';

/** One of the rhythms in which an AWS account is read. @internal */
export type Tier = NonNullable<SourceStatus['tiers']>[number];

/** Says how often a rhythm comes round, for how many edges, and how old its answers are. @internal */
export const useTierWords = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const locale = useLocale();

  const rhythmOf = ({ tier, ttlSeconds, sweepSeconds }: Tier): string => {
    // Close watching is a promise, and kept or not; the others take the time that is left.
    const seconds =
      tier === 'hot' ? Math.max(ttlSeconds, sweepSeconds ?? 0) : sweepSeconds;
    return seconds === undefined
      ? t(`tier.${tier}`)
      : t(`tier.${tier}Within`, { time: formatDuration(seconds, locale) });
  };
  return (one: Tier): string => {
    const { tier, edges, oldestSeconds, oldEdges } = one;
    const parts = [
      t('tier.edges', {
        count: edges,
        rhythm: rhythmOf(one),
        which: t(`tier.${tier}Edges`),
      }),
      oldestSeconds !== undefined &&
        t('tier.oldest', { age: formatDuration(oldestSeconds, locale) }),
      oldEdges > 0 && t('tier.old', { count: oldEdges }),
    ];
    return parts.filter(Boolean).join('; ');
  };
};
