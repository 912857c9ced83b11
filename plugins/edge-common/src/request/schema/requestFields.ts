import { z } from 'zod/v3';

import { askedRequestSchema } from './edgeRequestSchema';

/** Takes optional, default and preprocess wrappers off. */
const bare = (schema: z.ZodTypeAny): z.ZodTypeAny => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return bare(schema._def.innerType);
  }
  return schema instanceof z.ZodEffects ? bare(schema._def.schema) : schema;
};

const childrenOf = (
  schema: z.ZodTypeAny,
): Readonly<Record<string, z.ZodTypeAny>> => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    return inner.shape;
  }
  return inner instanceof z.ZodArray ? childrenOf(inner.element) : {};
};

const isMap = (schema: z.ZodTypeAny): boolean =>
  bare(schema) instanceof z.ZodRecord;

/**
 * Whether a dotted path names a field of the request; below a map every key is one, as in
 * `tags.costCentre`.
 * @internal
 */
export const isRequestField = (path: string): boolean => {
  const walk = (schema: z.ZodTypeAny, parts: readonly string[]): boolean => {
    const [first, ...rest] = parts;
    if (first === undefined || isMap(schema)) {
      return true;
    }
    const children = childrenOf(schema);
    return Object.hasOwn(children, first) && walk(children[first], rest);
  };
  return walk(askedRequestSchema, path.split('.'));
};

/** Every field name at any depth, for "did you mean". @internal */
export const requestFieldNames = (
  schema: z.ZodTypeAny = askedRequestSchema,
): string[] => {
  const children = childrenOf(schema);
  return [
    ...new Set(
      Object.keys(children).flatMap(name => [
        name,
        ...requestFieldNames(children[name]),
      ]),
    ),
  ];
};
