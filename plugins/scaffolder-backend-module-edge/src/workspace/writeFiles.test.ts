import { createMockDirectory } from '@backstage/backend-test-utils';

import { writeFiles } from './writeFiles';

describe('writeFiles', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  it('makes folders as needed', async () => {
    await writeFiles(workspace.path, [
      { path: 'edge/production/a/gateway.yaml', content: 'a' },
      { path: 'edge/production/a/edge.yaml', content: 'b' },
    ]);
    expect(workspace.content()).toEqual({
      edge: { production: { a: { 'gateway.yaml': 'a', 'edge.yaml': 'b' } } },
    });
  });

  it.each(['../out.yaml', 'a/../../out.yaml', '/etc/out.yaml'])(
    'writes nothing at all when one path is %s',
    async path => {
      const files = [
        { path: 'good.yaml', content: 'a' },
        { path, content: 'b' },
      ];
      await expect(writeFiles(workspace.path, files)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      expect(workspace.content()).toEqual({});
    },
  );

  it('does not follow a link out of the folder', async () => {
    workspace.setContent({
      link: ({ symlink }) => symlink('/tmp'),
    });
    const files = [{ path: 'link/out.yaml', content: 'a' }];
    await expect(writeFiles(workspace.path, files)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });
});
