import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { isRefusal } from '../../api';
import { useEdges } from '../../hooks';
import { rulesRouteRef } from '../../routes';
import { Freshness } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed, NotAllowed, TableSkeleton } from '../EdgeNotice';
import { SourceHealth } from '../SourceHealth';
import { CsvButton } from './CsvButton';
import { EdgeTable } from './EdgeTable';
import { FilterBar } from './FilterBar';
import { FIRST_ROWS, MoreRows } from './MoreRows';
import { NoRows } from './NoRows';
import { useEdgeFilters } from './useEdgeFilters';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(1),
    '& > *': { minWidth: 0, maxWidth: '100%' },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    marginLeft: 'auto',
  },
}));

/** All edges the user may see, worst first, narrowed by what the URL says. @internal */
export const EdgeDashboard = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const rules = useRouteRef(rulesRouteRef)();
  const { filters, setFilter } = useEdgeFilters();
  const { sort, ...narrowing } = filters;
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
        <div className={classes.tools}>
          <Link to={rules}>{t('dashboard.rules')}</Link>
          <CsvButton filters={filters} />
          <Freshness live={live} />
        </div>
      </div>
      {data.items.length === 0 ? (
        <NoRows isFiltered={Object.values(narrowing).some(Boolean)} />
      ) : (
        <EdgeTable
          edges={data.items}
          sort={sort}
          onSort={value => setFilter('sort', value)}
        />
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
