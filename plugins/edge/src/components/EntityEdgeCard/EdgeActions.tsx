import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityEdge } from '../../entityEdges';
import { useEdgeTabLink, useRequestLink } from '../../links';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** Where to go from an edge on the card. @internal */
export const EdgeActions = (props: {
  readonly entityRef: string;
  readonly edge: EntityEdge;
}) => {
  const { entityRef, edge } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const tab = useEdgeTabLink()(entityRef, edge.id);
  const requestLink = useRequestLink();

  const { request } = edge;
  const report = edge.kind === 'live' ? edge.report : undefined;
  const findings = report?.findings.length ?? 0;
  const change =
    request &&
    requestLink({
      entity: entityRef,
      environment: request.environment,
      hostnames: report?.endpoint.hostnames,
    });
  return (
    <div className={classes.root}>
      {findings > 0 && (
        <LinkButton to={tab} size="small">
          {t('finding.showAll', { count: findings })}
        </LinkButton>
      )}
      <LinkButton to={tab} size="small" color="primary">
        {t('finding.details')}
      </LinkButton>
      {change && (
        <LinkButton to={change} size="small" color="primary">
          {t('finding.change')}
        </LinkButton>
      )}
    </div>
  );
};
