import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useSymptom } from '../../hooks';
import { edgeTranslationRef } from '../../translation';
import { SymptomChecks } from './SymptomChecks';
import { SymptomFailed } from './SymptomFailed';
import { SymptomField } from './SymptomField';
import { useAnswerSentence } from './useAnswerSentence';
import { useChosenSymptom } from './useChosenSymptom';

/** Asks an edge what explains what somebody sees. @internal */
export const SymptomSearch = (props: {
  readonly report: Pick<EdgeReport, 'id' | 'rev'>;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { symptom, choose } = useChosenSymptom();
  const { data, error, refresh } = useSymptom(props.report, symptom);
  const sentence = useAnswerSentence();
  return (
    <>
      <SymptomField symptom={symptom} onChoose={choose} />
      {/* Stays while answers come and go: only a region that was there before is heard. */}
      <Typography role="status" variant="subtitle1">
        {data && sentence(data)}
      </Typography>
      {symptom && !data && !error && (
        <Skeleton height={96} aria-label={t('symptom.loading')} role="img" />
      )}
      {!data && error && <SymptomFailed error={error} onRetry={refresh} />}
      {data && <SymptomChecks answer={data} />}
    </>
  );
};
