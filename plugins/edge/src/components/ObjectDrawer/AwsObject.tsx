import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { CopyableText } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { consoleUrl } from './consoleUrl';

/** An object of AWS: no YAML stands for it, its page in the console does. @internal */
export const AwsObject = ({ arn }: { readonly arn: string }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const url = consoleUrl(arn);
  return (
    <>
      <Typography variant="body2" component="div" paragraph>
        <CopyableText text={arn} max={120} />
      </Typography>
      <Typography variant="body2" paragraph>
        {t('object.aws')}
      </Typography>
      {url && <Link to={url}>{t('object.console')}</Link>}
    </>
  );
};
