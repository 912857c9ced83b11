import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { isPending } from '../../entityEdges';
import { webUrl } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { useRequestWord } from '../Milestones';

/** Says that a change of a living edge is on its way, with its pull request. @internal */
export const PendingChange = (props: {
  readonly request: RequestStatus | undefined;
}) => {
  const { request } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const requestWord = useRequestWord();
  if (!isPending(request)) return null;

  const href = webUrl(request.pullRequestUrl);
  return (
    <Typography variant="body2">
      {t('request.pendingChange', { state: requestWord(request) })}{' '}
      {href && <Link to={href}>{t('request.pullRequest')}</Link>}
    </Typography>
  );
};
