import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EdgeState, Hop } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { segmentOf } from './segments';
import { edgeTranslationRef } from '../translation';

/** What the word of a state is made from. @internal */
export interface Stated {
  readonly state: EdgeState;
  /** Where it is broken or warming up. */
  readonly at?: Hop;
  readonly coverage?: EdgeReport['coverage'];
}

/** Says the state of an edge in its few words, `Broken at Routes`. @internal */
export const useStateWord = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ state, at, coverage }: Stated): string => {
    const segment = at && segmentOf(at);
    const hop = segment && t(`segment.${segment}`);
    switch (state) {
      case 'ready':
        return coverage === 'kubernetes-only'
          ? t('edgeState.readySoFar')
          : t('edgeState.ready');
      case 'broken':
        return hop ? t('edgeState.brokenAt', { hop }) : t('edgeState.broken');
      case 'progressing':
        return hop
          ? t('edgeState.progressingAt', { hop })
          : t('edgeState.progressing');
      case 'degraded':
      case 'unknown':
      case 'requested':
        return t(`edgeState.${state}`);
      default: {
        const never: never = state;
        return never;
      }
    }
  };
};
