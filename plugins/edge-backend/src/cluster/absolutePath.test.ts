import { homedir } from 'node:os';
import { join } from 'node:path';

import { absolutePath } from './absolutePath';

describe('absolutePath', () => {
  it.each([
    ['a path from the root', '/var/run/token', '/var/run/token'],
    ['the home folder', '~/.kube/config', join(homedir(), '.kube/config')],
    ['a relative path', 'secrets/token', join(process.cwd(), 'secrets/token')],
    ['a name that only begins so', '~me/x', join(process.cwd(), '~me/x')],
    ['steps up', '/var/run/../token', '/var/token'],
  ])('understands %s', (_, path, expected) => {
    expect(absolutePath(path)).toBe(expected);
  });
});
