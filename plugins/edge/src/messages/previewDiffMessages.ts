/** Texts of a request's files beside those of the repository. @internal */
export const previewDiffMessages = {
  changed: '{{path}}: changed, +{{added}} −{{removed}} lines',
  added: '{{path}}: new',
  removed: '{{path}}: goes away',
  stamped: '{{path}}: only its hashes change',
  same: '{{path}}: as it is',
  addedLines: 'added:',
  removedLines: 'removed:',
  unchangedLines_one: '{{count}} unchanged line',
  unchangedLines_other: '{{count}} unchanged lines',
  empty: 'The repository holds no request of this edge yet: every file is new.',
  nothing: 'The repository holds exactly this: nothing would change.',
  counts:
    'Beside the repository: {{changed}} changed, {{added}} new, {{removed}} gone, {{stamped}} with new hashes alone.',
  policyChanged:
    'The policy has changed since the last merge: the pull request also brings what that changes, which is not marked here.',
  invalid:
    'What would change is not marked: what the repository holds under this name is no request that the policy allows today.',
  unknown:
    'What would change is not marked: the repository could not be read ({{reason}}).',
} as const;
