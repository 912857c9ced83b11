import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MuiLink from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import { CopyableText } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { useObjectDrawer } from '../ObjectDrawer';

/** Names an object of a cluster or of AWS, to be opened, and the field in question. @internal */
export const ObjectName = (props: {
  readonly object: Finding['object'];
  readonly path?: string;
}) => {
  const { object } = props;
  const { kind, namespace, name } = object;
  const { t } = useTranslationRef(edgeTranslationRef);
  const { open, canOpen } = useObjectDrawer();
  const fullName = namespace ? `${namespace}/${name}` : name;
  const asButton = (shortened: string) => (
    <MuiLink
      component="button"
      variant="body2"
      aria-label={t('object.open', { kind, name: fullName })}
      onClick={() => open(object)}
    >
      {shortened}
    </MuiLink>
  );
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {kind}{' '}
      <CopyableText
        text={fullName}
        max={60}
        render={canOpen(object) ? asButton : undefined}
      />
      {props.path && <code>{props.path}</code>}
    </Typography>
  );
};
