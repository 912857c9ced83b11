import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import { useId } from 'react';
import { CopyableText } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { AwsObject } from './AwsObject';
import type { DrawnObject } from './drawnObject';
import { KubernetesObject } from './KubernetesObject';
import { ObjectState } from './ObjectState';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 'min(720px, 100vw)',
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  heading: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
  },
}));

const ObjectBody = (props: {
  readonly edge: EdgeId;
  readonly drawn: DrawnObject;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { object, isMissing } = props.drawn;
  if (isMissing) {
    return (
      <Alert severity="warning">
        <AlertTitle>{t('object.absent')}</AlertTitle>
        {t('object.absentMeaning')}
      </Alert>
    );
  }
  switch (object.group) {
    case 'aws':
      return <AwsObject arn={object.name} />;
    case 'dns':
      return <Typography variant="body2">{t('object.hostname')}</Typography>;
    default:
      return <KubernetesObject edge={props.edge} object={object} />;
  }
};

const DrawerHeading = (props: {
  readonly drawn: DrawnObject;
  readonly id: string;
  readonly onClose: () => void;
}) => {
  const { object, label } = props.drawn;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.heading}>
      <Typography id={props.id} variant="h5" component="h2">
        {object.kind}{' '}
        {object.group === 'aws' ? (
          label
        ) : (
          <CopyableText
            text={[object.namespace, object.name].filter(Boolean).join('/')}
            max={60}
          />
        )}
      </Typography>
      <IconButton aria-label={t('object.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
};

/** One object beside the page; Escape closes it and gives the focus back. @internal */
export const ObjectDrawer = (props: {
  readonly edge: EdgeId;
  /** Nothing is open without one. */
  readonly drawn: DrawnObject | undefined;
  readonly onClose: () => void;
}) => {
  const { edge, drawn, onClose } = props;
  const classes = useStyles();
  const id = useId();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <Drawer
      anchor="right"
      open={drawn !== undefined}
      onClose={onClose}
      transitionDuration={isStill ? 0 : undefined}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-labelledby': id,
      }}
    >
      {drawn && (
        <>
          <DrawerHeading drawn={drawn} id={id} onClose={onClose} />
          <ObjectState drawn={drawn} />
          <ObjectBody edge={edge} drawn={drawn} />
        </>
      )}
    </Drawer>
  );
};
