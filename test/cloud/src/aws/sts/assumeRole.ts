import { z } from 'zod/v3';

import { defineAction } from '../elbv2/defineAction';

const SECOND = 1000;
const ROLE = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]{1,64})$/;

const input = z.object({
  RoleArn: z.string().regex(ROLE, 'Invalid ARN of a role'),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/, 'Invalid name'),
  /** Seconds, from a quarter of an hour to half a day (AWS STS API Reference, AssumeRole). */
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).default(3_600),
});

/**
 * Keys of a session that end as asked; every role trusts every caller. As the secret is never
 * checked by the double, it is the same for all.
 * @public
 */
export const assumeRole = defineAction(input, (asked, { clock }) => {
  const [, account = '', role = ''] = ROLE.exec(asked.RoleArn) ?? [];
  const ends = clock.now() + asked.DurationSeconds * SECOND;
  return {
    AssumedRoleUser: {
      AssumedRoleId: `AROADEMO:${asked.RoleSessionName}`,
      Arn: `arn:aws:sts::${account}:assumed-role/${role}/${asked.RoleSessionName}`,
    },
    Credentials: {
      AccessKeyId: `ASIA${account}`,
      SecretAccessKey: 'demo',
      SessionToken: `${role}/${asked.RoleSessionName}`,
      Expiration: new Date(ends).toISOString(),
    },
  };
});
