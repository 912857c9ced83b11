/** Texts of the drawer of an object. @internal */
export const objectMessages = {
  open: 'Show {{kind}} {{name}}',
  close: 'Close',
  conditions: 'Conditions',
  noConditions: 'No controller has written a condition on it.',
  condition: 'Condition',
  reason: 'Reason',
  changed: 'Changed',
  stale: 'about an older version of the object',
  events: 'Events',
  noEvents: 'No events are kept about it.',
  eventCount: '{{reason}} (×{{times}})',
  message: 'Message',
  lastSeen: 'Last seen',
  event: 'Event',
  yaml: 'YAML',
  download: 'Download YAML',
  console: 'Open in the AWS console',
  aws: 'This is an object of AWS. What is known of it stands under Details.',
  hostname: 'A name that clients use. No object of the cluster holds it.',
  hidden: 'It is not there, or you may not see it',
  hiddenMeaning:
    'An object that is named and does not exist looks the same as one that is not shown to you.',
  failed: 'The object could not be read',
  failedMeaning:
    'It is read from its cluster at this moment; the rest of the page does not depend on it.',
} as const;

/** Texts of the history of an edge. @internal */
export const historyMessages = {
  title: 'History',
  empty: 'No change of state has been recorded yet.',
  failed: 'The history could not be read',
  failedMeaning: 'The state above is not affected by this.',
  change: '{{from}} → {{to}}',
} as const;
