import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { DriftRow } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** More names than this say less than their number. */
const MOST_NAMED = 4;

/** How many options could not be compared, and which while they are few. @internal */
export const UnknownOptions = (props: {
  readonly rows: readonly DriftRow[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const fields = [...new Set(props.rows.map(({ field }) => field))];
  const count = props.rows.length;
  if (count === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('drift.unknown', { count })}{' '}
      {fields.length <= MOST_NAMED &&
        t('drift.unknownNames', { fields: fields.join(', ') })}
    </Typography>
  );
};
