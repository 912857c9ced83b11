import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import type { ReactNode } from 'react';
import { StateSign } from '../../states';
import { webUrl } from '../../text';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { ObjectName } from './ObjectName';
import { ObservedExpected } from './ObservedExpected';

const SIGN_OF = {
  error: 'broken',
  warning: 'degraded',
  info: 'unknown',
} as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** One thing that is wrong: what it means, the evidence, what to do. @internal */
export const FindingItem = (props: {
  readonly finding: Finding;
  /** What is folded under it. */
  readonly children?: ReactNode;
}) => {
  const { finding } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const docs = webUrl(finding.docs);
  return (
    <li className={classes.root}>
      <StateSign state={SIGN_OF[finding.severity]} />
      <div className={classes.text}>
        <Typography variant="subtitle1" component="h3">
          {t(`severity.${finding.severity}`)}: {finding.title}{' '}
          {finding.since && <RelativeTime iso={finding.since} />}
        </Typography>
        <Typography variant="body2">{finding.message}</Typography>
        <ObjectName object={finding.object} path={finding.path} />
        <ObservedExpected
          observed={finding.observed}
          expected={finding.expected}
        />
        <Typography variant="body2">
          {t('finding.remedy')} <strong>{finding.remedy}</strong>
        </Typography>
        <Typography variant="body2">
          {docs ? (
            <Link to={docs}>{t('finding.docs', { rule: finding.ruleId })}</Link>
          ) : (
            t('finding.rule', { rule: finding.ruleId, docs: finding.docs })
          )}
        </Typography>
        {props.children}
      </div>
    </li>
  );
};
