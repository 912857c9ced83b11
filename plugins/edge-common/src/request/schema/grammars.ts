import type { Grammar } from '../../nlb';

const grammar = (pattern: RegExp, says: string): Grammar => ({ pattern, says });

const label = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';

/** RFC 1123 label, as Kubernetes wants for names that become part of others. @internal */
export const DNS_LABEL = grammar(
  new RegExp(`^${label}$`),
  'small letters, digits and hyphens, at most 63, beginning and ending with a letter or digit',
);
/** The limit keeps every derived name within 63 characters. @internal */
export const EDGE_NAME = grammar(
  /^[a-z](?:[-a-z0-9]{0,38}[a-z0-9])?$/,
  'small letters, digits and hyphens, at most 40, beginning with a letter',
);
/** @see defaultEdgeName @internal */
export const NAME_SUFFIX = grammar(
  /^-[a-z0-9](?:[-a-z0-9]{0,17}[a-z0-9])?$/,
  'a hyphen and up to 19 small letters, digits and hyphens, like -staging',
);
/** Gateway API `Hostname`: no port, no address, one leading wildcard label at most. @internal */
export const HOSTNAME = grammar(
  new RegExp(
    `^(?=.{1,253}$)(?:\\*\\.)?(?:${label}\\.)+(?=[a-z0-9-]*[a-z])${label}$`,
  ),
  'a host name like orders.example.com, or one leading *. before it',
);
/**
 * No `//`, dot segments, percent-encoding or `#`: what the HTTPRoute's own rules refuse.
 * @internal
 */
export const ROUTE_PATH = grammar(
  /^\/(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~!&'()*+,;:@=-]+(?:\/|$))*$/,
  'a path that begins with / without //, /./, /../ and %, like /api',
);
/** RE2 as Envoy runs it, without `$` and braces, which other tools act on. @internal */
export const ROUTE_REGEX = grammar(
  /^\/[A-Za-z0-9._~/()[\]*+?|\\-]{0,200}$/,
  'an expression that begins with / and holds letters, digits and . _ ~ / ( ) [ ] * + ? | \\ -',
);
/** GEP-2257, whole units only. @internal */
export const DURATION = grammar(
  /^[1-9]\d{0,4}(?:s|m|h)$/,
  'a duration like 180s, 5m or 1h',
);
/** Kubernetes qualified names, for the keys of labels and annotations. @internal */
export const QUALIFIED_NAME = grammar(
  /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
  'a Kubernetes key like example.com/name',
);
/** Kubernetes label values, never empty. @internal */
export const LABEL_VALUE = grammar(
  /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
  'at most 63 letters, digits and . _ -',
);
/** Plain words and addresses: no `,` and `=`, which annotation maps are made of. @internal */
export const ANNOTATION_VALUE = grammar(
  /^[A-Za-z0-9 _.:/+@*-]{1,1024}$/,
  'letters, digits, spaces and _ . : / + @ * -',
);
/** A Kubernetes key that must have a prefix. @internal */
export const LOAD_BALANCER_CLASS = grammar(
  /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
  'a class like service.k8s.aws/nlb',
);
/** A DNS subdomain, as names of Secrets are. @internal */
export const SECRET_NAME = grammar(
  new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`),
  'the name of a Secret: small letters, digits, hyphens and dots',
);
/** Backstage entity refs with kind and namespace. @internal */
export const ENTITY_REF = grammar(
  /^[A-Za-z][A-Za-z0-9]{0,62}:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\/[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
  'an entity ref like component:default/orders',
);
