import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import type { EntityEdge } from '../../entityEdges';
import { useSourceRefresh } from '../../hooks';
import type { Live } from '../../live';
import { Freshness } from '../../time';
import { EdgeReportView, Section } from '../EdgeReport';
import { RequestedEdge } from '../Milestones';

/** The chosen edge: its report, or how far its request is. @internal */
export const EdgePanel = (props: {
  readonly edge: EntityEdge;
  readonly live: Live<EntityEdges>;
}) => {
  const { edge, live } = props;
  const sources = useSourceRefresh(edge.kind === 'live' ? [edge.id] : []);
  const freshness = <Freshness live={live} sources={sources} />;
  return edge.kind === 'live' ? (
    <EdgeReportView
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
