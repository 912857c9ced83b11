import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { MilestoneList } from './MilestoneList';
import { RequestHeading } from './RequestHeading';

/** An edge that is asked for and does not run yet. @internal */
export const RequestedEdge = (props: {
  readonly request: RequestStatus;
  /** In a row that already has the heading. */
  readonly isHeadless?: boolean;
}) => {
  const { request } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const { state, environment } = request;
  return (
    <>
      {!props.isHeadless && <RequestHeading request={request} />}
      <MilestoneList request={request} />
      <Typography variant="body2">
        {state === 'open' && t('request.openText', { environment })}
        {state === 'merged' && t('request.mergedText')}
        {state === 'partlyApplied' && t('request.partlyAppliedText')}
      </Typography>
    </>
  );
};
