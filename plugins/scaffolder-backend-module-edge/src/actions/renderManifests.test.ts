import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

import { demoServices, OLGA, ordersEntity } from '../__fixtures__/demoWorld';
import { createRenderManifestsAction } from './renderManifests';
import { examples } from './renderManifests.examples';

const folder = 'edge/production/orders-edge';

type Input = Parameters<
  ReturnType<typeof createRenderManifestsAction>['handler']
>[0]['input'];

describe('edge:manifests:render', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  const run = async (
    input: Partial<Input> = {},
    options: Parameters<typeof demoServices>[0] & { appBaseUrl?: string } = {},
  ) => {
    const { appBaseUrl, ...world } = options;
    const action = createRenderManifestsAction({
      ...demoServices(world),
      appBaseUrl,
    });
    const outputs: JsonObject = {};
    await action.handler({
      ...createMockActionContext({ workspacePath: workspace.path }),
      input: {
        entity: 'component:default/orders',
        environment: 'production',
        request: { hostnames: ['orders.eu.example.com'] },
        ...input,
      },
      getInitiatorCredentials: async () => OLGA,
      output: (name: string, value: never) => {
        outputs[name] = value;
      },
    });
    return outputs;
  };

  it('gives the next steps all they need', async () => {
    expect(await run()).toEqual({
      files: expect.arrayContaining([
        `${folder}/gateway.yaml`,
        `${folder}/edge.yaml`,
      ]),
      filesToDelete: expect.arrayContaining([`${folder}/route-app-2.yaml`]),
      findings: [],
      pullRequestTitle: 'Edge orders-edge for orders in production',
      pullRequestBody: expect.stringContaining('## What it gives'),
      branchName: folder,
      sourcePath: 'changes',
      targetPath: folder,
      targetBranchName: 'main',
      repoUrl: 'localhost:7103?owner=demo&repo=orders',
      repositoryUrl: 'http://localhost:7103/demo/orders',
      edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
      entity: 'component:default/orders',
      entityPath: 'default/component/orders',
      requestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      manifestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      catalogFile: {
        url: 'http://localhost:7103/demo/orders/tree/main/catalog-info.yaml',
        path: 'catalog-info.yaml',
      },
    });
  });

  it('writes exactly the files it names', async () => {
    const { files } = await run({ targetPath: 'out' });
    const written = workspace.content({ path: `out/${folder}` }) as object;
    expect(
      Object.keys(written)
        .map(name => `${folder}/${name}`)
        .sort(),
    ).toEqual([...(files as string[])].sort());
  });

  it('marks every object with the hash it reports', async () => {
    const { requestHash } = await run();
    const written = workspace.content({ path: `changes/${folder}` }) as Record<
      string,
      string
    >;
    const gateway = parse(written['gateway.yaml']);
    expect(gateway.metadata.annotations).toMatchObject({
      'tls-edge.dev/request-hash': requestHash,
      'tls-edge.dev/entity-ref': 'component:default/orders',
    });
  });

  it('links to the page on which the edge can be followed', async () => {
    const appBaseUrl = 'https://portal.example/';
    const { pullRequestBody } = await run({}, { appBaseUrl });
    expect(pullRequestBody).toContain(
      '(<https://portal.example/catalog/default/component/orders/edge>)',
    );
  });

  it('says why the catalog file is not part of it', async () => {
    const entity = ordersEntity();
    const annotations = {
      ...entity.metadata.annotations,
      'backstage.io/managed-by-location': 'file:/data/catalog-info.yaml',
    };
    const entities = [
      ordersEntity(undefined, { metadata: { name: 'orders', annotations } }),
    ];
    const outputs = await run({}, { entities });
    expect(outputs.catalogFile).toBeUndefined();
    expect(outputs.catalogFileSkipped).toMatch(/does not come from a file/);
  });

  it.each(['../out', '/tmp/out', 'a/../../out'])(
    'writes nothing when the target is %s',
    async targetPath => {
      await expect(run({ targetPath })).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      expect(workspace.content()).toEqual({});
    },
  );

  it('shows how it is used', async () => {
    const steps = examples.flatMap(({ example }) => parse(example).steps);
    for (const { input } of steps) {
      const asked = { ...input, entity: 'orders', repoUrl: undefined };
      await expect(run(asked)).resolves.toHaveProperty('branchName', folder);
    }
  });
});
