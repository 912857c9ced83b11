import type { RequestRecord } from '../../status';
import { ago } from './aHop';
import { PAY_EDGE } from './payEdge';

/** A request for `pay-edge` whose pull request was opened ten minutes ago. @public */
export const aRequest = (
  overrides: Partial<RequestRecord> = {},
): RequestRecord => ({
  edge: PAY_EDGE,
  entityRef: 'component:default/pay',
  environment: 'production',
  pullRequestUrl: 'https://git.example.com/demo/pay/pull/1',
  initiator: 'user:default/olga',
  requestHash: '0123456789abcdef',
  createdAt: ago(600),
  ...overrides,
});
