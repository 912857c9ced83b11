import { createGitServer } from './createGitServer';
import {
  DEMO_FILES,
  startDemoGit,
  type DemoGit,
} from './__testUtils__/startDemoGit';

describe('createGitServer', () => {
  let git: DemoGit;
  beforeEach(async () => {
    git = await startDemoGit();
  });
  afterEach(() => git.stop());

  it('names itself by localhost and the port it got', () => {
    expect(git.host).toMatch(/^localhost:\d+$/);
    expect(git.url).toBe(`http://${git.host}`);
    expect(git.apiBaseUrl).toBe(`http://${git.host}/api/v3`);
  });

  it('refuses to start on a taken port', async () => {
    const port = Number(git.host.split(':')[1]);
    await expect(createGitServer({ port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('keeps the files a repository starts with', async () => {
    expect(await git.readFiles({ owner: 'demo', name: 'orders' })).toEqual(
      DEMO_FILES,
    );
  });

  it('reads no files of a branch that does not exist', async () => {
    const files = git.readFiles({ owner: 'demo', name: 'orders' }, 'other');
    expect(await files).toEqual({});
  });

  it('announces a push until the listener leaves', async () => {
    const seen: string[] = [];
    const leave = git.onPush(({ repository, branch }) =>
      seen.push(`${repository.name}@${branch}`),
    );
    const target = { owner: 'demo', name: 'orders' };
    await git.push({ ...target, files: { 'a.txt': 'a' } });
    await git.push({ ...target, branch: 'side', files: { 'b.txt': 'b' } });
    leave();
    await git.push({ ...target, files: { 'a.txt': null } });
    expect(seen).toEqual(['orders@main', 'orders@side']);
    const files = await git.readFiles(target);
    expect(files).not.toHaveProperty(['a.txt']);
  });

  it('forgets everything on reset', async () => {
    git.reset();
    expect(git.repositories()).toEqual([]);
    expect((await git.call('GET', '/repos/demo/orders')).status).toBe(404);
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer other' }],
    ['another scheme', { authorization: 'Basic demo-token' }],
  ])('refuses a call with %s', async (_name, headers) => {
    const response = await fetch(`${git.apiBaseUrl}/user`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Bad credentials' });
  });

  it.each(['token', 'Bearer', 'bearer'])(
    'takes the token with scheme %s',
    async scheme => {
      const headers = { authorization: `${scheme} ${git.token}` };
      const response = await fetch(`${git.apiBaseUrl}/user`, { headers });
      expect(response.status).toBe(200);
      expect(response.headers.get('x-oauth-scopes')).toBe('repo');
    },
  );

  it('says which call it does not know', async () => {
    const answer = await git.call('GET', '/repos/demo/orders/actions/runs');
    expect(answer.status).toBe(404);
    expect(answer.body.message).toBe(
      'This double does not answer GET /v3/repos/demo/orders/actions/runs',
    );
  });
});
