import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

import { OLGA } from '../__fixtures__/demoWorld';
import { startEdgeBackend } from '../__fixtures__/edgeBackend';
import { createRecordRequestAction } from './recordRequest';
import { examples } from './recordRequest.examples';

const input = {
  entity: 'component:default/orders',
  environment: 'production',
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  pullRequestUrl: 'http://localhost:7103/demo/orders/pull/1',
  repositoryUrl: 'http://localhost:7103/demo/orders',
  targetBranchName: 'main',
  targetPath: 'edge/production/orders-edge',
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
};

type Input = Parameters<
  ReturnType<typeof createRecordRequestAction>['handler']
>[0]['input'];

describe('edge:request:record', () => {
  const run = async (
    options: {
      status?: number;
      body?: object;
      input?: Partial<Input>;
      isDryRun?: boolean;
    } = {},
  ) => {
    const { status = 201, body, isDryRun } = options;
    const backend = await startEdgeBackend({ status, body });
    const keys: string[] = [];
    const action = createRecordRequestAction({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: backend.discovery,
    });
    try {
      await action.handler({
        ...createMockActionContext<Input>({
          input: { ...input, ...options.input },
        }),
        isDryRun,
        getInitiatorCredentials: async () => OLGA,
        checkpoint: async ({ key, fn }) => {
          keys.push(key);
          return fn();
        },
      });
    } finally {
      await backend.stop();
    }
    return { calls: backend.calls, keys };
  };

  it('posts what the backend wants to know', async () => {
    const { calls } = await run();
    expect(calls).toEqual([
      {
        url: '/api/edge/v1/requests',
        authorization: expect.stringMatching(/^Bearer .*user:default\/olga/),
        body: {
          entityRef: input.entity,
          environment: input.environment,
          edge: input.edge,
          pullRequestUrl: input.pullRequestUrl,
          requestHash: input.requestHash,
          manifestHash: input.manifestHash,
          target: {
            repository: input.repositoryUrl,
            branch: 'main',
            path: input.targetPath,
          },
        },
      },
    ]);
  });

  it('keeps a checkpoint that belongs to edge, request and pull request', async () => {
    expect((await run()).keys).toEqual([
      'edge.record.demo-eu/orders/orders-edge.0123456789abcdef.http://localhost:7103/demo/orders/pull/1',
    ]);
  });

  it('calls nobody in a dry run', async () => {
    const { calls, keys } = await run({ isDryRun: true });
    expect([calls, keys]).toEqual([[], []]);
  });

  it('says that the pull request is open when the backend refuses', async () => {
    const error = { name: 'NotAllowedError', message: 'not the owner' };
    const refused = run({
      status: 403,
      body: { error, response: { statusCode: 403 } },
    });
    await expect(refused).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /^The pull request http:\S+ is open, but the portal could not take note of it; .*not the owner/,
      ),
    });
  });

  it.each([
    [{ pullRequestUrl: 'nothing' }, 'pullRequestUrl is wrong'],
    [{ repositoryUrl: '' }, 'repositoryUrl is wrong'],
    [{ targetBranchName: '' }, 'targetBranchName is wrong'],
    [{ requestHash: 'xyz' }, 'requestHash is wrong'],
    [{ entity: '' }, 'entity is wrong'],
  ])('refuses %p before it calls', async (wrong, message) => {
    await expect(run({ input: wrong })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it('shows how it is used', () => {
    const [step] = examples.flatMap(({ example }) => parse(example).steps);
    expect(Object.keys(step.input).sort()).toEqual(Object.keys(input).sort());
  });
});
