import { startDemoGit, type DemoGit } from '../__testUtils__/startDemoGit';

describe('content routes', () => {
  let git: DemoGit;
  const contents = '/repos/demo/orders/contents';
  beforeAll(async () => {
    git = await startDemoGit();
  });
  afterAll(() => git.stop());

  const raw = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${git.apiBaseUrl}${contents}${path}`, {
      headers: {
        authorization: `token ${git.token}`,
        accept: 'application/vnd.github.v3.raw',
        ...headers,
      },
    });

  it('gives a file as base64 JSON', async () => {
    const { body } = await git.call('GET', `${contents}/k8s/service.yaml`);
    expect(body).toMatchObject({
      type: 'file',
      name: 'service.yaml',
      path: 'k8s/service.yaml',
      encoding: 'base64',
      size: 14,
    });
    expect(Buffer.from(body.content, 'base64').toString()).toBe(
      'kind: Service\n',
    );
  });

  it.each(['/k8s/service.yaml', '/k8s%2Fservice.yaml?ref=main'])(
    'gives the bytes of %s when raw is asked for',
    async path => {
      expect(await (await raw(path)).text()).toBe('kind: Service\n');
    },
  );

  it('answers 304 while the file is unchanged', async () => {
    const etag = (await raw('/README.md')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    const again = await raw('/README.md', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    const other = await raw('/README.md', { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });

  it.each([
    ['', ['README.md', 'catalog-info.yaml', 'k8s'], ['file', 'file', 'dir']],
    ['/k8s', ['k8s/service.yaml'], ['file']],
    ['/k8s/', ['k8s/service.yaml'], ['file']],
  ])('lists the folder %p', async (path, paths, types) => {
    const { body } = await git.call('GET', `${contents}${path}`);
    expect(body.map(entry => entry.path)).toEqual(paths);
    expect(body.map(entry => entry.type)).toEqual(types);
  });

  it.each(['/none.yaml', '/k8s/none', '/README.md?ref=none'])(
    'answers 404 for %s',
    async path => {
      expect((await git.call('GET', `${contents}${path}`)).status).toBe(404);
    },
  );

  it('answers HEAD without a body', async () => {
    const { status, body } = await git.call('HEAD', `${contents}/README.md`);
    expect([status, body]).toEqual([200, '']);
  });
});
