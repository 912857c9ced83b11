import { constantsFor, type Shape } from './constants';
import { withValueAt } from './fieldPath';
import { mergeLayers } from './mergeLayers';
import type { EdgePolicy } from './policy/EdgePolicy';
import type { RequestContext } from './RequestContext';
import type { AskedRequest } from './schema/edgeRequestSchema';

type Layer = Readonly<Record<string, unknown>>;

/** The fields the article's form has; defaults of any other field would add to it. */
const ARTICLE_FIELDS = new Set([
  'name',
  'namespace',
  'environment',
  'gatewayClassName',
  'form',
  'targetType',
  'scheme',
  'certificates',
  'tlsPorts',
  'sslPolicy',
  'httpPort',
  'httpsPort',
  'httpsRedirect',
  'routes',
]);

const onlyArticleFields = (layer: Layer): Layer =>
  Object.fromEntries(
    Object.entries(layer).filter(([field]) => ARTICLE_FIELDS.has(field)),
  );

/** The locked values as a layer. @internal */
export const lockedLayer = ({ locked }: EdgePolicy): Layer =>
  Object.entries(locked).reduce<Layer>(
    (layer, [field, value]) => withValueAt(layer, field, value),
    {},
  );

const shapeOf = (
  { form, carrier, targetType, scheme, securityGroups }: AskedRequest,
  { envoyProxyOwner }: EdgePolicy,
): Shape => {
  const platformOwns = envoyProxyOwner === 'platform';
  return {
    form: form ?? 'default',
    carrier:
      form === 'article'
        ? 'infrastructure'
        : carrier ?? (platformOwns ? 'infrastructure' : 'envoyproxy'),
    targetType: targetType ?? 'ip',
    scheme: scheme ?? 'internal',
    hasSecurityGroups: (securityGroups ?? []).length > 0,
  };
};

/** The readiness listener refuses the header of the PROXY protocol: only TCP checks pass. */
const forcedHealthCheck = (chosen: AskedRequest): Layer =>
  chosen.clientIp === 'proxyProtocol' ? { healthCheck: { mode: 'tcp' } } : {};

/** A fixed number and autoscaling exclude each other; the one that was asked wins. */
const withOneScale = (
  merged: Record<string, unknown>,
  asked: AskedRequest,
): Record<string, unknown> => {
  const { replicas, autoscaling, ...rest } = merged;
  if (replicas === undefined || autoscaling === undefined) {
    return merged;
  }
  return asked.replicas !== undefined && !asked.autoscaling
    ? { ...rest, replicas }
    : { ...rest, autoscaling };
};

/**
 * What the platform would give if nothing were asked, and the whole with what was asked:
 * constants < preset < policy defaults < environment < asked < locked.
 * @internal
 */
export const layRequest = (
  asked: AskedRequest,
  { policy, environment }: Pick<RequestContext, 'policy' | 'environment'>,
): {
  readonly platform: Record<string, unknown>;
  readonly merged: Record<string, unknown>;
} => {
  const preset: AskedRequest =
    environment.preset === undefined
      ? {}
      : policy.presets[environment.preset] ?? {};
  const layers = [
    preset,
    policy.defaults,
    environment.defaults,
    { gatewayClassName: environment.gatewayClass },
  ];
  const locked = lockedLayer(policy);
  const chosen: AskedRequest = mergeLayers([...layers, asked, locked]);
  const shape = shapeOf(chosen, policy);
  const kept =
    shape.form === 'article' ? layers.map(onlyArticleFields) : layers;
  return {
    platform: mergeLayers([constantsFor(shape), ...kept, locked]),
    merged: withOneScale(
      mergeLayers([
        constantsFor(shape),
        ...kept,
        forcedHealthCheck(chosen),
        asked,
        locked,
      ]),
      asked,
    ),
  };
};
