import { z } from 'zod/v3';

import { defineAction } from '../elbv2/defineAction';

/** The demo's only principal, whoever signed. @public */
export const getCallerIdentity = defineAction(z.object({}), (_, region) => ({
  Arn: `arn:aws:iam::${region.accountId}:user/portal`,
  UserId: 'AIDAPORTAL',
  Account: region.accountId,
}));
