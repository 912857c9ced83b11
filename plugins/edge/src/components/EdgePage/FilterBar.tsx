import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { EdgeList } from '@tls-edge/backstage-plugin-edge-common/report';
import type { EdgeFilters } from '../../api';
import { edgeTranslationRef } from '../../translation';
import { SearchField } from '../SearchField';
import { CertificateSelect } from './CertificateSelect';
import { FacetSelect } from './FacetSelect';
import { StateChips } from './StateChips';
import type { FilterName } from './useEdgeFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));

/** Everything that narrows the list. @internal */
export const FilterBar = (props: {
  readonly list: EdgeList;
  readonly filters: EdgeFilters;
  readonly onFilter: (name: FilterName, value: string | undefined) => void;
}) => {
  const { list, filters, onFilter } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <Paper className={classes.root}>
      <div className={classes.row}>
        <SearchField
          label={t('page.search')}
          value={filters.q}
          onChange={value => onFilter('q', value)}
        />
        {(['owner', 'cluster'] as const).map(name => (
          <FacetSelect
            key={name}
            label={t(`page.${name}`)}
            facets={list.facets[name] ?? []}
            chosen={filters[name]}
            onChoose={value => onFilter(name, value)}
          />
        ))}
        <CertificateSelect
          chosen={filters.certificate}
          onChoose={value => onFilter('certificate', value)}
        />
      </div>
      <div className={classes.row}>
        <StateChips
          facets={list.facets.state ?? []}
          chosen={filters.state}
          onChoose={value => onFilter('state', value)}
        />
      </div>
    </Paper>
  );
};
