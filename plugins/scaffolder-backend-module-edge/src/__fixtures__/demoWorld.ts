import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  parseEdgeConfig,
  type EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';

import type { RequestServices } from '../plan/prepareRequest';

/** A certificate of the demo account that covers `*.eu.example.com`. */
export const CERTIFICATE =
  'arn:aws:acm:eu-west-1:123456789012:certificate/0f3c5d5e-1111-4222-8333-444455556666';

/** @internal */
export const demoConfig = (
  change: {
    policy?: Record<string, unknown>;
    environment?: Record<string, unknown>;
  } = {},
): EdgeConfig =>
  parseEdgeConfig({
    clusters: [
      {
        name: 'demo-eu',
        server: { url: 'http://127.0.0.1:7101', serviceAccountToken: 'demo' },
        aws: {
          accountId: '123456789012',
          region: 'eu-west-1',
          clusterName: 'demo-eu',
        },
      },
    ],
    environments: [
      {
        name: 'production',
        cluster: 'demo-eu',
        gatewayClass: 'envoy',
        certificates: [{ hostnames: ['*.eu.example.com'], arn: CERTIFICATE }],
        ...change.environment,
      },
    ],
    policy: change.policy,
  });

/** The component `orders` of team-orders, described in its own repository. */
export const ordersEntity = (
  gitUrl = 'http://localhost:7103',
  change: { metadata?: object; relations?: Entity['relations'] } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: {
      'backstage.io/managed-by-location': `url:${gitUrl}/demo/orders/tree/main/catalog-info.yaml`,
      'backstage.io/source-location': `url:${gitUrl}/demo/orders/tree/main/`,
      'backstage.io/kubernetes-namespace': 'orders',
      'tls-edge.dev/service': 'orders:8080',
    },
    ...change.metadata,
  },
  spec: { type: 'service', owner: 'team-orders', lifecycle: 'production' },
  relations: change.relations ?? [
    { type: 'ownedBy', targetRef: 'group:default/team-orders' },
  ],
});

/** Who runs the template: olga of team-orders, unless told otherwise. */
export const OLGA = mockCredentials.user('user:default/olga');

/**
 * The services of a portal in which olga owns `orders`.
 * @internal
 */
export const demoServices = (
  options: {
    readonly entities?: Entity[];
    readonly config?: EdgeConfig;
    readonly ownership?: string[];
    readonly decision?: PolicyDecision;
  } = {},
): RequestServices => {
  const {
    entities = [ordersEntity()],
    config = demoConfig(),
    ownership = ['user:default/olga', 'group:default/team-orders'],
    decision = { result: AuthorizeResult.ALLOW },
  } = options;
  return {
    config,
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo({ ownershipEntityRefs: ownership }),
    permissions: mockServices.permissions.mock({
      authorizeConditional: async () => [decision],
    }),
  };
};
