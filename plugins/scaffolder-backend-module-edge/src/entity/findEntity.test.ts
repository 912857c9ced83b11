import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

import { OLGA, ordersEntity } from '../__fixtures__/demoWorld';
import { findEntity } from './findEntity';

const find = (
  entityRef: string,
  catalog = catalogServiceMock({ entities: [ordersEntity()] }),
) => findEntity({ catalog, credentials: OLGA, entityRef });

describe('findEntity', () => {
  it.each(['component:default/orders', 'Component:orders', 'orders'])(
    'finds %s',
    async entityRef => {
      expect((await find(entityRef)).facts.ref).toBe(
        'component:default/orders',
      );
    },
  );

  it('reads what a request needs to know', async () => {
    expect(await find('orders')).toEqual({
      facts: {
        ref: 'component:default/orders',
        name: 'orders',
        title: undefined,
        owner: 'group:default/team-orders',
        owners: ['group:default/team-orders'],
        namespace: 'orders',
        service: 'orders:8080',
      },
      owners: ['group:default/team-orders'],
      sourceLocation: 'url:http://localhost:7103/demo/orders/tree/main/',
      managedByLocation:
        'url:http://localhost:7103/demo/orders/tree/main/catalog-info.yaml',
    });
  });

  it('reads an entity that says nothing', async () => {
    const bare = {
      ...ordersEntity(),
      metadata: { name: 'orders' },
      relations: undefined,
    };
    const found = await find(
      'orders',
      catalogServiceMock({ entities: [bare] }),
    );
    expect(found.owners).toEqual([]);
    expect(found.sourceLocation).toBeUndefined();
  });

  it('asks the catalog with the credentials of who runs the template', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockResolvedValue(undefined);
    await expect(find('orders', catalog)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('"component:default/orders"'),
    });
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(
      'component:default/orders',
      { credentials: OLGA },
    );
  });

  it.each([
    ['group:default/team-orders', 'allowed: a component'],
    ['api:orders', 'allowed: a component'],
    [':/', 'allowed: an entity ref like'],
    ['', 'allowed: an entity ref like'],
  ])('refuses %p', async (entityRef, message) => {
    await expect(find(entityRef)).rejects.toThrow(message);
  });
});
