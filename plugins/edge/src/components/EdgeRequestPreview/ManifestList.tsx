import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';
import { useMemo } from 'react';
import { Snippet } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { compareFiles, type ComparedFile } from './compareFiles';
import { ManifestDiff } from './ManifestDiff';
import { RepositoryNote } from './RepositoryNote';

const ComparedManifest = ({ file }: { readonly file: ComparedFile }) => {
  const { path, yaml, kind, addedLines, removedLines } = file;
  const { t } = useTranslationRef(edgeTranslationRef);
  const label = t(`previewDiff.${kind}`, {
    path,
    added: String(addedLines),
    removed: String(removedLines),
  });
  return (
    <Fold label={label} isOpenAtFirst={kind === 'changed'}>
      {kind === 'same' ? (
        <Snippet label={path} text={yaml} />
      ) : (
        <ManifestDiff file={file} />
      )}
    </Fold>
  );
};

/** The files a request would write, with what changes in the repository marked. @internal */
export const ManifestList = (props: {
  readonly manifests: Preview['manifests'];
  /** Absent where nothing is known of it. */
  readonly repository?: Preview['repository'];
}) => {
  const { manifests, repository } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const files = useMemo(
    () => compareFiles(manifests, repository),
    [manifests, repository],
  );
  if (manifests.length === 0) {
    return <Typography variant="body2">{t('preview.noManifests')}</Typography>;
  }
  return (
    <>
      {repository && (
        <RepositoryNote repository={repository} files={files ?? []} />
      )}
      {files
        ? files.map(file => <ComparedManifest key={file.path} file={file} />)
        : manifests.map(({ path, yaml }) => (
            <Fold key={path} label={path}>
              <Snippet label={path} text={yaml} />
            </Fold>
          ))}
    </>
  );
};
