import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withFolder } from './withFolder';

describe('a folder for a while', () => {
  it('is empty at first and gone at last, with what was put there', async () => {
    const seen = await withFolder(async folder => {
      const before = readdirSync(folder);
      writeFileSync(join(folder, 'file'), 'content');
      return { folder, before };
    });
    expect(seen.before).toEqual([]);
    expect(existsSync(seen.folder)).toBe(false);
  });

  it('is gone when the work fails, whose failure it passes on', async () => {
    const folders: string[] = [];
    const failing = withFolder(async folder => {
      folders.push(folder);
      throw new Error('no disk');
    });
    await expect(failing).rejects.toThrow('no disk');
    expect(folders.map(existsSync)).toEqual([false]);
  });

  it('is another one for each work', async () => {
    const [one, other] = await Promise.all([
      withFolder(async folder => folder),
      withFolder(async folder => folder),
    ]);
    expect(one).not.toBe(other);
  });
});
