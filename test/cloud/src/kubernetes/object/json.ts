/** A JSON object whose fields nobody has looked at yet. @internal */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @internal */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object, or an empty one where it is anything else. @internal */
export function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value as a list, or an empty one where it is anything else. @internal */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or undefined where it is anything else. @internal */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The object without fields that are undefined, as JSON would carry it. @internal */
export function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}

/** Maps one field where it is present and leaves the rest alone. @internal */
export function mapField(
  object: JsonObject,
  field: string,
  map: (value: unknown) => unknown,
): JsonObject {
  return object[field] === undefined
    ? object
    : { ...object, [field]: map(object[field]) };
}
