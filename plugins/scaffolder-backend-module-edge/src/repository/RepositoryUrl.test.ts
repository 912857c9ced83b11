import {
  formatRepoUrl,
  parseRepositoryUrl,
  repositoryKey,
} from './RepositoryUrl';

describe('parseRepositoryUrl', () => {
  it.each([
    ['http://localhost:7103/demo/orders/tree/main/', 'main', ''],
    ['http://localhost:7103/demo/orders/tree/main', 'main', ''],
    [
      'http://localhost:7103/demo/orders/blob/main/catalog-info.yaml',
      'main',
      'catalog-info.yaml',
    ],
    [
      'http://localhost:7103/demo/orders/tree/main/services/a/',
      'main',
      'services/a',
    ],
    ['http://localhost:7103/demo/orders', undefined, ''],
    ['http://localhost:7103/demo/orders/', undefined, ''],
    ['http://localhost:7103/demo/orders.git', undefined, ''],
    ['http://localhost:7103/demo/orders/-/blob/main/a.yaml', 'main', 'a.yaml'],
    [
      'http://localhost:7103/demo/orders/src/branch/main/a.yaml',
      'main',
      'a.yaml',
    ],
    [
      'http://localhost:7103/demo/orders/blob/main/a%20b.yaml',
      'main',
      'a b.yaml',
    ],
  ])('reads %s', (url, branch, path) => {
    expect(parseRepositoryUrl(url)).toEqual({
      host: 'localhost:7103',
      owner: 'demo',
      repo: 'orders',
      url: 'http://localhost:7103/demo/orders',
      branch,
      path,
    });
  });

  it('reads groups of groups', () => {
    const url = 'https://gitlab.com/a/b/orders/-/tree/main/edge';
    expect(parseRepositoryUrl(url)).toMatchObject({
      owner: 'a/b',
      repo: 'orders',
      path: 'edge',
    });
  });

  it.each([
    'orders',
    'https://github.com/',
    'https://github.com/demo',
    'file:///etc/passwd',
    'ssh://git@github.com/demo/orders',
    'https://github.com/demo/orders/tree/main/%2e%2e/secret',
    'https://github.com/demo/orders/tree/main/a%2F..%2Fb',
    'https://github.com/demo/orders/blob/main/a//b',
  ])('reads nothing from %s', url => {
    expect(parseRepositoryUrl(url)).toBeUndefined();
  });
});

describe('formatRepoUrl', () => {
  it('gives the form of publish actions', () => {
    const repository = {
      host: 'localhost:7103',
      owner: 'demo',
      repo: 'orders',
    };
    expect(formatRepoUrl(repository)).toBe(
      'localhost:7103?owner=demo&repo=orders',
    );
  });

  it('encodes what would end a parameter', () => {
    const repository = { host: 'h', owner: 'a&repo=b', repo: 'c' };
    expect(formatRepoUrl(repository)).toBe('h?owner=a%26repo%3Db&repo=c');
  });
});

describe('repositoryKey', () => {
  it('does not tell upper from lower case, as hosts do not', () => {
    const upper = { host: 'GitHub.com', owner: 'Demo', repo: 'Orders' };
    expect(repositoryKey(upper)).toBe('github.com/demo/orders');
  });
});
