import {
  openPull,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';

describe('pages', () => {
  let git: DemoGit;
  beforeEach(async () => {
    git = await startDemoGit();
    await openPull(git, {
      branch: 'edge/production/a',
      title: 'Add <b>a</b>',
      body: '## Why\n\n<script>alert(1)</script> [x](javascript:alert(1)) | **bold**',
      files: { 'edge/a.yaml': 'a: <1>\n', 'README.md': '# Orders!\n' },
    });
  });
  afterEach(() => git.stop());

  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${git.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, text, headers: response.headers };
  };

  it('shows a pull request with description, diff and a merge button', async () => {
    const { text } = await page('/demo/orders/pull/1');
    expect(text).toContain('<h2>Why</h2>');
    expect(text).toContain('<strong>bold</strong>');
    expect(text).toContain('edge/production/a');
    expect(text).toContain('<code>edge/a.yaml</code> (added)');
    expect(text).toContain('<span class="add">+a: &lt;1&gt;</span>');
    expect(text).toContain('<span class="del">-# Orders</span>');
    expect(text).toContain('<span class="add">+# Orders!</span>');
    expect(text).toContain('Merge pull request');
  });

  it('keeps what people wrote inert', async () => {
    const { text, headers } = await page('/demo/orders/pull/1');
    expect(text).toContain('Add &lt;b&gt;a&lt;/b&gt;');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('href="javascript');
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('merges by the button and shows it', async () => {
    const { text } = await page('/demo/orders/pull/1/merge', {
      method: 'POST',
    });
    expect(text).toContain('<span class="state merged">Merged</span>');
    expect(text).not.toContain('Merge pull request');
    expect(text).toContain('edge/a.yaml');
    const again = await page('/demo/orders/pull/1/merge', { method: 'POST' });
    expect(again.status).toBe(405);
    expect(again.text).toContain('not mergeable');
  });

  it('lists repositories and their pull requests', async () => {
    await git.createRepository({ owner: 'demo', name: 'empty', files: {} });
    const { text } = await page('/');
    expect(text).toContain('href="/demo/orders/pull/1"');
    expect(text).toContain('(Open)');
    expect(text).toContain('No pull requests.');
  });

  it.each([
    ['/demo/orders/blob/main/k8s/service.yaml', 'kind: Service'],
    ['/demo/orders/blob/edge/production/a/edge/a.yaml', 'a: &lt;1&gt;'],
    ['/demo/orders/tree/edge/production/a/edge', 'edge/a.yaml</a>'],
    ['/demo/orders', 'k8s/service.yaml</a>'],
  ])('shows %s', async (path, expected) => {
    const { status, text } = await page(path);
    expect(status).toBe(200);
    expect(text).toContain(expected);
  });

  it.each([
    '/demo/none',
    '/demo/orders/pull/9',
    '/demo/orders/blob/none/a',
    '/demo/orders/blob/main/none',
  ])('answers 404 for %s', async path => {
    const { status, text } = await page(path);
    expect(status).toBe(404);
    expect(text).toContain('Not Found');
  });
});
