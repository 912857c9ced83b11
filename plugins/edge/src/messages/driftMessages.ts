/** Texts of how the load balancer's options fare on their way to AWS. @internal */
export const driftMessages = {
  title: 'Options of the load balancer',
  table: 'Options on their way to AWS',
  option: 'Option',
  asked: 'Asked',
  service: 'On the Service',
  aws: 'In AWS',
  outcome: 'Who wins, and does it heal',
  none: 'Every option that could be compared is in AWS as asked.',
  unknown_one: '{{count}} option cannot be compared with AWS.',
  unknown_other: '{{count}} options cannot be compared with AWS.',
  unknownNames: 'Not shown by AWS or not read: {{fields}}.',
  showAll_one: 'Show the one option',
  showAll_other: 'Show all {{count}} options',
  showLess: 'Show only what differs',
} as const;

/** How a difference ends. @internal */
export const healsMessages = {
  none: 'nothing to heal',
  soon: 'heals by itself within minutes',
  nextSync: 'heals by itself at the next full sync',
  never: 'stays until somebody acts',
  unknown: 'whether it heals is not known',
} as const;
