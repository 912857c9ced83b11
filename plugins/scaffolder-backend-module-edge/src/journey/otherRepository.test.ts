import { parse } from 'yaml';

import { demoConfig } from '../__fixtures__/demoWorld';
import { startPortal } from '../__fixtures__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

jest.setTimeout(60_000);

describe('template request-edge, into a configuration repository', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await startPortal();
    await portal.git.createRepository({
      owner: 'platform',
      name: 'config',
      files: { 'README.md': '# Config\n' },
    });
  });
  afterEach(() => portal?.stop());

  const config = () =>
    demoConfig({
      environment: {
        repository: { url: `${portal.git.url}/platform/config`, path: 'eu' },
      },
    });

  it('writes there, skips the link and says so', async () => {
    const { skipped } = await portal.request({}, { config: config() });
    expect(skipped).toEqual(['fetchCatalogFile', 'link']);
    const [pull] = portal.git.pulls();
    expect(pull).toMatchObject({ owner: 'platform', repository: 'config' });
    expect(pull.body).toContain('is not part of this pull request');
    const files = await portal.git.readFiles(
      { owner: 'platform', name: 'config' },
      pull.head,
    );
    const gateway = files['eu/edge/production/orders-edge/gateway.yaml'];
    expect(parse(gateway).metadata.name).toBe('orders-edge');
  });

  it('records the folder in which the request will stand', async () => {
    await portal.request({}, { config: config() });
    expect(portal.backend.calls[0].body).toMatchObject({
      target: {
        repository: `${portal.git.url}/platform/config`,
        branch: 'main',
        path: 'eu/edge/production/orders-edge',
      },
    });
  });

  it('goes where repoUrl says when policy allows that repository', async () => {
    const allowed = `${portal.git.host}/platform/config`;
    const { output } = await portal.request(
      { repoUrl: `${portal.git.host}?owner=platform&repo=config` },
      { config: demoConfig({ policy: { allowedRepos: [allowed] } }) },
    );
    expect(output.links).toContainEqual(
      expect.objectContaining({
        url: `${portal.git.url}/platform/config/pull/1`,
      }),
    );
  });
});
