import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { KubeConfig } from '@kubernetes/client-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

import type { ApiAccess } from './ApiAccess';
import { Sha256 } from './Sha256';

type Eks = Extract<ApiAccess, { readonly type: 'eks' }>;
type Authenticator = Parameters<KubeConfig['addAuthenticator']>[0];

/** The portal's own AWS credentials. @internal */
export type AwsCredentials = () => Promise<AwsCredentialIdentityProvider>;

/** Name by which a kubeconfig user asks for an EKS token. @internal */
export const EKS_AUTH = 'tls-edge-eks';

const sessionOf = (
  { assumeRole, externalId, region }: Eks,
  own: AwsCredentialIdentityProvider,
): AwsCredentialIdentityProvider =>
  assumeRole
    ? fromTemporaryCredentials({
        masterCredentials: own,
        clientConfig: { region },
        params: {
          RoleArn: assumeRole,
          RoleSessionName: 'backstage-edge',
          ExternalId: externalId,
        },
      })
    : own;

/**
 * A bearer token for an EKS cluster: a presigned STS `GetCallerIdentity` for that cluster's name
 * (aws-iam-authenticator, "API Authorization from Outside a Cluster").
 * @internal
 */
export const createEksToken = async (
  access: Eks,
  credentials: AwsCredentialIdentityProvider,
): Promise<string> => {
  const { region, clusterId } = access;
  const hostname = `sts.${region}.amazonaws.com`;
  const signer = new SignatureV4({
    service: 'sts',
    sha256: Sha256,
    region,
    credentials,
  });
  const signed = await signer.presign(
    {
      method: 'GET',
      protocol: 'https:',
      hostname,
      path: '/',
      headers: { host: hostname, 'x-k8s-aws-id': clusterId },
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
    },
    { expiresIn: 60 },
  );
  const query = new URLSearchParams(
    Object.entries(signed.query ?? {}).map(([key, value]) => [
      key,
      String(value),
    ]),
  );
  const url = `https://${hostname}/?${query}`;
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
};

/**
 * Signs a fresh token for every request, as a token is good for fifteen minutes only.
 * @internal
 */
export const createEksAuthenticator = (
  access: Eks,
  credentials: AwsCredentials,
): Authenticator => ({
  isAuthProvider: user => user.authProvider?.name === EKS_AUTH,
  applyAuthentication: async (_user, options) => {
    const session = sessionOf(access, await credentials());
    const token = await createEksToken(access, session);
    options.headers = { ...options.headers, Authorization: `Bearer ${token}` };
  },
});
