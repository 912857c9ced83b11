import type { EC2Client } from '@aws-sdk/client-ec2';

/** The SDK of EC2 as a value, because it is not loaded before it is needed. @internal */
export type Ec2Sdk = typeof import('@aws-sdk/client-ec2');

/** @internal */
export interface Ec2Access {
  readonly sdk: Ec2Sdk;
  readonly client: EC2Client;
}

/**
 * Loads the SDK, by far the largest of all: a portal without AWS never pays for it, and no start
 * waits for it. `require`, as the published package is CommonJS.
 * @internal
 */
export const loadEc2Sdk = (): Ec2Sdk => require('@aws-sdk/client-ec2');
