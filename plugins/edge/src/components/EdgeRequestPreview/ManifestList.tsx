import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';
import { Snippet } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { Fold } from '../Fold';

/** The files a request would write, each behind its path. @internal */
export const ManifestList = (props: {
  readonly manifests: Preview['manifests'];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  if (props.manifests.length === 0) {
    return <Typography variant="body2">{t('preview.noManifests')}</Typography>;
  }
  return (
    <>
      {props.manifests.map(({ path, yaml }) => (
        <Fold key={path} label={path}>
          <Snippet label={path} text={yaml} />
        </Fold>
      ))}
    </>
  );
};
