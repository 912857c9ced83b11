import type { Config } from '@backstage/config';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

/**
 * Whether the portal's `aws:` configuration knows the account. For an unknown one the manager
 * would call STS to compare, and throw.
 */
const isConfigured = (rootConfig: Config, accountId: string): boolean =>
  rootConfig.has('aws.accountDefaults.roleName') ||
  (rootConfig.getOptionalConfigArray('aws.accounts') ?? []).some(
    account => account.getString('accountId') === accountId,
  );

/**
 * Credentials for an account: its own where the portal's configuration has some, else the main
 * account's or the SDK's default chain. Looked up when a call needs them, so that a missing
 * credential is a gap and no failed start.
 * @internal
 */
export const accountCredentials =
  (
    accountId: string | undefined,
    options: {
      readonly rootConfig: Config;
      readonly credentials: AwsCredentialsManager;
    },
  ): AwsCredentialIdentityProvider =>
  async identity => {
    const { rootConfig, credentials } = options;
    const { sdkCredentialProvider } = await credentials.getCredentialProvider(
      accountId && isConfigured(rootConfig, accountId)
        ? { accountId }
        : undefined,
    );
    return sdkCredentialProvider(identity);
  };
