import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

import { aComponent } from '../__fixtures__/testEntities';
import { readVisibleRefs } from './readVisibleRefs';

const OLGA = mockCredentials.user('user:default/olga');
const refOf = (name: string) => `component:default/${name}`;

/** A catalog that shows every entity but the hidden ones, and the batches it was asked for. */
const aCatalog = (hidden: readonly string[] = []) => {
  const batches: (readonly string[])[] = [];
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => {
      batches.push(entityRefs);
      return {
        items: entityRefs.map(ref =>
          hidden.includes(ref)
            ? undefined
            : aComponent(ref.split('/')[1], 'group:default/team-pay'),
        ),
      };
    },
  });
  return { catalog, batches };
};

describe('readVisibleRefs', () => {
  it('leaves out what the catalog does not show', async () => {
    const { catalog } = aCatalog([refOf('b')]);
    const refs = ['a', 'b', 'c'].map(refOf);
    await expect(readVisibleRefs(catalog, refs, OLGA)).resolves.toEqual(
      new Set([refOf('a'), refOf('c')]),
    );
  });

  it.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [1_250, [500, 500, 250]],
  ])('asks about %i refs in batches of %j', async (count, sizes) => {
    const last = refOf(`e${count - 1}`);
    const { catalog, batches } = aCatalog([last]);
    const refs = Array.from({ length: count }, (_, index) =>
      refOf(`e${index}`),
    );
    const visible = await readVisibleRefs(catalog, refs, OLGA);
    expect(batches.map(({ length }) => length)).toEqual(sizes);
    expect(visible.size).toBe(Math.max(0, count - 1));
    expect(visible.has(last)).toBe(false);
  });

  it('asks about each ref once', async () => {
    const { catalog, batches } = aCatalog();
    await readVisibleRefs(catalog, [refOf('a'), refOf('b'), refOf('a')], OLGA);
    expect(batches).toEqual([[refOf('a'), refOf('b')]]);
  });

  it('asks in the name of the caller, and for names alone', async () => {
    const { catalog } = aCatalog();
    await readVisibleRefs(catalog, [refOf('a')], OLGA);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      {
        entityRefs: [refOf('a')],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: OLGA },
    );
  });

  it('shows nothing while the catalog is down', async () => {
    const down = new Error('connect ECONNREFUSED');
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw down;
      },
    });
    await expect(readVisibleRefs(catalog, [refOf('a')], OLGA)).rejects.toBe(
      down,
    );
  });
});
