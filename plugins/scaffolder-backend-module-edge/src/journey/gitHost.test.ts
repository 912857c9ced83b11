import { startPortal } from '../__fixtures__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

jest.setTimeout(60_000);

describe('the portal’s URL reader on the Git double', () => {
  let portal: Portal;
  let root: string;
  beforeAll(async () => {
    portal = await startPortal();
    root = `${portal.git.url}/demo/orders/tree/main`;
    await portal.git.push({
      owner: 'demo',
      name: 'orders',
      files: { 'docs/a.md': 'a', 'docs/deep/b.md': 'b', 'docs/c.txt': 'c' },
    });
  });
  afterAll(() => portal?.stop());

  it('reads one file', async () => {
    const response = await portal.reader.readUrl(`${root}/docs/a.md`);
    expect((await response.buffer()).toString()).toBe('a');
  });

  it('reads a folder with everything below it', async () => {
    const tree = await portal.reader.readTree(`${root}/docs`);
    const files = await tree.files();
    const contents = files.map(async ({ path, content }) => [
      path,
      (await content()).toString(),
    ]);
    expect(Object.fromEntries(await Promise.all(contents))).toEqual({
      'a.md': 'a',
      'c.txt': 'c',
      'deep/b.md': 'b',
    });
    const again = portal.reader.readTree(`${root}/docs`, { etag: tree.etag });
    await expect(again).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('finds files by pattern', async () => {
    const { files } = await portal.reader.search(`${root}/docs/**/*.md`);
    const found = files.map(async ({ url, content }) => [
      url,
      (await content()).toString(),
    ]);
    expect(Object.fromEntries(await Promise.all(found))).toEqual({
      [`${root}/docs/a.md`]: 'a',
      [`${root}/docs/deep/b.md`]: 'b',
    });
  });

  it.each(['none.yaml', 'docs/none.md'])('does not find %s', async path => {
    const missing = portal.reader.readUrl(`${root}/${path}`);
    await expect(missing).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
