import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import type { ReactNode } from 'react';
import { severitySign, StateSign } from '../../states';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { RuleLink } from '../RuleLink';
import { ObjectName } from './ObjectName';
import { ObservedExpected } from './ObservedExpected';

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
  return (
    <li className={classes.root}>
      <StateSign state={severitySign(finding.severity)} />
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
          <RuleLink finding={finding} />
        </Typography>
        {props.children}
      </div>
    </li>
  );
};
