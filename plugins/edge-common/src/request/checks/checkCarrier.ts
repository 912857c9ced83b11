import { NLB_ANNOTATIONS, NLB_PREFIXES, writeNlbAnnotations } from '../../nlb';
import { buildNlbSettings } from '../buildNlbSettings';
import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';
import type { AskedRequest } from '../schema/edgeRequestSchema';

/** `maxProperties` of a Gateway's `spec.infrastructure.annotations`. */
const MOST_INFRASTRUCTURE_ANNOTATIONS = 16;
/** `maxLength` of one of its values. */
const LONGEST_INFRASTRUCTURE_VALUE = 4096;

const ENVOY_PROXY_ONLY = [
  'loadBalancerClass',
  'replicas',
  'autoscaling',
  'pdb',
  'spread',
  'drainTimeout',
  'minDrainDuration',
  'externalTrafficPolicy',
  'allocateNodePorts',
  'servicePatch',
] as const;

const MODELLED = new Set(
  NLB_PREFIXES.flatMap(prefix =>
    Object.values(NLB_ANNOTATIONS).map(name => `${prefix}${name}`),
  ),
);

const checkEnvoyProxyOnly = (asked: AskedRequest): Problem[] =>
  ENVOY_PROXY_ONLY.filter(field => asked[field] !== undefined).map(field => ({
    field,
    value: asked[field],
    allowed: 'only with carrier envoyproxy, as an annotation cannot say it',
  }));

const checkAnnotations = (request: EdgeRequest, owner?: string): Problem[] => {
  const annotations = {
    ...writeNlbAnnotations(buildNlbSettings(request, owner)),
    ...request.extraAnnotations,
  };
  const count = Object.keys(annotations).length;
  const problem = { field: 'carrier', value: request.carrier };
  return [
    ...problemIf(count > MOST_INFRASTRUCTURE_ANNOTATIONS, {
      ...problem,
      allowed:
        `envoyproxy: this request needs ${count} annotations, and the API server rejects a ` +
        `Gateway with more than ${MOST_INFRASTRUCTURE_ANNOTATIONS} infrastructure annotations`,
    }),
    ...Object.entries(annotations).flatMap(([key, { length }]) =>
      problemIf(length > LONGEST_INFRASTRUCTURE_VALUE, {
        ...problem,
        allowed: `envoyproxy: the annotation ${key} would have ${length} characters, of ${LONGEST_INFRASTRUCTURE_VALUE} a Gateway takes`,
      }),
    ),
  ];
};

const checkExtra = ({ extraAnnotations }: EdgeRequest): Problem[] =>
  Object.keys(extraAnnotations ?? {})
    .filter(key => MODELLED.has(key))
    .map(value => ({
      field: 'extraAnnotations',
      value,
      allowed: 'keys for which the request has no field of its own',
    }));

/** What the carrier cannot carry. @internal */
export const checkCarrier = (
  request: EdgeRequest,
  asked: AskedRequest,
  owner?: string,
): Problem[] => {
  const inline = request.carrier === 'infrastructure';
  return [
    ...problemIf(request.form === 'article' && !inline, {
      field: 'carrier',
      value: request.carrier,
      allowed: 'infrastructure, as the form article has no EnvoyProxy',
    }),
    ...(inline ? checkEnvoyProxyOnly(asked) : []),
    ...(inline ? checkAnnotations(request, owner) : []),
    ...checkExtra(request),
  ];
};
