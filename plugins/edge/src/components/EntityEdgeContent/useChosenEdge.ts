import { useSearchParams } from 'react-router-dom';
import { edgeName, type EntityEdge } from '../../entityEdges';
import { EDGE_PARAM } from '../../links';

/** Keeps in the URL which of several edges is shown; without a choice it is the worst. @internal */
export const useChosenEdge = () => {
  const [params, setParams] = useSearchParams();
  const name = params.get(EDGE_PARAM);
  return {
    chosenOf: (edges: readonly EntityEdge[]): EntityEdge =>
      edges.find(edge => edgeName(edge) === name) ?? edges[0],
    choose: (edge: EntityEdge) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          next.set(EDGE_PARAM, edgeName(edge));
          return next;
        },
        { replace: true },
      ),
  };
};
