import { createHash } from 'crypto';

/** An id as EC2 gives them, the same for the same thing: `eni-0f1e2d3c4b5a69788`. @public */
export const ec2Id = (
  prefix: 'sg' | 'sgr' | 'eni',
  ...purpose: readonly string[]
): string =>
  `${prefix}-${createHash('sha256')
    .update(JSON.stringify(purpose))
    .digest('hex')
    .slice(0, 17)}`;
