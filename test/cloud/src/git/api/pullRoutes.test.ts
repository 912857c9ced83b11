import {
  branchOff,
  openPull,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';

describe('pull routes', () => {
  let git: DemoGit;
  const pulls = '/repos/demo/orders/pulls';
  const orders = { owner: 'demo', name: 'orders' };

  beforeEach(async () => {
    git = await startDemoGit();
  });
  afterEach(() => git.stop());

  it('opens a pull request with a page of its own', async () => {
    await branchOff(git, 'a', { 'a.txt': 'a\n' });
    const { status, body } = await git.call('POST', pulls, {
      title: 'Add a',
      body: 'Why',
      head: 'demo:a',
      base: 'main',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Add a',
      body: 'Why',
      html_url: `${git.url}/demo/orders/pull/1`,
      head: { ref: 'a' },
      base: { ref: 'main' },
      merged: false,
    });
  });

  it('counts over the whole host, so that a number names one pull request', async () => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    expect(await openPull(git, { branch: 'b', files: { b: 'b' } })).toBe(2);
    await git.createRepository({ owner: 'demo', name: 'other', files: {} });
    expect((await git.call('GET', '/repos/demo/other/pulls/1')).status).toBe(
      404,
    );
  });

  it('lists what changed with line counts', async () => {
    await openPull(git, {
      branch: 'a',
      files: { 'README.md': '# Orders\nMore\n', 'k8s/service.yaml': null },
    });
    const { body } = await git.call('GET', `${pulls}/1/files`);
    expect(body).toMatchObject([
      { filename: 'README.md', status: 'modified', additions: 1, deletions: 0 },
      { filename: 'k8s/service.yaml', status: 'removed', deletions: 1 },
    ]);
  });

  it('finds pull requests by head, base and state', async () => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    await openPull(git, { branch: 'b', files: { b: 'b' } });
    await git.call('PATCH', `${pulls}/2`, { state: 'closed' });
    const numbers = async (query: string) => {
      const { body } = await git.call('GET', `${pulls}?${query}`);
      return body.map(pull => pull.number);
    };
    expect(await numbers('')).toEqual([1]);
    expect(await numbers('state=all')).toEqual([2, 1]);
    expect(await numbers('state=closed')).toEqual([2]);
    expect(await numbers('head=demo:a')).toEqual([1]);
    expect(await numbers('head=demo:b')).toEqual([]);
    expect(await numbers('base=side')).toEqual([]);
  });

  it('changes title and body and keeps what is not named', async () => {
    await openPull(git, { branch: 'a', files: { a: 'a' }, body: 'Old' });
    await git.call('PATCH', `${pulls}/1`, { title: 'New' });
    const { body } = await git.call('GET', `${pulls}/1`);
    expect(body).toMatchObject({ title: 'New', body: 'Old', state: 'open' });
  });

  it('closes and opens again', async () => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    const closed = await git.call('PATCH', `${pulls}/1`, { state: 'closed' });
    expect(closed.body.closed_at).toEqual(expect.any(String));
    const open = await git.call('PATCH', `${pulls}/1`, { state: 'open' });
    expect(open.body).toMatchObject({ state: 'open', closed_at: null });
  });

  it('merges by a merge commit, keeping what main got meanwhile', async () => {
    await openPull(git, { branch: 'a', files: { 'a.txt': 'a\n' } });
    await git.push({ ...orders, files: { 'other.txt': 'b\n' } });
    const { status, body } = await git.call('PUT', `${pulls}/1/merge`, {});
    expect([status, body.merged]).toEqual([200, true]);
    expect(await git.readFiles(orders)).toMatchObject({
      'a.txt': 'a\n',
      'other.txt': 'b\n',
    });
    const head = await git.call('GET', '/repos/demo/orders/commits/main');
    expect(head.body.sha).toBe(body.sha);
    expect(head.body.parents).toHaveLength(2);
    const { body: merged } = await git.call('GET', `${pulls}/1`);
    expect(merged).toMatchObject({ state: 'closed', merged: true });
    const files = await git.call('GET', `${pulls}/1/files`);
    expect(files.body).toMatchObject([{ filename: 'a.txt' }]);
  });

  it.each([
    ['merged', () => git.mergePull(1)],
    ['closed', () => git.call('PATCH', `${pulls}/1`, { state: 'closed' })],
  ])('does not merge what is %s', async (_name, before) => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    await before();
    expect((await git.call('PUT', `${pulls}/1/merge`)).status).toBe(405);
  });

  it('does not merge a conflict and leaves main as it is', async () => {
    await openPull(git, { branch: 'a', files: { 'README.md': 'A\n' } });
    await git.push({ ...orders, files: { 'README.md': 'B\n' } });
    expect((await git.call('PUT', `${pulls}/1/merge`)).status).toBe(405);
    expect((await git.readFiles(orders))['README.md']).toBe('B\n');
    expect(git.pulls()[0].state).toBe('open');
  });

  it('does not open a merged pull request again', async () => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    await git.mergePull(1);
    const answer = await git.call('PATCH', `${pulls}/1`, { state: 'open' });
    expect(answer.status).toBe(422);
  });

  it.each([
    ['a second one of the branch', { head: 'demo:a' }, /already exists/],
    ['one without commits', { head: 'demo:same' }, /No commits between/],
    ['one of no branch', { head: 'demo:none' }, /'none' does not exist/],
    ['one without a title', { title: '' }, /'title'/],
  ])('refuses %s', async (_name, change, message) => {
    await openPull(git, { branch: 'a', files: { a: 'a' } });
    const { body: main } = await git.call(
      'GET',
      '/repos/demo/orders/commits/main',
    );
    await git.call('POST', '/repos/demo/orders/git/refs', {
      ref: 'refs/heads/same',
      sha: main.sha,
    });
    const body = { title: 'T', head: 'demo:a', base: 'main', ...change };
    const answer = await git.call('POST', pulls, body);
    expect(answer.status).toBe(422);
    expect(answer.body.message).toMatch(message);
    expect(git.pulls()).toHaveLength(1);
  });
});
