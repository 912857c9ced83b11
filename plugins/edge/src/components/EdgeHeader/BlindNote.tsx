import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { drawnReport, gapOf } from '../../entityEdges';
import { useStateWord } from '../../states';
import { ClockTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { useGapReason } from './useGapReason';

/** Says why nothing can be told now, and as of when the greyed chain was true. @internal */
export const BlindNote = (props: { readonly report: EdgeReport }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const stateWord = useStateWord();
  const gapReason = useGapReason();
  const { report } = props;
  if (report.state !== 'unknown') return null;

  const { state, asOf, brokenAt } = drawnReport(report);
  const gap = gapOf(report);
  const reason = gap && gapReason(gap);
  return (
    <Typography variant="body2">
      {asOf &&
        t('source.lastKnown', {
          state: stateWord({ state, at: brokenAt }),
          time: <ClockTime iso={asOf} />,
        })}{' '}
      {reason ? t('source.blind', { reason }) : report.summary}
    </Typography>
  );
};
