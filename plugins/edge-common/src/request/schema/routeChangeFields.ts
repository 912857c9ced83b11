import { fields, listOf, mapOf, text } from './builders';
import { ROUTE_PATH } from './grammars';
import {
  HEADER_NAME,
  HEADER_VALUE,
  PRECISE_HOSTNAME,
  TIMEOUT,
} from './routeGrammars';

/** `set` replaces, `add` appends; 16 of each is what the Gateway API takes. */
const headerChanges = fields({
  set: mapOf(HEADER_NAME, HEADER_VALUE, 16).optional(),
  add: mapOf(HEADER_NAME, HEADER_VALUE, 16).optional(),
  remove: listOf(text(HEADER_NAME), { max: 16, of: 'header names' }).optional(),
});

/** What happens to a request and its answer on the way. @internal */
export const routeChangeFields = {
  rewrite: fields({
    prefix: text(ROUTE_PATH).optional(),
    fullPath: text(ROUTE_PATH).optional(),
    host: text(PRECISE_HOSTNAME).optional(),
  }).optional(),
  requestHeaders: headerChanges.optional(),
  responseHeaders: headerChanges.optional(),
  timeouts: fields({
    request: text(TIMEOUT).optional(),
    backendRequest: text(TIMEOUT).optional(),
  }).optional(),
};
