import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { SkippedRule } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { Fold } from '../Fold';

const rulesByReason = (skipped: readonly SkippedRule[]) => {
  const rules = new Map<string, string[]>();
  for (const { ruleId, reason } of skipped) {
    rules.set(reason, [...(rules.get(reason) ?? []), ruleId]);
  }
  return [...rules];
};

/** The checks that could not run, by reason: what is not checked is not fine. @internal */
export const SkippedChecks = (props: {
  readonly skipped: readonly SkippedRule[];
}) => {
  const { skipped } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  if (skipped.length === 0) return null;
  return (
    <Fold label={t('report.skipped', { count: skipped.length })}>
      <ul>
        {rulesByReason(skipped).map(([reason, rules]) => (
          <Typography key={reason} component="li" variant="body2">
            {reason}: {rules.join(', ')}
          </Typography>
        ))}
      </ul>
    </Fold>
  );
};
