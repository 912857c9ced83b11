import type { EdgeEnvironment } from '@tls-edge/backstage-plugin-edge-common';

import { chooseRepository } from './chooseRepository';

const environment: EdgeEnvironment = {
  name: 'production',
  cluster: 'demo-eu',
  gatewayClass: 'envoy',
  defaults: {},
  certificates: [],
};
const sourceLocation = 'url:http://localhost:7103/demo/orders/tree/trunk/';

const choose = (
  options: Partial<Parameters<typeof chooseRepository>[0]> & {
    allowedRepos?: string[];
  } = {},
) =>
  chooseRepository({
    sourceLocation,
    environment,
    policy: { allowedRepos: options.allowedRepos ?? [] },
    ...options,
  });

describe('chooseRepository', () => {
  it('takes the repository and branch the entity comes from', () => {
    expect(choose()).toMatchObject({
      host: 'localhost:7103',
      owner: 'demo',
      repo: 'orders',
      branch: 'trunk',
      root: '',
    });
  });

  it('prefers the configuration repository of the environment', () => {
    const repository = {
      url: 'https://github.com/platform/config',
      path: '/clusters/eu/',
      branch: 'live',
    };
    expect(
      choose({ environment: { ...environment, repository } }),
    ).toMatchObject({
      host: 'github.com',
      repo: 'config',
      branch: 'live',
      root: 'clusters/eu',
    });
  });

  it('takes the branch from the address of a configuration repository', () => {
    const url = 'https://github.com/platform/config/tree/live';
    expect(
      choose({ environment: { ...environment, repository: { url } } }),
    ).toMatchObject({ branch: 'live', root: '' });
  });

  it('takes repoUrl when it names the same repository', () => {
    const repoUrl = 'localhost:7103?repo=orders&owner=Demo';
    expect(choose({ repoUrl })).toMatchObject({ branch: 'trunk' });
  });

  it.each([
    'localhost:7103/demo/config',
    'localhost:7103/demo/*',
    'LOCALHOST:7103/Demo/Config',
    'http://localhost:7103/demo/config',
    'localhost:7103?owner=demo&repo=config',
  ])('takes another repository that policy allows by %s', entry => {
    const repoUrl = 'localhost:7103?owner=demo&repo=config';
    expect(choose({ repoUrl, allowedRepos: [entry] })).toMatchObject({
      owner: 'demo',
      repo: 'config',
      branch: 'main',
    });
  });

  it.each([
    ['localhost:7103?owner=demo&repo=config', []],
    ['localhost:7103?owner=demo&repo=config', ['localhost:7103/demo/conf']],
    ['localhost:7103?owner=demo&repo=config', ['localhost:7103/dem/*']],
    ['localhost:7103?owner=demo2&repo=config', ['localhost:7103/demo/*']],
    ['github.com?owner=demo&repo=orders', []],
  ])(
    'refuses %s with allowed %p and names what is',
    (repoUrl, allowedRepos) => {
      expect(() => choose({ repoUrl, allowedRepos })).toThrow(
        expect.objectContaining({
          name: 'NotAllowedError',
          message: `repoUrl is "${repoUrl}"; allowed: ${[
            'localhost:7103?owner=demo&repo=orders',
            ...allowedRepos,
          ].join(', ')}`,
        }),
      );
    },
  );

  it('refuses even the own repository where another one is configured', () => {
    const repository = { url: 'https://github.com/platform/config' };
    expect(() =>
      choose({
        environment: { ...environment, repository },
        repoUrl: 'localhost:7103?owner=demo&repo=orders',
      }),
    ).toThrow('allowed: github.com?owner=platform&repo=config');
  });

  it.each([undefined, 'file:/data/', 'url:https://example.com/'])(
    'asks for a repository when the entity comes from %s',
    location => {
      expect(() => choose({ sourceLocation: location })).toThrow(
        'repoUrl is missing and the entity names no repository',
      );
    },
  );

  it('names the key of a configuration repository that is none', () => {
    const repository = { url: 'https://github.com' };
    expect(() =>
      choose({ environment: { ...environment, repository } }),
    ).toThrow("edge.environments, 'production': repository.url");
  });

  it.each([
    'nothing',
    'github.com?owner=demo',
    'github.com?owner=&repo=x',
    'github.com?owner=demo&repo=a b',
    'github.com?owner=..%2Fx&repo=y&',
    ':::?owner=a&repo=b',
  ])('refuses the repoUrl %p', repoUrl => {
    expect(() => choose({ repoUrl, allowedRepos: ['github.com/*'] })).toThrow(
      /repoUrl is/,
    );
  });
});
