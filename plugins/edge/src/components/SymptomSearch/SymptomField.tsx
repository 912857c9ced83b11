import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { edgeApiRef } from '../../api';
import { edgeTranslationRef } from '../../translation';
import { matchSymptoms } from './matchSymptoms';

/** What the backend takes. */
const LONGEST = 200;

const isOpen = (inputProps: object): boolean =>
  'aria-controls' in inputProps && Boolean(inputProps['aria-controls']);

/** Takes what somebody sees, in the known phrases or in their own words. @internal */
export const SymptomField = (props: {
  readonly symptom: string | undefined;
  readonly onChoose: (symptom: string | undefined) => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const id = useId();
  const edgeApi = useApi(edgeApiRef);
  const { value, error } = useAsync(() => edgeApi.listSymptoms(), [edgeApi]);
  const known = value?.items ?? [];
  return (
    <Autocomplete<string, false, false, true>
      id={id}
      freeSolo
      fullWidth
      selectOnFocus
      forcePopupIcon
      // In ARIA 1.2 the input is the combobox; this version still names its frame so.
      role="presentation"
      aria-expanded={undefined}
      aria-owns={undefined}
      openText={t('symptom.open')}
      closeText={t('symptom.close')}
      clearText={t('symptom.clear')}
      options={known.map(({ phrase }) => phrase)}
      filterOptions={(_options, { inputValue }) =>
        matchSymptoms(known, inputValue).map(({ phrase }) => phrase)
      }
      value={props.symptom ?? null}
      onChange={(_event, chosen) => props.onChoose(chosen?.trim() || undefined)}
      renderInput={field => (
        <TextField
          {...field}
          variant="outlined"
          size="small"
          label={t('symptom.label')}
          helperText={error ? t('symptom.noSuggestions') : t('symptom.hint')}
          inputProps={{
            ...field.inputProps,
            role: 'combobox',
            'aria-expanded': isOpen(field.inputProps),
            maxLength: LONGEST,
          }}
        />
      )}
    />
  );
};
