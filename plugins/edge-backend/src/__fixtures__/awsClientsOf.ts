import {
  createAwsClients,
  type AwsClientOptions,
  type AwsClients,
} from '../aws/createAwsClients';

/** Clients of a test server that fail fast. */
export const awsClientsOf = (
  url: string,
  overrides: Partial<AwsClientOptions> = {},
): AwsClients =>
  createAwsClients({
    region: 'eu-west-1',
    endpoint: url,
    credentials: async () => ({ accessKeyId: 'test', secretAccessKey: 'test' }),
    maxAttempts: 1,
    retryMode: 'standard',
    timeoutMs: 500,
    bucket: { take: async () => undefined },
    ec2Bucket: { take: async () => undefined },
    onCall: () => undefined,
    onAnswer: () => undefined,
    onThrottled: () => undefined,
    ...overrides,
  });
