import { ACMClient } from '@aws-sdk/client-acm';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

import { readAwsFailure } from './AwsFailure';
import { createEc2Reader, type Ec2Reader } from './ec2/createEc2Reader';
import type { TokenBucket } from './TokenBucket';

/** @internal */
export interface AwsClients {
  readonly elbv2: ElasticLoadBalancingV2Client;
  readonly acm: ACMClient;
  /** Loads the SDK of EC2 when it is first called. */
  readonly ec2: () => Ec2Reader;
  readonly destroy: () => void;
}

/** @internal */
export interface AwsClientOptions {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  /** For emulators; the SDK's own addresses when absent. */
  readonly endpoint?: string;
  readonly maxAttempts?: number;
  /** `adaptive` (the default) also slows down by itself after a throttled answer. */
  readonly retryMode?: 'adaptive' | 'standard';
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Every attempt at ELBv2 takes a token, the SDK's own retries included. */
  readonly bucket: TokenBucket;
  /** The same for EC2, which has a bucket of its own. */
  readonly ec2Bucket: TokenBucket;
  readonly onCall: () => void;
  readonly onAnswer: () => void;
  readonly onThrottled: () => void;
}

/**
 * The clients of one account and region.
 * @internal
 */
export const createAwsClients = (options: AwsClientOptions): AwsClients => {
  const { region, credentials, endpoint, bucket, ec2Bucket } = options;
  const { onCall, onAnswer, onThrottled } = options;
  const { maxAttempts = 3, retryMode = 'adaptive' } = options;
  const { timeoutMs = 10_000 } = options;
  const settings = {
    ...{ region, credentials, endpoint, maxAttempts, retryMode },
    requestHandler: {
      requestTimeout: timeoutMs,
      // Without it the SDK only warns and waits for ever.
      throwOnRequestTimeout: true,
      connectionTimeout: 3_000,
    },
  };
  const elbv2 = new ElasticLoadBalancingV2Client(settings);
  const acm = new ACMClient(settings);

  const note = async <T>(call: Promise<T>): Promise<T> => {
    onCall();
    try {
      const answer = await call;
      onAnswer();
      return answer;
    } catch (error) {
      if (readAwsFailure(error) === 'throttled') onThrottled();
      throw error;
    }
  };
  const eachAttempt = { step: 'finalizeRequest', priority: 'low' } as const;
  elbv2.middlewareStack.add(
    next => async input => {
      await bucket.take();
      return note(next(input));
    },
    { ...eachAttempt, name: 'edgeBudget' },
  );
  acm.middlewareStack.add(next => input => note(next(input)), {
    ...eachAttempt,
    name: 'edgeCount',
  });
  let ec2: Ec2Reader | undefined;
  const createEc2 = () =>
    createEc2Reader(settings, async send => {
      await ec2Bucket.take();
      return note(send());
    });
  return {
    elbv2,
    acm,
    ec2: () => (ec2 ??= createEc2()),
    destroy: () => {
      elbv2.destroy();
      acm.destroy();
      ec2?.destroy();
    },
  };
};
