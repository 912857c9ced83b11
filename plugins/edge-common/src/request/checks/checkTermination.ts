import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';
import type { AskedRequest } from '../schema/edgeRequestSchema';

const LOAD_BALANCER_ONLY = [
  'certificates',
  'tlsPorts',
  'sslPolicy',
  'alpn',
] as const;

const checkAtEnvoy = (
  { certificateSecrets, accessLogs }: EdgeRequest,
  asked: AskedRequest,
): Problem[] => [
  ...LOAD_BALANCER_ONLY.filter(field => asked[field] !== undefined).map(
    field => ({
      field,
      value: asked[field],
      allowed: 'only with tls loadBalancer, as Envoy ends TLS here',
    }),
  ),
  ...problemIf(certificateSecrets === undefined, {
    field: 'certificateSecrets',
    allowed:
      'with tls envoy at least one Secret of the namespace with certificate and key',
  }),
  ...problemIf(accessLogs?.enabled === true, {
    field: 'accessLogs.enabled',
    value: true,
    allowed: 'false with tls envoy, as an NLB logs its own TLS listeners only',
  }),
];

/** What does not go together in the place where TLS ends. @internal */
export const checkTermination = (
  request: EdgeRequest,
  asked: AskedRequest,
): Problem[] =>
  request.tls === 'envoy'
    ? checkAtEnvoy(request, asked)
    : problemIf(request.certificateSecrets !== undefined, {
        field: 'certificateSecrets',
        value: request.certificateSecrets,
        allowed: 'only with tls envoy; the load balancer takes certificates',
      });
