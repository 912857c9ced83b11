import { mockServices } from '@backstage/backend-test-utils';

import { OLGA } from '../__fixtures__/demoWorld';
import { startEdgeBackend } from '../__fixtures__/edgeBackend';
import { parseRecord } from './parseRecord';
import { postRecord } from './postRecord';

const record = parseRecord({
  entity: 'component:default/orders',
  environment: 'production',
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  pullRequestUrl: 'https://github.com/demo/orders/pull/1',
  repositoryUrl: 'https://github.com/demo/orders',
  targetBranchName: 'main',
  targetPath: 'edge/production/orders-edge',
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
});
const auth = mockServices.auth({ pluginId: 'scaffolder' });

const post = async (answer: { status: number; body?: object }) => {
  const backend = await startEdgeBackend(answer);
  try {
    await postRecord(
      { auth, discovery: backend.discovery },
      { record, credentials: OLGA },
    );
    return backend.calls;
  } finally {
    await backend.stop();
  }
};

describe('postRecord', () => {
  it.each([200, 201, 204])('is content with status %d', async status => {
    const calls = await post({ status });
    expect(calls).toMatchObject([
      { url: '/api/edge/v1/requests', body: record },
    ]);
  });

  it.each([
    [400, 'InputError', 'requestHash is wrong'],
    [403, 'NotAllowedError', 'not the owner'],
    [404, 'NotFoundError', 'no such entity'],
  ])('forwards the error of status %d', async (status, name, message) => {
    const body = { error: { name, message }, response: { statusCode: status } };
    await expect(post({ status, body })).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
  });

  it('names the pull request, which is open whatever happens', async () => {
    await expect(post({ status: 502 })).rejects.toThrow(
      /^The pull request https:\/\/github\.com\/demo\/orders\/pull\/1 is open, /,
    );
  });

  it('says so too when nobody answers', async () => {
    const backend = await startEdgeBackend({ status: 201 });
    await backend.stop();
    const services = { auth, discovery: backend.discovery };
    await expect(
      postRecord(services, { record, credentials: OLGA }),
    ).rejects.toThrow(/is open, but the portal could not take note of it/);
  });
});
