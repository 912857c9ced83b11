import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { edgeTranslationRef } from '../../translation';
import { MissingNote } from './MissingNote';
import { PreviewAnswer } from './PreviewAnswer';
import { readForm } from './readForm';
import type { RequestPreviewProps } from './schema';
import { useRequestPreview } from './useRequestPreview';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), minWidth: 0, overflowWrap: 'anywhere' },
}));

/**
 * Shows beside a request's form what it would write and what the checks say of it, by the code
 * that will write it.
 * @internal
 */
export const EdgeRequestPreview = (props: RequestPreviewProps) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const id = useId();
  const form: Readonly<Record<string, unknown>> =
    props.formContext?.formData ?? {};
  const reading = readForm(form, props.uiSchema?.['ui:options']);
  const answer = useRequestPreview(reading);
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-labelledby={id}
    >
      <Typography id={id} variant="h6" component="h3" gutterBottom>
        {props.schema?.title ?? t('preview.title')}
      </Typography>
      {reading.kind === 'incomplete' && (
        <MissingNote
          missing={reading.missing}
          isFirst={answer.preview === undefined}
        />
      )}
      {(reading.kind === 'complete' || answer.preview) && (
        <PreviewAnswer answer={answer} />
      )}
    </Paper>
  );
};
