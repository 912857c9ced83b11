/** Texts of a request beside what runs under its name. @internal */
export const previewChangeMessages = {
  options: 'Changes ({{number}})',
  table: 'Options of the load balancer that would change',
  option: 'Option',
  from: 'Runs now',
  to: 'Asked for',
  effect: 'What the change does',
  notSet: 'not set',
  unknown: 'Whether an edge runs under this name already could not be told.',
  new: 'No edge runs under this name yet: all of it is new.',
  same: 'Exactly this runs already: nothing would change.',
  different_one:
    'An edge runs under this name; {{count}} option of its load balancer would change.',
  different_other:
    'An edge runs under this name; {{count}} options of its load balancer would change.',
  otherManifests:
    'An edge runs under this name and would change; no option of its load balancer is known to.',
  foreign: 'Another Gateway runs under this name',
  foreignMeaning:
    'No request of this service made it. Choose another name, or talk to its owner first.',
  replaces: 'This replaces the load balancer',
  replacesMeaning:
    'Because of {{options}}, AWS makes a new load balancer with another address and deletes the one that runs: its connections end, and DNS has to follow.',
  refused: 'This change would be refused',
  refusedMeaning:
    'Because of {{options}}, the load-balancer controller would stop with an error, and apply nothing else until it is taken back.',
} as const;

/** What changing an option does to a load balancer that runs. @internal */
export const previewEffectMessages = {
  live: 'Changed in place.',
  ignored: 'No effect: it counts only when the load balancer is made.',
  sticky: 'Changed in place; taking it away later undoes nothing.',
  stickyGone: 'Stays as it runs now: taking it away undoes nothing.',
  'replace-target-group':
    'New target groups: the targets register again and must turn healthy first.',
  'replace-load-balancer': 'A new load balancer with another address.',
  error: 'Refused by the load-balancer controller, which stops with an error.',
} as const;
