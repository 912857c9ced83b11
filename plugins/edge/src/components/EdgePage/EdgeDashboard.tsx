import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { isRefusal } from '../../api';
import { useEdges } from '../../hooks';
import { Freshness } from '../../time';
import { FetchFailed, NotAllowed } from '../EdgeNotice';
import { SourceHealth } from '../SourceHealth';
import { EdgeTable } from './EdgeTable';
import { FilterBar } from './FilterBar';
import { FIRST_ROWS, MoreRows } from './MoreRows';
import { NoRows } from './NoRows';
import { TableSkeleton } from './TableSkeleton';
import { useEdgeFilters } from './useEdgeFilters';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    '& > *': { minWidth: 0, maxWidth: '100%' },
  },
});

/** All edges the user may see, worst first, narrowed by what the URL says. @internal */
export const EdgeDashboard = () => {
  const { filters, setFilter } = useEdgeFilters();
  const classes = useStyles();
  const [limit, setLimit] = useState(FIRST_ROWS);
  const live = useEdges({ ...filters, limit });
  const { data, error, refresh } = live;
  if (!data) {
    if (!error) return <TableSkeleton />;
    return isRefusal(error) ? (
      <NotAllowed />
    ) : (
      <FetchFailed error={error} onRetry={refresh} />
    );
  }
  return (
    <>
      <FilterBar list={data} filters={filters} onFilter={setFilter} />
      <div className={classes.line}>
        <SourceHealth />
        <Freshness live={live} />
      </div>
      {data.items.length === 0 ? (
        <NoRows isFiltered={Object.values(filters).some(Boolean)} />
      ) : (
        <EdgeTable edges={data.items} />
      )}
      <MoreRows
        shown={data.items.length}
        total={data.totalItems}
        limit={limit}
        onMore={setLimit}
      />
    </>
  );
};
