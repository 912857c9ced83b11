import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { StateSign, type AnyState } from '../../states';
import { shortenMiddle } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { gravestFirst, type ChangedOption } from './changedOption';

const SIGNS: Record<ChangedOption['effect'], AnyState> = {
  live: 'ready',
  ignored: 'degraded',
  sticky: 'degraded',
  'replace-target-group': 'degraded',
  'replace-load-balancer': 'broken',
  error: 'broken',
};

const effectOf = ({ effect, to }: ChangedOption) =>
  effect === 'sticky' && to === undefined ? 'stickyGone' : effect;

/** The load balancer's options that would change, and what each change does to it. @internal */
export const ChangedOptions = (props: {
  readonly options: readonly ChangedOption[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <DataTable
      label={t('previewChange.table')}
      columns={[
        t('previewChange.option'),
        t('previewChange.from'),
        t('previewChange.to'),
        t('previewChange.effect'),
      ]}
    >
      {gravestFirst(props.options).map(change => (
        <TableRow key={`${change.option} ${change.from} ${change.to}`}>
          <TableCell>
            <StateSign state={SIGNS[change.effect]} size="inherit" />{' '}
            {change.option}
          </TableCell>
          {(['from', 'to'] as const).map(side => (
            <TableCell key={side} title={change[side]}>
              {shortenMiddle(change[side] ?? t('previewChange.notSet'), 60)}
            </TableCell>
          ))}
          <TableCell>{t(`previewEffect.${effectOf(change)}`)}</TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
};
