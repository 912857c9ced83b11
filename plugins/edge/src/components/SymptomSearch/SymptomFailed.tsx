import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { isRefusal, readRefusalText } from '../../api';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed, NotAllowed } from '../EdgeNotice';

/** Why there is no answer: the words are not known, the edge is hidden, or the call failed. @internal */
export const SymptomFailed = (props: {
  readonly error: Error;
  readonly onRetry: () => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  if (isRefusal(props.error)) return <NotAllowed />;
  const sentence = readRefusalText(props.error);
  return sentence ? (
    <Alert severity="info" style={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{t('symptom.unknown')}</AlertTitle>
      {sentence}
    </Alert>
  ) : (
    <FetchFailed
      error={props.error}
      onRetry={props.onRetry}
      title={t('symptom.failed')}
      meaning={t('symptom.failedMeaning')}
    />
  );
};
