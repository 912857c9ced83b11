import TableSortLabel from '@material-ui/core/TableSortLabel';

const next = (key: string, sort: string | undefined) => {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? undefined : key;
};

/** The heading of a column: sorts by it, turns it round, and leaves the usual order again. @internal */
export const SortLabel = (props: {
  readonly label: string;
  /** The column as the backend knows it. */
  readonly sortKey: string;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}) => {
  const { label, sortKey, sort, onSort } = props;
  return (
    <TableSortLabel
      active={sort === sortKey || sort === `-${sortKey}`}
      direction={sort === `-${sortKey}` ? 'desc' : 'asc'}
      onClick={() => onSort(next(sortKey, sort))}
    >
      {label}
    </TableSortLabel>
  );
};
