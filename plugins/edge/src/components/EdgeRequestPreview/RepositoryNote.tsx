import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PreviewRepository } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import type { ComparedFile } from './compareFiles';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0) },
}));

const useSentence = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const compared = (files: readonly ComparedFile[]): string => {
    const numberOf = (kind: ComparedFile['kind']) =>
      String(files.filter(file => file.kind === kind).length);
    return files.every(({ kind }) => kind === 'same')
      ? t('previewDiff.nothing')
      : t('previewDiff.counts', {
          changed: numberOf('changed'),
          added: numberOf('added'),
          removed: numberOf('removed'),
          stamped: numberOf('stamped'),
        });
  };
  return (
    repository: PreviewRepository,
    files: readonly ComparedFile[],
  ): string => {
    switch (repository.state) {
      case 'empty':
        return t('previewDiff.empty');
      case 'present':
        return compared(files);
      case 'unknown':
        return repository.reason === 'invalid'
          ? t('previewDiff.invalid')
          : t('previewDiff.unknown', {
              reason: t(`gapReason.${repository.reason}`),
            });
      default:
        return repository satisfies never;
    }
  };
};

/** What the files of a request are to those of the repository, or why that is not known. @internal */
export const RepositoryNote = (props: {
  readonly repository: PreviewRepository;
  readonly files: readonly ComparedFile[];
}) => {
  const { repository, files } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const sentence = useSentence();
  const isPartial =
    repository.state === 'present' && repository.isAsWritten === false;
  return (
    <Typography variant="body2" className={useStyles().root}>
      {sentence(repository, files)}
      {isPartial && ` ${t('previewDiff.policyChanged')}`}
    </Typography>
  );
};
