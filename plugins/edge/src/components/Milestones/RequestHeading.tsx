import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { webUrl } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { useRequestWord } from './useRequestWord';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** How far a request is, its pull request, and where the edge will be. @internal */
export const RequestHeading = (props: { readonly request: RequestStatus }) => {
  const { request } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const requestWord = useRequestWord();
  const href = webUrl(request.pullRequestUrl);
  return (
    <div className={classes.root}>
      <Typography
        variant="subtitle2"
        component="span"
        className={classes.state}
      >
        <StateSign state="requested" />
        {requestWord(request)}
      </Typography>
      {href && (
        <Typography variant="body2" component="span">
          <Link to={href}>{t('request.pullRequest')}</Link>
        </Typography>
      )}
      <Typography variant="body2" component="span" color="textSecondary">
        {[request.edge.gateway, request.environment, request.edge.cluster].join(
          ' · ',
        )}
      </Typography>
    </div>
  );
};
