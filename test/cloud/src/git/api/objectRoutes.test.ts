import {
  DEMO_FILES,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';

describe('object and ref routes', () => {
  let git: DemoGit;
  let main: string;
  const repo = '/repos/demo/orders';
  const orders = { owner: 'demo', name: 'orders' };

  beforeEach(async () => {
    git = await startDemoGit({ now: () => new Date('2026-03-04T05:06:07Z') });
    const { body } = await git.call('GET', `${repo}/git/ref/heads/main`);
    main = body.object.sha;
  });
  afterEach(() => git.stop());

  const commitTree = async (tree: object[], parents = [main]) => {
    const base = await git.call('GET', `${repo}/git/commits/${main}`);
    const written = await git.call('POST', `${repo}/git/trees`, {
      base_tree: base.body.tree.sha,
      tree,
    });
    return git.call('POST', `${repo}/git/commits`, {
      message: 'By hand',
      tree: written.body.sha,
      parents,
      author: { name: 'Olga', email: 'olga@demo.invalid' },
    });
  };

  it('builds a branch from blob, tree, commit and ref', async () => {
    const blob = await git.call('POST', `${repo}/git/blobs`, {
      content: Buffer.from('kind: Gateway\n').toString('base64'),
      encoding: 'base64',
    });
    expect(blob.status).toBe(201);
    const commit = await commitTree([
      { path: 'edge/a.yaml', mode: '100644', sha: blob.body.sha },
      { path: 'k8s/service.yaml', mode: '100644', sha: null },
      { path: 'README.md', mode: '100644', content: 'New\n' },
    ]);
    expect(commit.body).toMatchObject({
      author: { name: 'Olga', date: '2026-03-04T05:06:07.000Z' },
      parents: [{ sha: main }],
    });
    const created = await git.call('POST', `${repo}/git/refs`, {
      ref: 'refs/heads/edge/production/orders-edge',
      sha: commit.body.sha,
    });
    expect(created.status).toBe(201);
    expect(await git.readFiles(orders, 'edge/production/orders-edge')).toEqual({
      'README.md': 'New\n',
      'catalog-info.yaml': DEMO_FILES['catalog-info.yaml'],
      'edge/a.yaml': 'kind: Gateway\n',
    });
    expect(await git.readFiles(orders)).toEqual(DEMO_FILES);
  });

  it('gives the same sha for the same tree', async () => {
    const [one, two] = await Promise.all([commitTree([]), commitTree([])]);
    const base = await git.call('GET', `${repo}/git/commits/${main}`);
    expect(one.body.tree.sha).toBe(base.body.tree.sha);
    expect(two.body.sha).toBe(one.body.sha);
  });

  it('lists a tree, flat or recursive, and reads the blob it names', async () => {
    const flat = await git.call('GET', `${repo}/git/trees/${main}`);
    expect(flat.body.tree).toHaveLength(2);
    const { body } = await git.call(
      'GET',
      `${repo}/git/trees/${main}?recursive=true`,
    );
    const paths = body.tree.map(entry => entry.path);
    expect(paths).toEqual(Object.keys(DEMO_FILES));
    const path = body.tree[2].url.slice(git.apiBaseUrl.length);
    const blob = await git.call('GET', path);
    expect(Buffer.from(blob.body.content, 'base64').toString()).toBe(
      'kind: Service\n',
    );
  });

  it('moves a branch back only by force', async () => {
    const sideways = await commitTree([], []);
    const move = (force: boolean) =>
      git.call('PATCH', `${repo}/git/refs/heads%2Fmain`, {
        sha: sideways.body.sha,
        force,
      });
    expect(await move(false)).toMatchObject({
      status: 422,
      body: { message: 'Update is not a fast forward' },
    });
    expect((await move(true)).status).toBe(200);
  });

  it('moves a branch forward and announces it', async () => {
    const seen: string[] = [];
    git.onPush(({ branch }) => seen.push(branch));
    const next = await commitTree([]);
    const { status } = await git.call('PATCH', `${repo}/git/refs/heads/main`, {
      sha: next.body.sha,
    });
    expect([status, seen]).toEqual([200, ['main']]);
  });

  it('deletes a branch', async () => {
    const ref = { ref: 'refs/heads/a/b', sha: main };
    await git.call('POST', `${repo}/git/refs`, ref);
    const path = `${repo}/git/refs/heads/a/b`;
    expect((await git.call('DELETE', path)).status).toBe(204);
    expect((await git.call('DELETE', path)).status).toBe(404);
  });

  it.each([
    ['a branch twice', 'refs', { ref: 'refs/heads/main' }, 'already exists'],
    ['a tag', 'refs', { ref: 'refs/tags/v1' }, "'ref'"],
    ['a blob without content', 'blobs', {}, "'content'"],
    ['a tree without entries', 'trees', {}, "'tree'"],
    ['a commit without message', 'commits', {}, "'message'"],
  ])('refuses %s with 422', async (_name, kind, body, text) => {
    const path = `${repo}/git/${kind}`;
    const answer = await git.call('POST', path, { sha: main, ...body });
    expect(answer.status).toBe(422);
    expect(answer.body.message).toContain(text);
  });
});
