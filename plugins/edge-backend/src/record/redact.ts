type Fields = Readonly<Record<string, unknown>>;

/** What the product never reads and a stranger must not: whole fields. */
const DROPPED: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'args',
  'command',
  'envFrom',
  'stringData',
  'binaryData',
]);

/** Names of headers and fields whose values may open doors. */
const SECRET_NAME =
  /authorization|cookie|token|secret|passw|credential|api-?key/i;

const REDACTED = 'redacted';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namesOnly = (variables: unknown): unknown =>
  Array.isArray(variables)
    ? variables.filter(isFields).map(({ name }) => ({ name }))
    : undefined;

/** Who wrote when, without the names of the fields that were written. */
const writesOnly = (writes: unknown): unknown =>
  Array.isArray(writes)
    ? writes
        .filter(isFields)
        .map(({ manager, operation, subresource, time }) => ({
          ...{ manager, operation, time },
          ...(subresource !== undefined && { subresource }),
        }))
    : undefined;

/** A header (`name`, `value`) or a tag (`Key`, `Value`): the name tells that the value is secret. */
const redactPair = (fields: Fields): Fields => {
  const name = fields.name ?? fields.Key;
  const isSecret = typeof name === 'string' && SECRET_NAME.test(name);
  if (!isSecret) return fields;
  return {
    ...fields,
    ...('value' in fields && { value: REDACTED }),
    ...('Value' in fields && { Value: REDACTED }),
  };
};

/**
 * A raw object without what nobody needs to judge an edge: which fields who manages, the copy that `kubectl`
 * keeps, commands, values of environment variables, and values under a name that tells of a secret.
 * @internal
 */
export const redact = (raw: unknown): unknown => {
  if (Array.isArray(raw)) return raw.map(redact);
  if (raw instanceof Date) return raw.toISOString();
  if (!isFields(raw)) return raw;
  return Object.fromEntries(
    Object.entries(redactPair(raw))
      .filter(([name]) => !DROPPED.has(name))
      .map(([name, value]) => {
        if (name === 'env') return [name, namesOnly(value)];
        if (name === 'managedFields') return [name, writesOnly(value)];
        const isSecret = typeof value === 'string' && SECRET_NAME.test(name);
        return [name, isSecret ? REDACTED : redact(value)];
      }),
  );
};
