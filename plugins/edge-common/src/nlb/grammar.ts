/**
 * What a free value may look like: an allow-list, never a list of forbidden signs, because
 * kustomize, Flux, the scaffolder and Markdown all read these texts after us.
 * @public
 */
export interface Grammar {
  readonly pattern: RegExp;
  /** Completes the sentence "allowed: …". */
  readonly says: string;
}

/** A closed set of words. @public */
export const oneOf = (...words: readonly string[]): Grammar => ({
  pattern: new RegExp(
    `^(?:${words
      .map(word => word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
      .join('|')})$`,
  ),
  says: words.join(', '),
});

const grammar = (pattern: RegExp, says: string): Grammar => ({ pattern, says });

/** A certificate of ACM or IAM. @public */
export const CERTIFICATE_ARN = grammar(
  /^arn:aws(?:-cn|-us-gov)?:(?:acm:[a-z]{2}(?:-[a-z]+)+-\d:\d{12}:certificate\/[A-Za-z0-9-]{1,64}|iam::\d{12}:server-certificate\/[A-Za-z0-9+.@_/-]{1,128})$/,
  'the ARN of an ACM or IAM certificate, like arn:aws:acm:eu-west-1:123456789012:certificate/1a2b…',
);
/** Letters, digits and hyphens, as AWS has it. @public */
export const LOAD_BALANCER_NAME = grammar(
  /^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
  'up to 32 letters, digits and hyphens, no hyphen at the ends, not beginning with internal-',
);
/** @public */
export const SUBNET = grammar(
  /^(?:subnet-[0-9a-f]{8,17}|[A-Za-z0-9][A-Za-z0-9 ._/-]{0,127})$/,
  'a subnet id (subnet-…) or a Name tag of letters, digits, spaces and . _ / -',
);
/** @public */
export const SECURITY_GROUP = grammar(
  /^(?:sg-[0-9a-f]{8,17}|[A-Za-z0-9][A-Za-z0-9 ._/-]{0,127})$/,
  'a security group id (sg-…) or a Name tag of letters, digits, spaces and . _ / -',
);
/** @public */
export const EIP_ALLOCATION = grammar(
  /^eipalloc-[0-9a-f]{8,17}$/,
  'an Elastic IP allocation id (eipalloc-…)',
);
/** @public */
export const PREFIX_LIST = grammar(
  /^pl-[0-9a-f]{8,17}$/,
  'a prefix list id (pl-…)',
);
/** Syntax only; `isCidr` checks the numbers. @public */
export const CIDR = grammar(
  /^[0-9A-Fa-f:.]{2,39}\/\d{1,3}$/,
  'an address range like 10.0.0.0/8',
);
/** @public */
export const IPV4 = grammar(
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  'an IPv4 address like 10.0.1.15',
);
/** @public */
export const SSL_POLICY = grammar(
  /^ELBSecurityPolicy-[A-Za-z0-9-]{1,64}$/,
  'a name like ELBSecurityPolicy-TLS13-1-2-2021-06',
);
/** @public */
export const PORT_OR_NAME = grammar(
  /^(?:[1-9]\d{0,4}|(?=[0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$/,
  'a port number or a Service port name',
);
/** @public */
export const HEALTH_CHECK_PORT = grammar(
  /^(?:traffic-port|[1-9]\d{0,4})$/,
  'traffic-port or a port number',
);
/** @public */
export const URL_PATH = grammar(
  /^\/(?:[A-Za-z0-9._~!&'()*+;:@-]+\/)*[A-Za-z0-9._~!&'()*+;:@-]*$/,
  "a path that begins with / and holds letters, digits and . _ ~ ! & ' ( ) * + ; : @ - /",
);
/** @public */
export const SUCCESS_CODES = grammar(
  /^\d{3}(?:-\d{3})?$/,
  'one status code or one range, like 200-299',
);
/** @public */
export const WHOLE_NUMBER = grammar(/^\d{1,9}$/, 'a whole number');
/** @public */
export const BUCKET = grammar(
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  'a bucket name: 3 to 63 small letters, digits, dots and hyphens',
);
/** @public */
export const BUCKET_PREFIX = grammar(
  /^(?!.*AWSLogs)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/,
  'a key prefix without / at its ends and without AWSLogs',
);
/** Annotation maps cannot carry `,` and `=`. @public */
export const TAG_KEY = grammar(
  /^(?![Aa][Ww][Ss]:)[A-Za-z0-9][A-Za-z0-9 _.:/+@-]{0,126}[A-Za-z0-9]$|^[A-Za-z0-9]$/,
  'up to 128 letters, digits, spaces and _ . : / + @ -, not beginning with aws:',
);
/** @public */
export const TAG_VALUE = grammar(
  /^[A-Za-z0-9_.:/+@-](?:[A-Za-z0-9 _.:/+@-]{0,254}[A-Za-z0-9_.:/+@-])?$/,
  'up to 256 letters, digits, spaces and _ . : / + @ -',
);
/** @public */
export const TRUE_FALSE = oneOf('true', 'false');
