import type { HeaderValue, RouteFilter } from '../gatewayApi';
import { at, listAt, numberAt, textAt, textsAt } from './rawJson';

/** Reads a list of header names with their values. @internal */
export const readHeaders = (
  raw: unknown,
  ...path: readonly string[]
): readonly HeaderValue[] =>
  listAt(raw, ...path).flatMap(item => {
    const name = textAt(item, 'name');
    return name === undefined
      ? []
      : [{ name, value: textAt(item, 'value') ?? '' }];
  });

/** Reads one filter; kinds that no rule looks at keep their name only. @internal */
export const readRouteFilter = (raw: unknown): RouteFilter => {
  const type = textAt(raw, 'type') ?? '';
  switch (type) {
    case 'RequestRedirect': {
      const redirect = at(raw, 'requestRedirect');
      return {
        type,
        scheme: textAt(redirect, 'scheme'),
        statusCode: numberAt(redirect, 'statusCode') ?? 302,
        hostname: textAt(redirect, 'hostname'),
        port: numberAt(redirect, 'port'),
        replacesPath: at(redirect, 'path') !== undefined || undefined,
      };
    }
    case 'RequestHeaderModifier': {
      const modifier = at(raw, 'requestHeaderModifier');
      return {
        type,
        set: readHeaders(modifier, 'set'),
        add: readHeaders(modifier, 'add'),
        remove: textsAt(modifier, 'remove'),
      };
    }
    default:
      return { type: 'Other', name: type };
  }
};
