import { createMockDirectory } from '@backstage/backend-test-utils';
import type { RequestOptions } from 'node:https';

import type { ApiAccess } from './ApiAccess';
import { createKubeConfig } from './createKubeConfig';

const credentials = async () => async () => ({
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
});

const create = (access: ApiAccess) =>
  createKubeConfig({ access, key: 'edge.clusters[0]', credentials })();

const authorizationOf = async (access: ApiAccess) => {
  const options: RequestOptions = {};
  await create(access).applyToHTTPSOptions(options);
  return (options.headers as Record<string, string>).Authorization;
};

const eks: ApiAccess = {
  type: 'eks',
  url: 'https://ABC.eks.amazonaws.com',
  skipTLSVerify: false,
  clusterId: 'eks-prod',
  region: 'eu-west-1',
};

describe('createKubeConfig', () => {
  const folder = createMockDirectory();

  it('sends the token of a service account', async () => {
    const access: ApiAccess = {
      type: 'serviceAccount',
      url: 'https://10.0.0.1:6443',
      token: 'secret',
      skipTLSVerify: false,
    };
    await expect(authorizationOf(access)).resolves.toBe('Bearer secret');
    expect(create(access).getCurrentCluster()).toMatchObject({
      server: 'https://10.0.0.1:6443',
      skipTLSVerify: false,
    });
  });

  const filed = (token?: string): ApiAccess => ({
    ...{ type: 'serviceAccount', url: 'https://a', skipTLSVerify: false },
    tokenFile: {
      path: folder.resolve('token'),
      key: 'edge.clusters[0].server.serviceAccountTokenFile',
    },
    token,
  });

  it.each([undefined, 'of the configuration'])(
    'sends the token of a file, whatever stands beside it: %s',
    async token => {
      folder.setContent({ token: 'secret\n' });
      await expect(authorizationOf(filed(token))).resolves.toBe(
        'Bearer secret',
      );
    },
  );

  it.each([
    ['is not there', {}, 'cannot be read'],
    ['is empty', { token: '\n' }, 'is empty'],
  ])('refuses a token file that %s', (_, content, says) => {
    folder.setContent(content);
    expect(() => create(filed())).toThrow(
      `edge.clusters[0].server.serviceAccountTokenFile is "${folder.resolve(
        'token',
      )}", which ${says}`,
    );
  });

  it('has nothing to verify on a plain HTTP server', () => {
    const cluster = create({
      type: 'serviceAccount',
      url: 'http://127.0.0.1:7101',
      skipTLSVerify: false,
    }).getCurrentCluster();
    expect(cluster?.skipTLSVerify).toBe(true);
  });

  it('sends a token for EKS that says which cluster it is for and who asks', async () => {
    const authorization = await authorizationOf(eks);
    const [, token] = /^Bearer k8s-aws-v1\.(.+)$/.exec(authorization)!;
    const url = new URL(Buffer.from(token, 'base64url').toString());
    expect(url.host).toBe('sts.eu-west-1.amazonaws.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Credential': expect.stringMatching(
        /^AKIDEXAMPLE\/\d{8}\/eu-west-1\/sts\/aws4_request$/,
      ),
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('signs another token for another cluster', async () => {
    const one = await authorizationOf(eks);
    const other = await authorizationOf({ ...eks, clusterId: 'eks-other' });
    expect(one).not.toBe(other);
  });

  const kubeconfig = JSON.stringify({
    clusters: [
      { name: 'a', cluster: { server: 'https://a' } },
      { name: 'b', cluster: { server: 'https://b' } },
    ],
    users: [{ name: 'me', user: { token: 'x' } }],
    contexts: [
      { name: 'in-a', context: { cluster: 'a', user: 'me' } },
      { name: 'in-b', context: { cluster: 'b', user: 'me' } },
    ],
    'current-context': 'in-a',
  });

  it('reads a kubeconfig that leads to a plain HTTP server, such as kubectl proxy', async () => {
    folder.setContent({ config: kubeconfig.replaceAll('https:', 'http:') });
    const options: RequestOptions = {};
    await create({
      type: 'kubeconfig',
      path: folder.resolve('config'),
    }).applyToHTTPSOptions(options);
    expect(options.rejectUnauthorized).toBe(false);
  });

  it('reads a kubeconfig at its current or the named context', () => {
    folder.setContent({ config: kubeconfig });
    const path = folder.resolve('config');
    const serverOf = (context?: string) =>
      create({ type: 'kubeconfig', path, context }).getCurrentCluster()?.server;
    expect([serverOf(), serverOf('in-b')]).toEqual(['https://a', 'https://b']);
  });

  it.each([
    ['a file that is not there', 'none', undefined, 'kubeconfig.path'],
    ['a context that is not there', 'config', 'in-c', 'kubeconfig.context'],
  ])('refuses %s and names the key', (_, file, context, key) => {
    folder.setContent({ config: kubeconfig });
    expect(() =>
      create({ type: 'kubeconfig', path: folder.resolve(file), context }),
    ).toThrow(`edge.clusters[0].${key}`);
  });

  it('refuses the own cluster where there is none', () => {
    expect(() => create({ type: 'inCluster' })).toThrow(
      'edge.clusters[0].inCluster is true, but the portal does not run in a cluster',
    );
  });
});
