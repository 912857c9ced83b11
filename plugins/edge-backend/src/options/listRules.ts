import type { DoctorRule } from '@tls-edge/backstage-plugin-edge-common';
import type { RuleList } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * The doctor's catalogue, sorted by id.
 * @internal
 */
export const listRules = (rules: readonly DoctorRule[]): RuleList => ({
  items: [...rules]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(rule => ({
      id: rule.id,
      name: rule.name,
      title: rule.title,
      severity: rule.severity,
      impact: rule.impact,
      hop: rule.hop,
      needs: [...rule.needs],
      explains: [...rule.explains],
      docs: rule.docs,
    })),
});
