import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  Api,
  PATHS,
  configMap,
  service,
  startApi,
} from '../testUtils/startApi';

type Answer = (request: any) => object; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A webhook on a free port that answers as told. */
async function startWebhook(answer: Answer) {
  const server = createServer(async (request, response) => {
    const review = (await json(request)) as { request: unknown };
    response.end(JSON.stringify({ response: answer(review.request) }));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/mutate`,
    stop: () => new Promise(done => server.close(done)),
  };
}

function registration(url: string, failurePolicy?: string) {
  return {
    metadata: { name: 'hook' },
    webhooks: [
      {
        name: 'hook.example.com',
        clientConfig: { url },
        timeoutSeconds: 1,
        failurePolicy,
        rules: [
          { operations: ['CREATE'], apiGroups: [''], resources: ['services'] },
        ],
      },
    ],
  };
}

const patchOf = (operations: object) => ({
  patchType: 'JSONPatch',
  patch: Buffer.from(JSON.stringify(operations)).toString('base64'),
});

describe('mutating webhooks', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const register = (url: string, failurePolicy?: string) =>
    api.post(
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations',
      registration(url, failurePolicy),
    );

  it('change an object on its way in, with its defaults in place', async () => {
    const seen: unknown[] = [];
    const hook = await startWebhook(request => {
      seen.push(request);
      return {
        uid: request.uid,
        allowed: true,
        ...patchOf([
          { op: 'add', path: '/metadata/labels', value: { by: 'hook' } },
        ]),
      };
    });
    await register(hook.url);
    const { body } = await api.post(PATHS.services, service('a'));
    await hook.stop();
    expect(body.metadata.labels).toEqual({ by: 'hook' });
    expect(seen).toMatchObject([
      {
        operation: 'CREATE',
        namespace: 'default',
        name: 'a',
        object: { spec: { type: 'ClusterIP' } },
      },
    ]);
  });

  it('are asked about their kinds only, and only about new objects', async () => {
    let calls = 0;
    const hook = await startWebhook(({ uid }) => {
      calls += 1;
      return { uid, allowed: true };
    });
    await register(hook.url);
    await api.post(PATHS.configMaps, configMap('a'));
    await api.post(PATHS.services, service('a'));
    await api.patch(`${PATHS.services}/a`, 'merge-patch+json', {
      metadata: { labels: { a: 'b' } },
    });
    await hook.stop();
    expect(calls).toBe(1);
  });

  it('refuse an object in their own words', async () => {
    const hook = await startWebhook(({ uid }) => ({
      uid,
      allowed: false,
      status: { message: 'not today' },
    }));
    await register(hook.url);
    const answer = await api.post(PATHS.services, service('a'));
    await hook.stop();
    expect(answer).toMatchObject({
      code: 403,
      body: {
        message:
          'admission webhook "hook.example.com" denied the request: not today',
      },
    });
  });

  it('stop everything when they are down and must not fail', async () => {
    await register('http://127.0.0.1:1/mutate');
    const answer = await api.post(PATHS.services, service('a'));
    expect(answer).toMatchObject({
      code: 500,
      body: {
        reason: 'InternalError',
        message: expect.stringContaining(
          'failed calling webhook "hook.example.com"',
        ),
      },
    });
    expect((await api.get(`${PATHS.services}/a`)).code).toBe(404);
  });

  it('are passed over when they are down and may fail', async () => {
    await register('http://127.0.0.1:1/mutate', 'Ignore');
    expect((await api.post(PATHS.services, service('a'))).code).toBe(201);
  });
});
