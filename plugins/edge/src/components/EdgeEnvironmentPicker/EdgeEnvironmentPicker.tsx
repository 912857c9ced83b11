import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useEffect } from 'react';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed } from '../EdgeNotice';
import { EnvironmentHint } from './EnvironmentHint';
import type { EnvironmentPickerProps } from './schema';
import { useEnvironments } from './useEnvironments';

const entityIn = (props: EnvironmentPickerProps): string | undefined => {
  const field = props.uiSchema['ui:options']?.entityField ?? 'entity';
  const value: unknown = props.formContext?.formData?.[field];
  return typeof value === 'string' && value ? value : undefined;
};

/** Offers the environments the chosen entity may use, and says what each means. @internal */
export const EdgeEnvironmentPicker = (props: EnvironmentPickerProps) => {
  const { formData, onChange, schema, required, disabled, idSchema } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const { value, loading, error, retry } = useEnvironments(entityIn(props));
  const environments = value?.items ?? [];
  const chosen = environments.find(({ name }) => name === formData);

  const only = environments.length === 1 ? environments[0].name : undefined;
  useEffect(() => {
    if (required && only && !formData) onChange(only);
  }, [required, only, formData, onChange]);

  if (error) return <FetchFailed error={error} onRetry={retry} />;
  const isEmpty = !loading && environments.length === 0;
  return (
    <TextField
      select
      fullWidth
      margin="dense"
      variant="outlined"
      id={idSchema?.$id}
      label={schema.title ?? t('environment.title')}
      value={chosen?.name ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      required={required}
      disabled={disabled || loading || isEmpty}
      error={isEmpty || (props.rawErrors?.length > 0 && !formData)}
      SelectProps={{ SelectDisplayProps: { id: idSchema?.$id } }}
      helperText={
        isEmpty ? (
          t('environment.none')
        ) : (
          <EnvironmentHint
            environment={chosen}
            fallback={schema.description ?? t('environment.description')}
          />
        )
      }
    >
      {environments.map(({ name, cluster }) => (
        <MenuItem key={name} value={name}>
          {t('environment.option', { name, cluster })}
        </MenuItem>
      ))}
    </TextField>
  );
};
