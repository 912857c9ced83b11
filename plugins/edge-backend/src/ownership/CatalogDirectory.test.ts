import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PAY_EDGE } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { aComponent } from '../__fixtures__/testEntities';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { createCatalogDirectory } from './CatalogDirectory';
import { followCatalog } from './followCatalog';

const edge = { 'tls-edge.dev/edge': 'demo-eu/payments/pay-edge, nonsense' };

const create = () => {
  const catalog = catalogServiceMock.mock();
  const serve = (...entities: ReturnType<typeof aComponent>[]) => {
    const known = catalogServiceMock({ entities });
    catalog.getEntities.mockImplementation(known.getEntities.bind(known));
    catalog.getEntitiesByRefs.mockImplementation(
      known.getEntitiesByRefs.bind(known),
    );
  };
  const directory = createCatalogDirectory({
    catalog,
    auth: mockServices.auth(),
  });
  return { catalog, serve, directory };
};

describe('createCatalogDirectory', () => {
  it('knows which entities name an edge, and who owns them', async () => {
    const { directory, serve } = create();
    serve(
      aComponent('pay', 'group:default/team-pay', edge),
      aComponent('till', 'group:default/team-till', edge),
      aComponent('quiet', 'group:default/x'),
    );
    expect(directory.isRead()).toBe(false);
    await expect(directory.refresh()).resolves.toBe(true);
    expect(directory.isRead()).toBe(true);
    expect(directory.annotated(PAY_EDGE)).toEqual(
      new Set(['component:default/pay', 'component:default/till']),
    );
    expect(directory.annotated({ ...PAY_EDGE, gateway: 'x' }).size).toBe(0);
    expect(directory.ownerOf('component:default/pay')).toBe(
      'group:default/team-pay',
    );
    expect(directory.ownerOf('component:default/quiet')).toBeUndefined();
  });

  it('tells whether anything changed', async () => {
    const { directory, serve } = create();
    serve(aComponent('pay', 'group:default/team-pay', edge));
    await directory.refresh();
    await expect(directory.refresh()).resolves.toBe(false);
    serve(aComponent('pay', 'group:default/team-new', edge));
    await expect(directory.refresh()).resolves.toBe(true);
    serve();
    await expect(directory.refresh()).resolves.toBe(true);
    expect(directory.annotated(PAY_EDGE).size).toBe(0);
  });

  it('loads an entity once, and again with each refresh', async () => {
    const { directory, serve, catalog } = create();
    serve(aComponent('quiet', 'group:default/x'));
    await directory.learn(['component:default/quiet', 'component:default/no']);
    await directory.learn(['component:default/quiet']);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(directory.ownerOf('component:default/quiet')).toBe(
      'group:default/x',
    );
    expect(directory.ownerOf('component:default/no')).toBeUndefined();
    serve(aComponent('quiet', 'group:default/y'));
    await expect(directory.refresh()).resolves.toBe(true);
    expect(directory.ownerOf('component:default/quiet')).toBe(
      'group:default/y',
    );
  });
});

describe('followCatalog', () => {
  it('asks until the catalog answers, and goes on then', async () => {
    const { directory, serve, catalog } = create();
    catalog.getEntities.mockRejectedValue(new Error('not started'));
    const logger = mockServices.logger.mock();
    const onChange = jest.fn();
    const stopped = new AbortController();
    const ended = followCatalog({
      ...{ directory, logger, onChange, clock: systemClock },
      everyMs: 10,
      signal: stopped.signal,
    });
    await until(() => expect(logger.warn).toHaveBeenCalled());
    expect(onChange).not.toHaveBeenCalled();
    serve(aComponent('pay', 'group:default/team-pay', edge));
    await until(() => expect(onChange).toHaveBeenCalledTimes(1));
    serve();
    await until(() => expect(onChange).toHaveBeenCalledTimes(2));
    stopped.abort();
    await ended;
  });
});
