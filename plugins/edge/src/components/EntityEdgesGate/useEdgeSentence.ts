import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stateHop, type EntityEdge } from '../../entityEdges';
import { useStateWord } from '../../states';
import { edgeTranslationRef } from '../../translation';
import { useRequestWord } from '../Milestones';

/** Says name and state of an edge, for those who hear the page. @internal */
export const useEdgeSentence = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const stateWord = useStateWord();
  const requestWord = useRequestWord();
  return (edge: EntityEdge): string =>
    t('announce.state', {
      edge: edge.id.gateway,
      state:
        edge.kind === 'requested'
          ? requestWord(edge.request)
          : stateWord({ ...edge.report, at: stateHop(edge.report) }),
    });
};
