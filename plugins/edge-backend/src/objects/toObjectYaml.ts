import { stringify } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** Where `kubectl apply` keeps the whole object once more. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name)),
  );

const readableMetadata = (metadata: Fields): Fields => {
  const rest = without(metadata, 'managedFields');
  if (!isFields(rest.annotations)) return rest;
  const annotations = without(rest.annotations, LAST_APPLIED);
  return Object.keys(annotations).length > 0
    ? { ...rest, annotations }
    : without(rest, 'annotations');
};

/**
 * A raw object as YAML in the order of the API, without what only field managers and `kubectl`
 * read. Texts that YAML 1.1 takes for numbers, times or booleans are quoted.
 * @internal
 */
export const toObjectYaml = (
  raw: unknown,
  options: {
    /** Leaves out `status`, where controllers may name other tenants. */
    readonly isSpecOnly: boolean;
  },
): string => {
  const shown =
    isFields(raw) && isFields(raw.metadata)
      ? {
          ...(options.isSpecOnly ? without(raw, 'status') : raw),
          metadata: readableMetadata(raw.metadata),
        }
      : raw;
  return stringify(shown, {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
    lineWidth: 0,
  });
};
