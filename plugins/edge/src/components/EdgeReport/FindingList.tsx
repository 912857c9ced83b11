import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { FindingItem } from './FindingItem';
import { findingKey } from './findingKey';
import { Fold } from '../Fold';
import { groupFindings } from './groupFindings';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Findings, causes first, each with its symptoms folded under it. @internal */
export const FindingList = (props: {
  readonly report: Pick<EdgeReport, 'findings' | 'causes'>;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const groups = groupFindings(props.report);
  if (groups.length === 0) {
    return <Typography variant="body2">{t('report.nothingFound')}</Typography>;
  }
  return (
    // Safari drops the list role where the bullets are gone.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" className={classes.list}>
      {groups.map(({ finding, symptoms }, index) => (
        <FindingItem key={findingKey(finding, index)} finding={finding}>
          {symptoms.length > 0 && (
            <Fold label={t('report.symptoms', { count: symptoms.length })}>
              {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
              <ul role="list" className={classes.list}>
                {symptoms.map((symptom, symptomIndex) => (
                  <FindingItem
                    key={findingKey(symptom, symptomIndex)}
                    finding={symptom}
                  />
                ))}
              </ul>
            </Fold>
          )}
        </FindingItem>
      ))}
    </ul>
  );
};
