import { Cause } from '../errors/ApiError';

/** @internal */
export function invalidValue(
  field: string,
  value: unknown,
  why: string,
): Cause {
  return {
    field,
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${
      value === undefined ? '' : `${JSON.stringify(value)}: `
    }${why}`,
  };
}

/** @internal */
export function required(field: string, why = ''): Cause {
  return {
    field,
    reason: 'FieldValueRequired',
    message: `Required value${why && `: ${why}`}`,
  };
}

/** @internal */
export function tooMany(field: string, count: number, limit: number): Cause {
  return {
    field,
    reason: 'FieldValueTooMany',
    message: `Too many: ${count}: must have at most ${limit} items`,
  };
}

/** @internal */
export function duplicate(field: string, value: unknown): Cause {
  return {
    field,
    reason: 'FieldValueDuplicate',
    message: `Duplicate value: ${JSON.stringify(value)}`,
  };
}

/** @internal */
export function forbidden(field: string, why: string): Cause {
  return {
    field,
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${why}`,
  };
}
