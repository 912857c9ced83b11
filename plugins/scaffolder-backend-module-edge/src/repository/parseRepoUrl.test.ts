import { parseRepoUrl } from './parseRepoUrl';

describe('parseRepoUrl', () => {
  it.each([
    ['github.com?owner=demo&repo=orders', 'github.com', 'demo', 'orders'],
    ['github.com?repo=orders&owner=demo', 'github.com', 'demo', 'orders'],
    [
      'localhost:7103?owner=demo&repo=orders',
      'localhost:7103',
      'demo',
      'orders',
    ],
    ['gitlab.com?owner=a%2Fb&repo=c.d_e', 'gitlab.com', 'a/b', 'c.d_e'],
  ])('reads %s', (repoUrl, host, owner, repo) => {
    expect(parseRepoUrl(repoUrl)).toEqual({
      host,
      owner,
      repo,
      url: `https://${host}/${owner}/${repo}`,
      path: '',
    });
  });

  it.each([
    '',
    'github.com',
    'github.com?owner=demo',
    'github.com?repo=orders',
    'github.com?owner=demo&repo=',
    'github.com?owner=demo&repo=..',
    'github.com?owner=a%2F..%2Fb&repo=c',
    'github.com?owner=demo&repo=a%26b',
    'github.com?owner=demo&repo=a%20b',
    'https://github.com/demo/orders',
  ])('refuses %p and says what it wants', repoUrl => {
    expect(() => parseRepoUrl(repoUrl)).toThrow(
      `repoUrl is "${repoUrl}"; allowed: host?owner=OWNER&repo=NAME`,
    );
  });
});
