import { mockServices } from '@backstage/backend-test-utils';
import {
  aRoute,
  aMeta,
  aTopology,
  PAY_EDGE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { aRequest } from '../__fixtures__/aRequest';
import type { CatalogDirectory } from '../ownership/CatalogDirectory';
import { createOwnershipReader } from './createOwnershipReader';

const pay = 'component:default/pay';
const team = 'group:default/team-pay';

const create = (
  overrides: Partial<CatalogDirectory> = {},
  namespaceOwners: Record<string, Record<string, string>> = {},
) => {
  const learn = jest.fn(async () => undefined);
  const directory: CatalogDirectory = {
    annotated: () => new Set([pay]),
    ownerOf: ref => (ref === pay ? team : undefined),
    isRead: () => true,
    learn,
    refresh: async () => false,
    ...overrides,
  };
  const logger = mockServices.logger.mock();
  const read = createOwnershipReader({ directory, namespaceOwners, logger });
  return { read, learn, logger };
};

const entities = [{ entityRef: pay, ownerRef: team }];

describe('createOwnershipReader', () => {
  it('asks both sides', async () => {
    const { read, learn } = create();
    const requests = [aRequest({ entityRef: 'component:default/asks' })];
    await expect(read({ topology: aTopology(), requests })).resolves.toEqual({
      entities,
      owner: team,
    });
    expect(learn).toHaveBeenCalledWith([pay, 'component:default/asks']);
  });

  it.each([
    ['was never read', { isRead: () => false }],
    [
      'does not answer',
      {
        learn: async () => {
          throw new Error('down');
        },
      },
    ],
  ])('leaves an edge whose it was while the catalog %s', async (_, change) => {
    const { read } = create(change);
    const previous = { owner: team, entities };
    await expect(
      read({ topology: aTopology(), requests: [], previous }),
    ).resolves.toEqual({ entities, owner: team });
    await expect(
      read({ topology: aTopology(), requests: [] }),
    ).resolves.toEqual({ entities: [], owner: undefined });
  });

  it('knows the owner of the Gateway’s namespace', async () => {
    const { read } = create(
      { annotated: () => new Set(), ownerOf: () => undefined },
      { 'demo-eu': { payments: 'group:default/ns' } },
    );
    await expect(
      read({ topology: aTopology(), requests: [] }),
    ).resolves.toEqual({ entities: [], owner: 'group:default/ns' });
  });

  it('takes a tenant’s namespaces only where they have one owner', async () => {
    const { read } = create(
      { annotated: () => new Set() },
      { 'demo-eu': { shop: team, other: 'group:default/x' } },
    );
    const tenant = (...namespaces: string[]) =>
      read({
        requests: [],
        topology: aTopology({
          id: { ...PAY_EDGE, scope: pay },
          routes: namespaces.map(namespace =>
            aRoute({ metadata: aMeta({ name: 'app', namespace }) }),
          ),
        }),
      });
    await expect(tenant('shop')).resolves.toEqual({ entities, owner: team });
    await expect(tenant('shop', 'other')).resolves.toEqual({
      entities: [],
      owner: undefined,
    });
  });
});
