import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';
import { readRefusalText } from '../../api';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed, StateAnnouncer } from '../EdgeNotice';
import { ChangesNote } from './ChangesNote';
import { PreviewTabs } from './PreviewTabs';
import type { RequestPreview } from './useRequestPreview';

const useAnnouncement = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ manifests, findings }: Preview): string => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return t('preview.announce', {
      manifests: String(manifests.length),
      errors: String(errors.length),
      others: String(findings.length - errors.length),
    });
  };
};

/** What the backend says of a form: the preview, its refusal, or why there is neither. @internal */
export const PreviewAnswer = (props: { readonly answer: RequestPreview }) => {
  const { preview, error, isBehind, retry } = props.answer;
  const { t } = useTranslationRef(edgeTranslationRef);
  const announcement = useAnnouncement();
  const refusal = readRefusalText(error);
  return (
    <div aria-busy={isBehind} style={{ opacity: isBehind ? 0.6 : 1 }}>
      <StateAnnouncer text={preview ? announcement(preview) : ''} />
      {isBehind && (preview || error) && (
        <Typography variant="caption" color="textSecondary">
          {t('preview.updating')}
        </Typography>
      )}
      {!preview && !error && (
        <div data-testid="edge-preview-skeleton">
          <Skeleton width="60%" height={48} aria-label={t('preview.loading')} />
          <Skeleton variant="rect" height={96} />
        </div>
      )}
      {refusal && (
        <Alert severity="warning">
          <AlertTitle>{t('preview.refused')}</AlertTitle>
          <Typography variant="body2" gutterBottom>
            {refusal}
          </Typography>
          <Typography variant="body2">{t('preview.refusedHint')}</Typography>
        </Alert>
      )}
      {error && !refusal && (
        <FetchFailed
          error={error}
          onRetry={retry}
          title={t('preview.failed')}
          meaning={t('preview.failedMeaning')}
        />
      )}
      {preview && <ChangesNote changes={preview.changes} />}
      {preview && <PreviewTabs preview={preview} />}
    </div>
  );
};
