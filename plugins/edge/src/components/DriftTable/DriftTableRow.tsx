import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { DriftRow } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign, type AnyState } from '../../states';
import { shortenMiddle } from '../../text';
import { edgeTranslationRef } from '../../translation';

const SIGNS: Record<DriftRow['verdict'], AnyState> = {
  same: 'ready',
  serviceDiffers: 'degraded',
  applying: 'progressing',
  refused: 'degraded',
  unattended: 'degraded',
  edited: 'degraded',
  unclear: 'degraded',
  ignored: 'degraded',
  sticky: 'degraded',
  unknown: 'unknown',
};

/** One option of the load balancer: what is asked, what arrived, who wins. @internal */
export const DriftTableRow = (props: { readonly row: DriftRow }) => {
  const { field, annotation, attribute, verdict, heals, sentence } = props.row;
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <TableRow>
      <TableCell style={{ overflowWrap: 'anywhere' }}>
        <StateSign state={SIGNS[verdict]} size="inherit" /> {field}
        {annotation && (
          <Typography
            variant="caption"
            color="textSecondary"
            component="div"
            title={annotation}
          >
            <code>{shortenMiddle(annotation, 40)}</code> {attribute}
          </Typography>
        )}
      </TableCell>
      {(['asked', 'service', 'aws'] as const).map(place => (
        <TableCell
          key={place}
          title={props.row[place]}
          style={{ overflowWrap: 'anywhere' }}
        >
          {shortenMiddle(props.row[place] ?? '–', 60)}
        </TableCell>
      ))}
      <TableCell>
        {sentence}
        {heals !== 'none' && verdict !== 'unknown' && (
          <Typography variant="caption" color="textSecondary" component="div">
            {t(`heals.${heals}`)}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
};
