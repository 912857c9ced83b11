import { findCatalogFile } from './findCatalogFile';

const target = {
  host: 'localhost:7103',
  owner: 'demo',
  repo: 'orders',
  url: 'http://localhost:7103/demo/orders',
  branch: 'main',
  path: '',
  root: '',
};

describe('findCatalogFile', () => {
  it.each([
    ['blob/main/catalog-info.yaml', 'catalog-info.yaml'],
    [
      'tree/main/services/orders/catalog-info.yaml',
      'services/orders/catalog-info.yaml',
    ],
  ])('finds %s in the repository', (place, path) => {
    const url = `${target.url}/${place}`;
    expect(findCatalogFile(`url:${url}`, target)).toEqual({
      kind: 'here',
      url,
      path,
    });
  });

  it.each([
    [undefined, 'does not come from a file'],
    ['file:/data/catalog-info.yaml', 'does not come from a file'],
    ['url:https://example.com/entities', 'no file of a repository'],
    [
      'url:http://localhost:7103/demo/orders/tree/main/',
      'no file of a repository',
    ],
    [
      'url:http://localhost:7103/demo/orders/blob/main/%2e%2e/a',
      'no file of a repository',
    ],
    [
      'url:http://localhost:7103/demo/catalog/blob/main/orders.yaml',
      'another repository, http://localhost:7103/demo/catalog',
    ],
    [
      'url:http://127.0.0.1:7103/demo/orders/blob/main/catalog-info.yaml',
      'another repository',
    ],
    [
      'url:http://localhost:7103/demo/orders/blob/dev/catalog-info.yaml',
      'another branch, dev',
    ],
  ])('says why %s cannot be changed', (location, reason) => {
    expect(findCatalogFile(location, target)).toEqual({
      kind: 'elsewhere',
      reason: expect.stringContaining(reason),
    });
  });
});
