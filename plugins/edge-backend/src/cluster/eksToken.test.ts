import type { User } from '@kubernetes/client-node';

import { createEksAuthenticator, createEksToken, EKS_AUTH } from './eksToken';

const access = {
  type: 'eks',
  url: 'https://eks.example.com',
  skipTLSVerify: false,
  clusterId: 'demo-eu',
  region: 'eu-west-1',
} as const;
const identity = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

const readToken = (token: string) =>
  new URL(
    Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString(),
  );

describe('createEksToken', () => {
  it('is a question to the STS of the cluster’s region, good for a minute', async () => {
    const token = await createEksToken(access, async () => identity);
    expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
    const url = readToken(token);
    expect(url.origin).toBe('https://sts.eu-west-1.amazonaws.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
    });
    expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(url.searchParams.get('X-Amz-Credential')).toMatch(
      /^AKIDEXAMPLE\/\d{8}\/eu-west-1\/sts\/aws4_request$/,
    );
  });

  it('never carries the secret key', async () => {
    const token = await createEksToken(access, async () => identity);
    expect(readToken(token).href).not.toContain('secret');
  });

  it.each([
    ['cluster', { clusterId: 'demo-us' }, identity],
    ['secret key', {}, { ...identity, secretAccessKey: 'other' }],
  ])('has another signature for another %s', async (_, change, keys) => {
    jest.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') });
    const tokens = await Promise.all([
      createEksToken(access, async () => identity),
      createEksToken(access, async () => identity),
      createEksToken({ ...access, ...change }, async () => keys),
    ]);
    jest.useRealTimers();
    const [one, same, other] = tokens.map(token =>
      readToken(token).searchParams.get('X-Amz-Signature'),
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('carries the session token of temporary credentials', async () => {
    const token = await createEksToken(access, async () => ({
      ...identity,
      sessionToken: 'a+b/c=',
    }));
    expect(readToken(token).searchParams.get('X-Amz-Security-Token')).toBe(
      'a+b/c=',
    );
  });
});

describe('createEksAuthenticator', () => {
  const user = (name?: string): User => ({
    name: 'portal',
    authProvider: name === undefined ? undefined : { name },
  });

  it.each([
    [EKS_AUTH, true],
    ['gcp', false],
    [undefined, false],
  ])('answers for a user of %s: %s', (name, expected) => {
    const authenticator = createEksAuthenticator(access, async () => {
      throw new Error('not asked');
    });
    expect(authenticator.isAuthProvider(user(name))).toBe(expected);
  });

  it('asks for credentials at each request, so that renewed ones are used', async () => {
    const keys = ['FIRST', 'SECOND'];
    const authenticator = createEksAuthenticator(
      access,
      async () => async () => ({
        ...identity,
        accessKeyId: keys.shift() ?? '',
      }),
    );
    const sign = async () => {
      const options: { headers?: Record<string, string> } = {
        headers: { accept: 'application/json' },
      };
      await authenticator.applyAuthentication(user(EKS_AUTH), options);
      expect(options.headers?.accept).toBe('application/json');
      const token = options.headers?.Authorization?.replace('Bearer ', '');
      return readToken(token ?? '').searchParams.get('X-Amz-Credential');
    };
    expect(await sign()).toMatch(/^FIRST\//);
    expect(await sign()).toMatch(/^SECOND\//);
  });

  it('fails with what the credentials say where there are none', async () => {
    const failure = new Error('no credentials');
    const authenticator = createEksAuthenticator(access, async () => {
      throw failure;
    });
    await expect(
      authenticator.applyAuthentication(user(EKS_AUTH), {}),
    ).rejects.toBe(failure);
  });
});
