import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { severitySign, StateSign } from '../../states';
import { edgeTranslationRef } from '../../translation';
import { ruleAnchor, type CatalogueRule } from './groupRules';
import { RuleDocs } from './RuleDocs';
import { RuleFacts } from './RuleFacts';
import { useRuleWords } from './useRuleWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(2),
    scrollMarginTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  target: { backgroundColor: theme.palette.action.selected },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** One rule under its own anchor; it is scrolled to and focused when the address names it. @internal */
export const RuleItem = (props: {
  readonly rule: CatalogueRule;
  readonly isTarget: boolean;
}) => {
  const { rule, isTarget } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const { readSeverity, severityWord, impactWord } = useRuleWords();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    item.current?.scrollIntoView?.();
    item.current?.focus({ preventScroll: true });
  }, [isTarget]);

  const severity = readSeverity(rule.severity);
  const anchor = ruleAnchor(rule.id);
  return (
    <li
      ref={item}
      id={anchor}
      tabIndex={-1}
      className={isTarget ? `${classes.root} ${classes.target}` : classes.root}
    >
      <StateSign state={severity ? severitySign(severity) : 'unknown'} />
      <div className={classes.text}>
        <Typography variant="subtitle1" component="h3">
          <Link
            to={`#${anchor}`}
            underline="always"
            aria-label={t('catalogue.link', { rule: rule.id })}
          >
            {rule.id}
          </Link>{' '}
          {rule.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {severityWord(rule.severity)} · {impactWord(rule.impact)} ·{' '}
          <code>{rule.name}</code>
        </Typography>
        <RuleDocs text={rule.docs} />
        <RuleFacts rule={rule} />
      </div>
    </li>
  );
};
