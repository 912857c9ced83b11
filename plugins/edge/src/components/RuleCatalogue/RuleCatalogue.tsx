import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RuleList } from '@tls-edge/backstage-plugin-edge-common/report';
import { useLocation, useSearchParams } from 'react-router-dom';
import { SearchField } from '../SearchField';
import { edgeTranslationRef } from '../../translation';
import { groupRules, ruleAnchor } from './groupRules';
import { RuleItem } from './RuleItem';

const useStyles = makeStyles(theme => ({
  bar: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  group: { marginBottom: theme.spacing(2) },
  heading: { padding: theme.spacing(2, 2, 1) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** All rules by group, searched by what the URL says. @internal */
export const RuleCatalogue = (props: { readonly rules: RuleList }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const { hash } = useLocation();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const groups = groupRules(props.rules.items, search);
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <Paper className={classes.bar}>
        <Typography variant="body2" paragraph>
          {t('catalogue.intro')}
        </Typography>
        <SearchField
          label={t('catalogue.search')}
          value={search}
          onChange={q => setParams(q ? { q } : {}, { replace: true })}
        />
        <Typography variant="body2" role="status">
          {t('catalogue.count', { count })}
        </Typography>
      </Paper>
      {count === 0 && (
        <EmptyState
          missing="data"
          title={t('catalogue.noMatch')}
          description={t('catalogue.noMatchHint')}
        />
      )}
      {groups.map(({ id, rules }) => (
        <Paper key={id} className={classes.group}>
          <Typography variant="h6" component="h2" className={classes.heading}>
            {t(`ruleGroup.${id}`)}
          </Typography>
          {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
          <ul role="list" className={classes.list}>
            {rules.map(rule => (
              <RuleItem
                key={rule.id}
                rule={rule}
                isTarget={hash === `#${ruleAnchor(rule.id)}`}
              />
            ))}
          </ul>
        </Paper>
      ))}
    </>
  );
};
