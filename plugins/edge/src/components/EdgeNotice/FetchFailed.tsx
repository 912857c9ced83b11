import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { isError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useState } from 'react';
import { edgeTranslationRef } from '../../translation';

/** The client's words, and the backend's where it said any. */
const technicalText = ({ message, cause }: Error) =>
  isError(cause) ? `${message}: ${cause.message}` : message;

/** What happened, what it means and what to do; the technical text on demand. @internal */
export const FetchFailed = (props: {
  readonly error: Error;
  readonly onRetry: () => void;
  /** What could not be read, where it is not the edges. */
  readonly title?: string;
  readonly meaning?: string;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={props.onRetry}>
          {t('notice.retry')}
        </Button>
      }
    >
      <AlertTitle>{props.title ?? t('notice.failed')}</AlertTitle>
      <Typography variant="body2">
        {props.meaning ?? t('notice.failedMeaning')}
      </Typography>
      <Button
        color="inherit"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('notice.technical')}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Typography variant="body2" style={{ overflowWrap: 'anywhere' }}>
          {technicalText(props.error)}
        </Typography>
      </Collapse>
    </Alert>
  );
};
