import { z } from 'zod/v3';

import type { Grammar } from '../../nlb';
import { choice, fields, listOf, text } from './builders';
import {
  GRPC_METHOD,
  GRPC_SERVICE,
  HEADER_NAME,
  HEADER_VALUE,
  QUERY_NAME,
  VALUE_REGEX,
} from './routeGrammars';

const valueMatch = (name: Grammar) =>
  fields({
    type: choice('Exact', 'RegularExpression').default('Exact'),
    name: text(name),
    value: z.string({ errorMap: () => ({ message: HEADER_VALUE.says }) }),
  }).superRefine(({ type, value }, refusal) => {
    const grammar = type === 'RegularExpression' ? VALUE_REGEX : HEADER_VALUE;
    if (!grammar.pattern.test(value)) {
      refusal.addIssue({
        code: 'custom',
        path: ['value'],
        message: grammar.says,
      });
    }
  });

/**
 * What a request must have beside the path; all of it at once. `call` is the path of gRPC.
 * @internal
 */
export const routeMatchFields = {
  protocol: choice('http', 'grpc').optional(),
  method: choice(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'CONNECT',
    'TRACE',
  ).optional(),
  headers: listOf(valueMatch(HEADER_NAME), {
    max: 16,
    of: 'headers {name, value, type?}',
  }).optional(),
  queryParams: listOf(valueMatch(QUERY_NAME), {
    max: 16,
    of: 'query parameters {name, value, type?}',
  }).optional(),
  call: fields({
    service: text(GRPC_SERVICE).optional(),
    method: text(GRPC_METHOD).optional(),
  }).optional(),
};
