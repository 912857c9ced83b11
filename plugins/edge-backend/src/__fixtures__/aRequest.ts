import { PAY_EDGE } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { StoredRequest } from '../store/RequestStore';

/** An open request for `pay-edge`, recorded by someone of its team. */
export const aRequest = (
  overrides: Partial<StoredRequest> = {},
): StoredRequest => ({
  edge: PAY_EDGE,
  entityRef: 'component:default/pay',
  environment: 'production',
  pullRequestUrl: 'https://git.example.com/demo/pay/pull/1',
  target: {
    repository: 'https://git.example.com/demo/pay',
    branch: 'main',
    path: 'edge/production/pay-edge',
  },
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
  initiator: 'user:default/olga',
  createdAt: '2026-11-23T11:59:00.000Z',
  isPartlyApplied: false,
  ...overrides,
});
