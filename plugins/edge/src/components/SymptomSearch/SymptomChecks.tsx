import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SymptomReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { FindingItem } from '../EdgeReport/FindingItem';
import { findingKey } from '../EdgeReport/findingKey';
import { CheckList } from './CheckList';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The checks for a symptom: what was found, what passed, what could not be checked. @internal */
export const SymptomChecks = (props: { readonly answer: SymptomReport }) => {
  const { checks } = props.answer;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const findings = checks.flatMap(({ finding }) => finding ?? []);
  const passed = checks.filter(({ outcome }) => outcome === 'passed');
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped');
  return (
    <>
      {findings.length > 0 ? (
        // eslint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list" className={classes.list}>
          {findings.map((finding, index) => (
            <FindingItem key={findingKey(finding, index)} finding={finding} />
          ))}
        </ul>
      ) : (
        <Typography variant="body2" paragraph>
          {t(skipped.length > 0 ? 'symptom.nextSoFar' : 'symptom.next')}
        </Typography>
      )}
      <CheckList title={t('symptom.passed')} state="ready" checks={passed} />
      <CheckList
        title={t('symptom.skipped')}
        state="notChecked"
        checks={skipped}
      />
    </>
  );
};
