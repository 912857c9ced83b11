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
  aws: 'This is an object of AWS. What its states rest on stands under Details.',
  hostname: 'A name that clients use. No object of the cluster holds it.',
  absent: 'It does not exist',
  absentMeaning:
    'Another object of this edge names it, and the cluster has none of that name. What is wrong says which one.',
  missing: 'It is not there, or you may not see it',
  missingMeaning:
    'It may just have been deleted. An object that does not exist looks the same as one that is not shown to you.',
  hidden: 'You may not see it',
  hiddenMeaning:
    'Reading objects needs the right to read their edge. Ask the owner of the edge or your platform team.',
  unavailable: 'Its cluster does not give it now',
  unavailableMeaning:
    'The rest of the page shows what was read before. The details say why, and what the portal would need.',
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
