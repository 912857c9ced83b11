import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useRequestLink } from '../../links';
import { edgeTranslationRef } from '../../translation';
import { LinkGatewayDialog } from './LinkGatewayDialog';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

/** What an edge is, and the two ways to get one. @internal */
export const NoEdge = (props: { readonly entityRef: string }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const [isLinking, setLinking] = useState(false);
  const requestLink = useRequestLink()({ entity: props.entityRef });
  return (
    <>
      <Typography variant="subtitle1" component="p">
        {t('notice.none')}
      </Typography>
      <Typography variant="body2">{t('notice.whatIsAnEdge')}</Typography>
      <div className={classes.actions}>
        {requestLink && (
          <LinkButton to={requestLink} color="primary" variant="contained">
            {t('notice.request')}
          </LinkButton>
        )}
        <Button onClick={() => setLinking(true)}>{t('notice.link')}</Button>
      </div>
      <LinkGatewayDialog
        entityRef={props.entityRef}
        isOpen={isLinking}
        onClose={() => setLinking(false)}
      />
    </>
  );
};
