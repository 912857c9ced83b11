export { buildNlbSettings } from './buildNlbSettings';
export { lockedLayer } from './defaultLayers';
export type { EdgeRequest, EdgeRoute } from './EdgeRequest';
export { explainIssues } from './explainIssues';
export { hashRequest, hashValue } from './hashRequest';
export { mergeOptions } from './mergeOptions';
export { parseDuration } from './parseDuration';
export { parseEdgeRequest } from './parseEdgeRequest';
export * from './policy/EdgePolicy';
export { leastTlsMinor } from './policy/leastTlsMinor';
export {
  listSslPolicies,
  type SslPolicyChoice,
} from './policy/listSslPolicies';
export { formatProblem, type Problem } from './Problem';
export { entityOwners, mayAskFor } from './policy/mayAskFor';
export { readEntityFacts, type CatalogEntity } from './readEntityFacts';
export type { EntityFacts, RequestContext } from './RequestContext';
export { dropEmpty, REQUEST_FORMAT, type RequestFile } from './requestFile';
export { choice, fields, flag, integer, text } from './schema/builders';
export {
  askedRequestSchema,
  type AskedRequest,
} from './schema/edgeRequestSchema';
export { DNS_LABEL, ENTITY_REF } from './schema/grammars';
export { isRecord } from './schema/isRecord';
export { requestFieldNames } from './schema/requestFields';
