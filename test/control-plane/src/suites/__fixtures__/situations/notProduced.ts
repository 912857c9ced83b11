/** Recordings that are no situation here, and why. */
export const NOT_PRODUCED: Readonly<Record<string, string>> = {
  'r18-gateway-namespace-mode':
    'It takes another Envoy Gateway, and the embedded one has no such mode: a suite of its own brings it about.',
  'w01-watch-stream':
    'Its order of events is one of many: the core’s own tests judge it event by event.',
  'w02-watch-delete': 'As the stream before it.',
  'w03-watch-scale-1-to-3': 'As the stream before it.',
};
