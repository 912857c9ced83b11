import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign, verdictSign } from '../../states';
import { VisuallyHidden } from '../../text';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';

type Condition = ObjectView['conditions'][number];

const newestFirst = (a: Condition, b: Condition) =>
  (b.lastTransitionTime ?? '').localeCompare(a.lastTransitionTime ?? '');

/** What controllers say of an object, the newest change first. @internal */
export const ConditionTable = (props: {
  readonly conditions: readonly Condition[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  if (props.conditions.length === 0) {
    return <Typography variant="body2">{t('object.noConditions')}</Typography>;
  }
  return (
    <DataTable
      label={t('object.conditions')}
      columns={[t('object.condition'), t('object.reason'), t('object.changed')]}
    >
      {[...props.conditions].sort(newestFirst).map(condition => (
        <TableRow key={`${condition.at} ${condition.type}`}>
          <TableCell>
            <StateSign state={verdictSign(condition.verdict)} size="inherit" />{' '}
            <VisuallyHidden>{t(`verdict.${condition.verdict}`)}</VisuallyHidden>
            {condition.type}={condition.status}
            <Typography variant="caption" color="textSecondary" component="div">
              {condition.at}
            </Typography>
          </TableCell>
          <TableCell>
            {condition.reason}
            {condition.isStale && ` (${t('object.stale')})`}
            <Typography variant="body2" color="textSecondary">
              {condition.message}
            </Typography>
          </TableCell>
          <TableCell>
            {condition.lastTransitionTime && (
              <RelativeTime iso={condition.lastTransitionTime} />
            )}
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
};
