import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { Evidence } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign, verdictSign } from '../../states';
import { shortenMiddle, VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';

/** The facts a hop's state rests on, with what was expected. @internal */
export const EvidenceTable = (props: {
  readonly evidence: readonly Evidence[];
  readonly label: string;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <DataTable
      label={props.label}
      columns={[
        t('evidence.fact'),
        t('evidence.observed'),
        t('evidence.expected'),
      ]}
    >
      {props.evidence.map(({ verdict, label, value, expected }, index) => (
        // Facts have no name of their own and never move within a hop.
        // eslint-disable-next-line react/no-array-index-key
        <TableRow key={index}>
          <TableCell>
            <StateSign state={verdictSign(verdict)} size="inherit" />{' '}
            <VisuallyHidden>{t(`verdict.${verdict}`)}</VisuallyHidden>
            {label}
          </TableCell>
          <TableCell title={value}>{shortenMiddle(value, 120)}</TableCell>
          <TableCell>{expected}</TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
};
