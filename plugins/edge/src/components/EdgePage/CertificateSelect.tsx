import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { edgeTranslationRef } from '../../translation';

/** When a certificate ends, as the backend narrows by it. @internal */
export const CERTIFICATE_ENDS = ['expired', '14', '30', '60'] as const;

/** Narrows the list to certificates that ended or soon end. @internal */
export const CertificateSelect = (props: {
  readonly chosen: string | undefined;
  readonly onChoose: (end: string | undefined) => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('dashboard.certificate')}
      value={props.chosen ?? ''}
      onChange={event => props.onChoose(event.target.value || undefined)}
      SelectProps={{ displayEmpty: true, SelectDisplayProps: { id } }}
      InputLabelProps={{ shrink: true }}
      style={{ minWidth: 140 }}
    >
      <MenuItem value="">{t('page.all')}</MenuItem>
      {CERTIFICATE_ENDS.map(end => (
        <MenuItem key={end} value={end}>
          {end === 'expired'
            ? t('dashboard.certificateExpired')
            : t('dashboard.certificateWithin', { days: end })}
        </MenuItem>
      ))}
    </TextField>
  );
};
