import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    // What scrolls sideways may be squashed to nothing where it stands in a column that is full.
    flexShrink: 0,
    '& th, & td': {
      minWidth: theme.spacing(12),
      overflowWrap: 'break-word',
      wordBreak: 'normal',
      verticalAlign: 'top',
    },
  },
}));

/** The heading of a column that does more than name it. @internal */
export interface DataColumn {
  readonly id: string;
  readonly heading: ReactNode;
  /** Set on the column by which the rows are sorted. */
  readonly sortDirection?: 'asc' | 'desc';
}

/** A small table that scrolls by itself where the page is narrower than it. @internal */
export const DataTable = (props: {
  readonly label: string;
  readonly columns: readonly (string | DataColumn)[];
  readonly children: ReactNode;
}) => (
  // What scrolls must be reachable by keyboard.
  <TableContainer className={useStyles().root} tabIndex={0}>
    <Table size="small" aria-label={props.label}>
      <TableHead>
        <TableRow>
          {props.columns.map(column =>
            typeof column === 'string' ? (
              <TableCell key={column}>{column}</TableCell>
            ) : (
              <TableCell key={column.id} sortDirection={column.sortDirection}>
                {column.heading}
              </TableCell>
            ),
          )}
        </TableRow>
      </TableHead>
      <TableBody>{props.children}</TableBody>
    </Table>
  </TableContainer>
);
