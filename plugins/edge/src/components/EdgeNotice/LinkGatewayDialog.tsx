import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import {
  EDGE_ANNOTATION,
  ENTITY_REF_ANNOTATION,
} from '@tls-edge/backstage-plugin-edge-common';
import { Snippet } from '../../text';
import { edgeTranslationRef } from '../../translation';

const annotation = (key: string, value: string) =>
  `metadata:\n  annotations:\n    ${key}: ${value}`;

/** Explains how a Gateway that runs already becomes an entity's edge: both sides name each other. @internal */
export const LinkGatewayDialog = (props: {
  readonly entityRef: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.onClose}
      aria-labelledby="edge-link-gateway"
      fullWidth
    >
      <DialogTitle id="edge-link-gateway">{t('link.title')}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{t('link.catalogSide')}</Typography>
        <Snippet
          label={EDGE_ANNOTATION}
          text={annotation(EDGE_ANNOTATION, t('link.edgePlaceholder'))}
        />
        <Typography gutterBottom>{t('link.clusterSide')}</Typography>
        <Snippet
          label={ENTITY_REF_ANNOTATION}
          text={annotation(ENTITY_REF_ANNOTATION, props.entityRef)}
        />
        <Typography>{t('link.why')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose} color="primary">
          {t('link.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
