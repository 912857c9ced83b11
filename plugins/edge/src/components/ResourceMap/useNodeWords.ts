import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { edgeTranslationRef } from '../../translation';
import type { FlowNode } from './Flow';

/** What is written on a node, and what is said of it. @internal */
export const useNodeWords = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const shownLabel = ({ size, kind, label }: FlowNode) =>
    size > 1 ? t('map.groupLabel', { number: String(size), kind }) : label;
  const spokenLabel = ({ size, kind, label, state }: FlowNode) =>
    size > 1
      ? t('map.group', {
          number: String(size),
          kind,
          state: t(`hopState.${state}`),
        })
      : t('map.node', { kind, name: label, state: t(`hopState.${state}`) });
  return { shownLabel, spokenLabel };
};
