import { isRecord } from './schema/isRecord';

type Layer = Readonly<Record<string, unknown>>;

/** Fields whose parts may come from several layers; all others are replaced as a whole. */
const MERGED = new Set([
  'healthCheck',
  'httpsRedirect',
  'accessLogs',
  'hsts',
  'keepalive',
  'backendTimeout',
  'circuitBreaker',
  'tags',
  'extraAnnotations',
]);

const mergeField = (field: string, under: unknown, over: unknown): unknown => {
  if (over === undefined) {
    return under;
  }
  return MERGED.has(field) && isRecord(under) && isRecord(over)
    ? { ...under, ...over }
    : over;
};

/** Lays defaults over each other, the weakest first. @internal */
export const mergeLayers = (
  layers: readonly (Layer | undefined)[],
): Record<string, unknown> =>
  layers.reduce<Record<string, unknown>>((merged, layer = {}) => {
    const fields = [
      ...new Set([...Object.keys(merged), ...Object.keys(layer)]),
    ];
    return Object.fromEntries(
      fields.map(field => [
        field,
        mergeField(field, merged[field], layer[field]),
      ]),
    );
  }, {});
