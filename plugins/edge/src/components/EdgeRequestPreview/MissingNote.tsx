import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';
import type { MissingField } from './readForm';

/** Names the first thing a form still has to say. @internal */
export const MissingNote = (props: {
  readonly missing: MissingField;
  /** Nothing was shown before, so that it says what will stand here. */
  readonly isFirst: boolean;
}) => {
  const { field, row } = props.missing;
  const { t } = useTranslationRef(edgeTranslationRef);
  const name = t(`previewField.${field}`, { row: String(row ?? '') });
  return (
    <Typography variant="body2" gutterBottom>
      {t('preview.incomplete', { field: name })}{' '}
      {props.isFirst && t('preview.incompleteHint')}
    </Typography>
  );
};
