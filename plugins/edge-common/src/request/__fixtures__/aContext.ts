import {
  type EdgeEnvironment,
  edgeEnvironmentSchema,
  type EdgePolicy,
  edgePolicySchema,
} from '../policy/EdgePolicy';
import type { EntityFacts, RequestContext } from '../RequestContext';

export const WILDCARD_ARN =
  'arn:aws:acm:eu-west-1:123456789012:certificate/11111111-1111-1111-1111-111111111111';
export const EXACT_ARN =
  'arn:aws:acm:eu-west-1:123456789012:certificate/22222222-2222-2222-2222-222222222222';

export const aPolicy = (policy: unknown = {}): EdgePolicy =>
  edgePolicySchema.parse(policy);

export const anEnvironment = (
  environment: Record<string, unknown> = {},
): EdgeEnvironment =>
  edgeEnvironmentSchema.parse({
    name: 'production',
    cluster: 'demo-eu',
    gatewayClass: 'envoy',
    certificates: [
      { hostnames: ['*.eu.example.com'], arn: WILDCARD_ARN },
      { hostnames: ['orders.example.com'], arn: EXACT_ARN },
    ],
    ...environment,
  });

/** The entity `orders` in the environment `production` of the cluster `demo-eu`. */
export const aContext = ({
  policy = {},
  environment = {},
  entity = {},
  cluster = {},
}: {
  policy?: unknown;
  environment?: Record<string, unknown>;
  entity?: Partial<EntityFacts>;
  cluster?: Partial<RequestContext['cluster']>;
} = {}): RequestContext => ({
  policy: aPolicy(policy),
  environment: anEnvironment(environment),
  cluster: {
    name: 'demo-eu',
    region: 'eu-west-1',
    accountId: '123456789012',
    ...cluster,
  },
  entity: {
    ref: 'component:default/orders',
    name: 'orders',
    owner: 'group:default/team-orders',
    namespace: 'orders',
    service: 'orders:8080',
    ...entity,
  },
});

/** The least that is a request. */
export const ASKED = { hostnames: ['orders.eu.example.com'] };
