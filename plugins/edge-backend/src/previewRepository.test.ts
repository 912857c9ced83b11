import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { NotFoundError } from '@backstage/errors';
import { toYaml } from '@tls-edge/backstage-plugin-edge-common';
import {
  previewSchema,
  type Preview,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { TestPolicy } from './__fixtures__/testPolicy';
import { OLGA, usePortal } from './__fixtures__/usePortal';

const environments = [
  {
    name: 'production',
    cluster: 'demo-eu',
    gatewayClass: 'envoy',
    certificates: [
      {
        hostnames: ['*.example.com'],
        arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00',
      },
    ],
  },
];
const asked = {
  entity: 'component:default/orders',
  environment: 'production',
  request: { hostnames: ['orders.example.com'] },
};
const record = {
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  entityRef: asked.entity,
  environment: asked.environment,
  pullRequestUrl: 'https://git.example.com/demo/orders/pull/1',
  target: {
    repository: 'https://git.example.com/demo/orders',
    branch: 'main',
    path: 'edge/production/orders-edge',
  },
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
};

describe('a preview beside the repository', () => {
  const portal = usePortal();
  let branch: string | undefined;

  const start = async (policy?: TestPolicy) => {
    await portal.start({
      ownership: { [OLGA]: [OLGA, 'group:default/team-orders'] },
      withAws: false,
      edge: { environments },
      policy,
      readUrl: async () => {
        const content = branch;
        if (content === undefined) throw new NotFoundError('no such file');
        return { buffer: async () => Buffer.from(content) };
      },
    });
    await portal.post('/v1/requests', record).expect(201);
  };
  const preview = async (request: object = asked.request) => {
    const response = await portal.post('/v1/preview', { ...asked, request });
    expect(response.status).toBe(200);
    expect(previewSchema.strict().safeParse(response.body).error).toBe(
      undefined,
    );
    return response.body as Preview;
  };
  const yamlOf = (files: Preview['manifests'], wanted: string) =>
    files.find(({ path }) => path === wanted)?.yaml;

  beforeEach(() => {
    branch = undefined;
  });

  it('shows what is merged, so that a change is seen line by line', async () => {
    branch = toYaml({
      formatVersion: 1,
      entity: asked.entity,
      environment: asked.environment,
      name: 'orders-edge',
      hostnames: ['orders.example.com'],
    });
    await start();
    const { manifests, repository } = await preview({
      hostnames: ['orders.example.com', 'shop.example.com'],
    });

    const present = repository?.state === 'present' ? repository.manifests : [];
    expect(yamlOf(present, 'edge.yaml')).toBe(branch);
    expect(present.map(({ path }) => path)).toEqual(
      manifests.map(({ path }) => path),
    );
    expect(yamlOf(present, 'route-app.yaml')).not.toContain('shop.example.com');
    expect(yamlOf(manifests, 'route-app.yaml')).toContain('shop.example.com');
  });

  it('says that the branch holds nothing yet', async () => {
    await start();
    expect((await preview()).repository).toEqual({ state: 'empty' });
  });

  it('is whole without the repository, and tells nothing of it to who may not read the edge', async () => {
    await start((_user, permission) => ({
      result:
        permission === 'edge.read'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    const shown = await preview();
    expect(shown.manifests).not.toEqual([]);
    expect(shown).not.toHaveProperty('repository');
  });

  it('shows nothing of a file that is no request, wherever a record points', async () => {
    branch = 'apiVersion: v1\nkind: Secret\ndata: { password: aHVudGVyMg== }\n';
    await start();
    const shown = await preview();
    expect(shown.repository).toEqual({ state: 'unknown', reason: 'invalid' });
    expect(JSON.stringify(shown)).not.toContain('aHVudGVyMg');
  });
});
