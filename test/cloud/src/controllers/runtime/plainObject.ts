const wholeSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/;

/**
 * The object as the API sent it: the client turns times of built-in kinds into dates, which
 * would come back with milliseconds the API never writes.
 * @internal
 */
export function plainObject(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object), (_key, value: unknown) =>
    typeof value === 'string' && wholeSecond.test(value)
      ? value.replace('.000Z', 'Z')
      : value,
  );
}
