/** Texts of the rule catalogue. @internal */
export const catalogueMessages = {
  title: 'Rules',
  intro:
    'What the doctor checks, on manifests and on living edges. A rule whose input cannot be read is skipped and never counts as passed.',
  search: 'Search rules',
  count_one: '{{count}} rule',
  count_other: '{{count}} rules',
  noMatch: 'No rule matches',
  noMatchHint: 'Search for other words, or empty the search field.',
  needs: 'Looks at',
  hop: 'Concerns',
  explains: 'Explains',
  link: 'Link to rule {{rule}}',
  groups: 'Groups',
  failed: 'The rules could not be read',
  failedMeaning: 'The checks themselves still run.',
} as const;

/** Names of the groups that rule ids stand for. @internal */
export const ruleGroupMessages = {
  A: 'AWS, seen from its own API',
  K: 'Kubernetes, seen from its status',
  M: 'Manifests, as asked for and as they live',
  other: 'Others',
} as const;

/** Names of what a rule looks at. @internal */
export const ruleInputMessages = {
  manifests: 'manifests',
  change: 'the change',
  cluster: 'the cluster',
  aws: 'AWS',
  metrics: 'metrics',
  probe: 'a probe',
} as const;

/** What a finding of a rule means for traffic. @internal */
export const impactMessages = {
  outage: 'outage',
  partial: 'partial outage',
  risk: 'risk',
  none: 'no effect on traffic',
} as const;
