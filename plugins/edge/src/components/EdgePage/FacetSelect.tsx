import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { edgeTranslationRef } from '../../translation';
import type { Facet } from './Facet';

/** Narrows the list to one value of a field. @internal */
export const FacetSelect = (props: {
  readonly label: string;
  readonly facets: readonly Facet[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}) => {
  const { label, facets, chosen } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const id = useId();
  const isListed = facets.some(({ value }) => value === chosen);
  const offered =
    chosen && !isListed ? [...facets, { value: chosen, count: 0 }] : facets;
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={label}
      value={chosen ?? ''}
      onChange={event => props.onChoose(event.target.value || undefined)}
      SelectProps={{ displayEmpty: true, SelectDisplayProps: { id } }}
      InputLabelProps={{ shrink: true }}
      style={{ minWidth: 140 }}
    >
      <MenuItem value="">{t('page.all')}</MenuItem>
      {offered.map(({ value, count }) => (
        <MenuItem key={value} value={value}>
          {value} ({count})
        </MenuItem>
      ))}
    </TextField>
  );
};
