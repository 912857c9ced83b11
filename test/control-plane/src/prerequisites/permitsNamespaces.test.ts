import { mkdirSync, readdirSync, readFileSync } from 'node:fs';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { asRoot } from '../namespace/inNamespace';
import { permitsNamespaces } from './permitsNamespaces';

describe('the right to have namespaces', () => {
  const at = useFolder();

  const unshare = (...lines: readonly string[]) => {
    writeScript(at('bin', 'unshare'), ...lines);
    mkdirSync(at('tmp'));
    process.env.PATH = `${at('bin')}:${process.env.PATH}`;
    process.env.TMPDIR = at('tmp');
    return permitsNamespaces();
  };

  it('is there when a trial of all that is done in them succeeds', async () => {
    const trial = [
      `echo "$@" > ${at('args')}`,
      // The folder to mount on is the last argument.
      'for folder; do :; done; [ -d "$folder" ]',
    ];
    await expect(unshare(...trial)).resolves.toBe(true);
    const args = readFileSync(at('args'), 'utf8');
    expect(args).toMatch(
      new RegExp(`^${[...asRoot(), '--net', '--mount', 'sh -c'].join(' ')} `),
    );
    for (const tool of ['ip link', 'mount -t tmpfs', 'chroot /']) {
      expect(args).toContain(tool);
    }
  });

  it('is not there when one of it fails', async () => {
    await expect(unshare('exit 1')).resolves.toBe(false);
  });

  it('is tried out without a trace', async () => {
    await unshare('for folder; do :; done; touch "$folder/left"');
    expect(readdirSync(at('tmp'))).toEqual([]);
  });
});
