/** Texts of the search by what somebody sees of a broken edge. @internal */
export const symptomMessages = {
  title: 'What do you see?',
  label: 'An error message, or what happens',
  hint: 'Choose a phrase, or type your own words and press Enter.',
  noSuggestions:
    'The known phrases could not be read; your own words and Enter still find them.',
  open: 'Show the known phrases',
  close: 'Hide the known phrases',
  clear: 'Clear',
  loading: 'Looking for what explains it',
  unknown: 'No known phrase comes near these words',
  failed: 'The checks could not be read',
  failedMeaning: 'Whether one of them explains what you see is not known.',
  found_one: '{{count}} finding may explain "{{phrase}}".',
  found_other: '{{count}} findings may explain "{{phrase}}".',
  none: 'None of these explains "{{phrase}}": all checks for it passed.',
  noneSoFar_one:
    'No check that could run explains "{{phrase}}"; {{count}} could not run.',
  noneSoFar_other:
    'No check that could run explains "{{phrase}}"; {{count}} could not run.',
  next: 'Next, read the other findings above and the history below; then look at the service itself, and at what stands between the client and the load balancer.',
  nextSoFar:
    'Have the missing checks made possible, or look there by hand: the cause may be in one of them.',
  passed: 'Passed',
  skipped: 'Could not be checked',
  check: '{{title}} ({{rule}})',
  skippedCheck: '{{title}} ({{rule}}): {{reason}}',
} as const;
