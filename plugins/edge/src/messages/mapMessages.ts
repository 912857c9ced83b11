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
  groupLabel: '{{number}} × {{kind}}',
  leadsTo: 'Leads to {{names}}',
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
