import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { extract } from 'tar-stream';

import { DEMO_FILES, startDemoGit } from '../__testUtils__/startDemoGit';

describe('tarball routes', () => {
  it('packs a commit below one folder named after it', async () => {
    const git = await startDemoGit();
    const { body } = await git.call('GET', '/repos/demo/orders/commits/main');
    const response = await fetch(
      `${git.apiBaseUrl}/repos/demo/orders/tarball/${body.sha}`,
      { headers: { authorization: `token ${git.token}` } },
    );
    const archive = Readable.from([Buffer.from(await response.arrayBuffer())])
      .pipe(createGunzip())
      .pipe(extract());
    const files: Record<string, string> = {};
    for await (const entry of archive) {
      const [root, ...path] = entry.header.name.split('/');
      expect(root).toBe(`demo-orders-${body.sha.slice(0, 7)}`);
      files[path.join('/')] = await text(entry);
    }
    expect(files).toEqual(DEMO_FILES);
    await git.stop();
  });

  it('answers 404 for a ref that is none', async () => {
    const git = await startDemoGit();
    const path = '/repos/demo/orders/tarball/none';
    expect((await git.call('GET', path)).status).toBe(404);
    await git.stop();
  });
});
