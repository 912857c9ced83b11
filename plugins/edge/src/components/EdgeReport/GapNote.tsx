import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { Gap } from '../../entityEdges';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { useGapReason } from '../EdgeHeader';

/** Why a part of a source could not be read, and since when. @internal */
export const GapNote = (props: { readonly gap: Gap }) => {
  const { gap } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const gapReason = useGapReason();
  return (
    <Typography variant="body2" style={{ overflowWrap: 'anywhere' }}>
      {t('report.gap', {
        reason: gapReason(gap),
        part: gap.part,
        since: <RelativeTime iso={gap.since} />,
      })}{' '}
      {gap.message}
    </Typography>
  );
};
