import { makeStyles } from '@material-ui/core/styles';
import type {
  EdgeReport,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { drawnReport } from '../../entityEdges';
import { HopChain } from '../HopChain';
import { BlindNote } from './BlindNote';
import { CertificateLine } from './CertificateLine';
import { EdgeHeading } from './EdgeHeading';
import { PendingChange } from './PendingChange';
import { TopCause } from './TopCause';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) },
}));

/** What the card and the tab say first about a living edge. @internal */
export const EdgeHeader = (props: {
  readonly report: EdgeReport;
  readonly request?: RequestStatus;
  /** In a row that already has the heading. */
  readonly isHeadless?: boolean;
}) => {
  const { report, request, isHeadless } = props;
  const drawn = drawnReport(report);
  return (
    <div className={useStyles().root}>
      {!isHeadless && <EdgeHeading report={report} />}
      <HopChain
        hops={drawn.hops}
        brokenAt={drawn.brokenAt}
        isStale={drawn.asOf !== undefined}
      />
      <BlindNote report={report} />
      <TopCause report={report} />
      {report.state === 'ready' && <CertificateLine report={report} />}
      <PendingChange request={request} />
    </div>
  );
};
