import type { EntityEdge } from '../../entityEdges';
import { EdgeHeader } from '../EdgeHeader';
import { RequestedEdge } from '../Milestones';
import { EdgeActions } from './EdgeActions';

/** One edge on the card. @internal */
export const EdgeBody = (props: {
  readonly entityRef: string;
  readonly edge: EntityEdge;
  readonly isHeadless?: boolean;
}) => {
  const { edge, entityRef, isHeadless } = props;
  return (
    <>
      {edge.kind === 'live' ? (
        <EdgeHeader
          report={edge.report}
          request={edge.request}
          isHeadless={isHeadless}
        />
      ) : (
        <RequestedEdge request={edge.request} isHeadless={isHeadless} />
      )}
      <EdgeActions entityRef={entityRef} edge={edge} />
    </>
  );
};
