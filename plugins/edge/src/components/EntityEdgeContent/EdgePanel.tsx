import type { ReactNode } from 'react';
import { entityEdgeKey, type EntityEdge } from '../../entityEdges';
import { EdgeReportView, Section } from '../EdgeReport';
import { RequestedEdge } from '../Milestones';

/** The chosen edge: its report, or how far its request is. @internal */
export const EdgePanel = (props: {
  readonly edge: EntityEdge;
  readonly freshness: ReactNode;
}) => {
  const { edge, freshness } = props;
  return edge.kind === 'live' ? (
    <EdgeReportView
      key={entityEdgeKey(edge)}
      report={edge.report}
      request={edge.request}
      freshness={freshness}
    />
  ) : (
    <Section title={edge.id.gateway} action={freshness}>
      <RequestedEdge request={edge.request} />
    </Section>
  );
};
