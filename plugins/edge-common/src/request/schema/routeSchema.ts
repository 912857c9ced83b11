import { z } from 'zod/v3';

import { choice, fields, integer, listOf, port, text } from './builders';
import { DNS_LABEL, ROUTE_PATH, ROUTE_REGEX } from './grammars';
import { isRecord } from './isRecord';
import { routeChangeFields } from './routeChangeFields';
import { routeMatchFields } from './routeMatchFields';

const backendSchema = fields({
  service: text(DNS_LABEL),
  namespace: text(DNS_LABEL).optional(),
  port: port(),
  weight: integer(0, 1_000_000).default(1),
});

const longPath = (path: unknown): unknown =>
  typeof path === 'string' ? { type: 'PathPrefix', value: path } : path;

const pathSchema = z.preprocess(
  longPath,
  fields({
    type: choice('PathPrefix', 'Exact', 'RegularExpression').default(
      'PathPrefix',
    ),
    value: z.string({ errorMap: () => ({ message: ROUTE_PATH.says }) }),
  }).superRefine(({ type, value }, refusal) => {
    const grammar = type === 'RegularExpression' ? ROUTE_REGEX : ROUTE_PATH;
    if (!grammar.pattern.test(value) || value.length > 1024) {
      refusal.addIssue({
        code: 'custom',
        path: ['value'],
        message: grammar.says,
      });
    }
  }),
);

/** `{path, service, port}` is short for one backend; a route without a path takes all. */
const longRoute = (route: unknown): unknown => {
  if (!isRecord(route) || route.service === undefined) {
    return isRecord(route) ? { path: '/', ...route } : route;
  }
  const { service, port: servicePort, ...rest } = route;
  const [, name, number] =
    (typeof service === 'string' && /^([^:]*):(\d+)$/.exec(service)) || [];
  return {
    path: '/',
    ...rest,
    backends: [
      {
        service: name ?? service,
        port:
          servicePort ?? (number === undefined ? undefined : Number(number)),
      },
    ],
  };
};

/**
 * One path of the service, or one gRPC call, and where it leads; several backends share it by
 * weight.
 * @internal
 */
export const routeSchema = z.preprocess(
  longRoute,
  fields({
    path: pathSchema,
    ...routeMatchFields,
    ...routeChangeFields,
    backends: listOf(backendSchema, {
      min: 1,
      max: 16,
      of: 'backends {service, port, weight?, namespace?}',
    }),
  }),
);
