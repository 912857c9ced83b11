import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { CopyableText, webUrl } from '../../text';
import { edgeTranslationRef } from '../../translation';

/** Where clients go: the first address, to open and to copy, and how many more there are. @internal */
export const Endpoint = (props: {
  readonly endpoint: EdgeReport['endpoint'];
}) => {
  const { urls, hostnames, address } = props.endpoint;
  const { t } = useTranslationRef(edgeTranslationRef);
  const shown = urls[0] ?? hostnames[0] ?? address;
  if (!shown) return null;

  const href = webUrl(shown);
  const others = Math.max(urls.length, hostnames.length, 1) - 1;
  return (
    <Typography variant="body2" component="span">
      <CopyableText
        text={shown}
        render={text => (href ? <Link to={href}>{text}</Link> : text)}
      />
      {others > 0 && (
        <span title={[...urls, ...hostnames].join('\n')}>
          {t('endpoint.more', { others: String(others) })}
        </span>
      )}
    </Typography>
  );
};
