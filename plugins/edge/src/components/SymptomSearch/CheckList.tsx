import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SymptomReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useId } from 'react';
import { StateSign, type AnyState } from '../../states';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 1), padding: 0 },
  check: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** The checks of one outcome that found nothing, with the reason where there is one. @internal */
export const CheckList = (props: {
  readonly title: string;
  /** Lends its sign to every check. */
  readonly state: AnyState;
  readonly checks: SymptomReport['checks'];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const id = useId();
  if (props.checks.length === 0) return null;
  return (
    <>
      <Typography id={id} variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-labelledby={id} className={classes.list}>
        {props.checks.map(({ ruleId: rule, title, reason }) => (
          <li key={rule} className={classes.check}>
            <StateSign state={props.state} />
            <Typography variant="body2" className={classes.text}>
              {reason
                ? t('symptom.skippedCheck', { title, rule, reason })
                : t('symptom.check', { title, rule })}
            </Typography>
          </li>
        ))}
      </ul>
    </>
  );
};
