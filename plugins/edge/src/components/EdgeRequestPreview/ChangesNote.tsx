import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { PreviewChanges } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { namesWith } from './changedOption';

const Warning = (props: {
  readonly title: string;
  readonly meaning: string;
}) => (
  <Alert severity="warning">
    <AlertTitle>{props.title}</AlertTitle>
    {props.meaning}
  </Alert>
);

const useStateSentence = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ state, options }: PreviewChanges): string => {
    if (state !== 'different') return t(`previewChange.${state}`);
    return options.length > 0
      ? t('previewChange.different', { count: options.length })
      : t('previewChange.otherManifests');
  };
};

/** A request beside what runs under its name; what replaces or stops something is a warning. @internal */
export const ChangesNote = (props: {
  /** Absent when it could not be compared. */
  readonly changes: PreviewChanges | undefined;
}) => {
  const { changes } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const sentence = useStateSentence();
  const replacing = namesWith(changes?.options ?? [], 'replace-load-balancer');
  const refused = namesWith(changes?.options ?? [], 'error');
  return (
    <>
      {changes?.state === 'foreign' ? (
        <Warning
          title={sentence(changes)}
          meaning={t('previewChange.foreignMeaning')}
        />
      ) : (
        <Typography variant="body2" gutterBottom>
          {changes ? sentence(changes) : t('previewChange.unknown')}
        </Typography>
      )}
      {replacing && (
        <Warning
          title={t('previewChange.replaces')}
          meaning={t('previewChange.replacesMeaning', { options: replacing })}
        />
      )}
      {refused && (
        <Warning
          title={t('previewChange.refused')}
          meaning={t('previewChange.refusedMeaning', { options: refused })}
        />
      )}
    </>
  );
};
