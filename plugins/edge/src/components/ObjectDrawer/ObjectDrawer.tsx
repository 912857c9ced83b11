import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import type { EdgeId, ObjectRef } from '@tls-edge/backstage-plugin-edge-common';
import { useId } from 'react';
import { CopyableText } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { consoleUrl } from './consoleUrl';
import { KubernetesObject } from './KubernetesObject';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 'min(720px, 100vw)',
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  heading: { display: 'flex', justifyContent: 'space-between' },
}));

const AwsObject = ({ arn }: { readonly arn: string }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const url = consoleUrl(arn);
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('object.aws')}
      </Typography>
      {url && <Link to={url}>{t('object.console')}</Link>}
    </>
  );
};

const ObjectBody = (props: {
  readonly edge: EdgeId;
  readonly object: ObjectRef;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  switch (props.object.group) {
    case 'aws':
      return <AwsObject arn={props.object.name} />;
    case 'dns':
      return <Typography variant="body2">{t('object.hostname')}</Typography>;
    default:
      return <KubernetesObject edge={props.edge} object={props.object} />;
  }
};

/** One object beside the page; Escape closes it and gives the focus back. @internal */
export const ObjectDrawer = (props: {
  readonly edge: EdgeId;
  /** Nothing is open without one. */
  readonly object: ObjectRef | undefined;
  readonly onClose: () => void;
}) => {
  const { edge, object, onClose } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={object !== undefined}
      onClose={onClose}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-labelledby': id,
      }}
    >
      {object && (
        <>
          <div className={classes.heading}>
            <Typography id={id} variant="h5" component="h2">
              {object.kind}{' '}
              <CopyableText
                text={[object.namespace, object.name].filter(Boolean).join('/')}
                max={60}
              />
            </Typography>
            <IconButton aria-label={t('object.close')} onClick={onClose}>
              <CloseIcon />
            </IconButton>
          </div>
          <ObjectBody edge={edge} object={object} />
        </>
      )}
    </Drawer>
  );
};
