import type { Grammar } from '../../nlb';

const grammar = (pattern: RegExp, says: string): Grammar => ({ pattern, says });

/** Names of headers; Envoy refuses underscores, and Host is what host names are for. @internal */
export const HEADER_NAME = grammar(
  /^(?![Hh][Oo][Ss][Tt]$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,126}[A-Za-z0-9])?$/,
  'a header name of letters, digits and hyphens, not Host',
);
/** No `%`: Envoy would read a command between two of them. @internal */
export const HEADER_VALUE = grammar(
  /^[A-Za-z0-9_.,:;/+@*=()"'?&!~-](?:[A-Za-z0-9 _.,:;/+@*=()"'?&!~-]{0,1022}[A-Za-z0-9_.,:;/+@*=()"'?&!~-])?$/,
  `text of letters, digits, spaces and _ . , : ; / + @ * = ( ) " ' ? & ! ~ -`,
);
/** RE2 as Envoy runs it on a header or query parameter. @internal */
export const VALUE_REGEX = grammar(
  /^[A-Za-z0-9 ._~/:,;=()[\]*+?|\\-]{1,200}$/,
  'an expression of letters, digits, spaces and . _ ~ / : , ; = ( ) [ ] * + ? | \\ -',
);
/** @internal */
export const QUERY_NAME = grammar(
  /^[A-Za-z0-9._~-]{1,128}$/,
  'a query parameter of letters, digits and . _ ~ -',
);
/** RFC 6265 tokens, as far as every framework writes them. @internal */
export const COOKIE_NAME = grammar(
  /^[A-Za-z0-9_-]{1,128}$/,
  'a cookie name of letters, digits, _ and -',
);
/** A name without wildcard label, as `URLRewrite` takes it. @internal */
export const PRECISE_HOSTNAME = grammar(
  /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)*$/,
  'a host name like orders.internal, without wildcard and port',
);
/** GEP-2257: up to four units, biggest first; `0s` means no limit. @internal */
export const TIMEOUT = grammar(
  /^(?=.)(?:\d{1,5}h)?(?:\d{1,5}m(?!s))?(?:\d{1,5}s)?(?:\d{1,5}ms)?$/,
  'a duration like 10s, 1m30s or 500ms',
);
/** Full name of a protobuf service. @internal */
export const GRPC_SERVICE = grammar(
  /^[A-Za-z_][A-Za-z0-9_]{0,127}(?:\.[A-Za-z_][A-Za-z0-9_]{0,127}){0,15}$/,
  'a gRPC service like orders.v1.Orders',
);
/** @internal */
export const GRPC_METHOD = grammar(
  /^[A-Za-z_][A-Za-z0-9_]{0,127}$/,
  'a gRPC method like GetOrder',
);
