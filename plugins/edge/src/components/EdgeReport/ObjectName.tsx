import Typography from '@material-ui/core/Typography';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import { CopyableText } from '../../text';

/** Names an object of a cluster or of AWS, and the field in question. @internal */
export const ObjectName = (props: {
  readonly object: Finding['object'];
  readonly path?: string;
}) => {
  const { kind, namespace, name } = props.object;
  const fullName = namespace ? `${namespace}/${name}` : name;
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {kind} <CopyableText text={fullName} max={60} />
      {props.path && <code>{props.path}</code>}
    </Typography>
  );
};
