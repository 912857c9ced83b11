import type { RuleList } from '@tls-edge/backstage-plugin-edge-common/report';

export const rule = (
  changes: Partial<RuleList['items'][number]> = {},
): RuleList['items'][number] => ({
  id: 'M20',
  name: 'redirect-loop',
  title: 'Redirect loop',
  severity: 'error',
  impact: 'outage',
  hop: 'routes',
  needs: ['manifests'],
  explains: [],
  docs: 'The redirect also answers on `443`.',
  ...changes,
});
