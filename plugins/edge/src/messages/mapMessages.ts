/** Texts of the resource map. @internal */
export const mapMessages = {
  title: 'The way of a request',
  empty: 'Nothing of this edge has been seen yet.',
  onlyBroken: 'Only what is broken',
  nothingBroken: 'Nothing on the way is broken or at risk.',
  asList: 'Show as list',
  asMap: 'Show as map',
  node: '{{kind}} {{name}}: {{state}}',
  group: '{{number}} {{kind}} objects: {{state}}, show each',
  openGroup: '{{number}} {{kind}} objects: {{state}}, fold',
  groupLabel: '{{number}} × {{kind}}',
  leadsTo: 'Leads to {{names}}',
  asides: 'What it rests on',
} as const;

/** Short facts about the nodes of the map. @internal */
export const mapFactMessages = {
  zones_one: '{{count}} zone',
  zones_other: '{{count}} zones',
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  expired: 'expired',
  targets: '{{zone}}: {{healthy}} of {{total}} healthy',
  starting: '{{said}}, {{starting}} starting',
  noZone: 'zone not known',
  routes_one: '{{count}} route',
  routes_other: '{{count}} routes',
  redirect: '{{path}} → {{to}}',
  port: 'port {{port}}',
  ready: '{{ready}}/{{total}} ready',
  more: 'and {{number}} more',
} as const;

/** The steps of the map, in the order a request takes them. @internal */
export const mapColumnMessages = {
  hostname: 'Host name',
  nlb: 'NLB',
  listeners: 'Listeners',
  targets: 'Targets',
  gateway: 'Envoy and Gateway',
  routes: 'Routes',
  backends: 'Backends',
} as const;
