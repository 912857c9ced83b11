import {
  branchOff,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';

describe('repository routes', () => {
  let git: DemoGit;
  beforeAll(async () => {
    git = await startDemoGit({ now: () => new Date('2026-03-04T05:06:07Z') });
    await branchOff(git, 'edge/production/x', { 'x.txt': 'x' });
  });
  afterAll(() => git.stop());

  it('describes a repository with the URL templates the url reader fills in', async () => {
    const { body } = await git.call('GET', '/repos/demo/orders');
    expect(body).toMatchObject({
      full_name: 'demo/orders',
      default_branch: 'main',
      permissions: { push: true },
      html_url: `${git.url}/demo/orders`,
      archive_url: `${git.apiBaseUrl}/repos/demo/orders/{archive_format}{/ref}`,
      trees_url: `${git.apiBaseUrl}/repos/demo/orders/git/trees{/sha}`,
    });
  });

  it('lists branches with their commits', async () => {
    const { body } = await git.call('GET', '/repos/demo/orders/branches');
    expect(body).toEqual([
      { name: 'edge/production/x', commit: { sha: expect.any(String) } },
      { name: 'main', commit: { sha: expect.any(String) } },
    ]);
  });

  it.each(['edge/production/x', 'edge%2Fproduction%2Fx'])(
    'finds a branch with slashes as %s',
    async branch => {
      const path = `/repos/demo/orders/branches/${branch}`;
      const { status, body } = await git.call('GET', path);
      expect(status).toBe(200);
      expect(body.name).toBe('edge/production/x');
    },
  );

  it('lists commits, newest first, with tree, parents and time', async () => {
    const path = '/repos/demo/orders/commits?sha=edge/production/x';
    const { body } = await git.call('GET', path);
    expect(body).toHaveLength(2);
    expect(body[0]).toMatchObject({
      commit: {
        message: 'Change\n',
        tree: { sha: expect.stringMatching(/^[0-9a-f]{40}$/) },
        author: { date: '2026-03-04T05:06:07.000Z' },
      },
      parents: [{ sha: body[1].sha }],
    });
    const one = await git.call('GET', `${path}&per_page=1`);
    expect(one.body).toHaveLength(1);
  });

  it('gives a status that names the commit and its repository', async () => {
    const path = '/repos/demo/orders/commits/main/status?per_page=0';
    const { body } = await git.call('GET', path);
    const main = await git.call('GET', '/repos/demo/orders/commits/main');
    expect(body.sha).toBe(main.body.sha);
    expect(body.repository.full_name).toBe('demo/orders');
    expect(body.statuses).toEqual([]);
  });

  it.each([
    '/repos/demo/none',
    '/repos/demo/orders/branches/none',
    '/repos/demo/orders/commits/none',
    '/repos/demo/orders/commits?sha=none',
    `/repos/demo/orders/commits/${'0'.repeat(40)}`,
  ])('answers 404 for %s', async path => {
    expect((await git.call('GET', path)).status).toBe(404);
  });
});
