import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { isError } from '@backstage/errors';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed } from '../EdgeNotice';

/** The backend answers, and cannot reach further: its own status or a proxy's. */
const BEYOND_THE_BACKEND: readonly unknown[] = [502, 503, 504];

type Failure = 'missing' | 'hidden' | 'unavailable' | 'failed';

const failureOf = (error: Error): Failure => {
  if (!isError(error) || error.name !== 'ResponseError') return 'failed';
  const { statusCode } = error;
  if (statusCode === 404) return 'missing';
  if (statusCode === 401 || statusCode === 403) return 'hidden';
  return BEYOND_THE_BACKEND.includes(statusCode) ? 'unavailable' : 'failed';
};

/** Why an object is not shown: it is not there, not for the reader, or out of reach. @internal */
export const ObjectFailed = (props: {
  readonly error: Error;
  readonly onRetry: () => void;
}) => {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const failure = failureOf(error);
  switch (failure) {
    case 'missing':
    case 'hidden':
      return (
        <Alert severity="info">
          <AlertTitle>{t(`object.${failure}`)}</AlertTitle>
          {t(`object.${failure}Meaning`)}
        </Alert>
      );
    case 'unavailable':
    case 'failed':
      return (
        <FetchFailed
          error={error}
          onRetry={onRetry}
          title={t(`object.${failure}`)}
          meaning={t(`object.${failure}Meaning`)}
        />
      );
    default:
      return failure satisfies never;
  }
};
