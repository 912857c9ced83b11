import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { useFolder } from '../__fixtures__/useFolder';
import { BINARIES } from './binaries';
import type { BinaryName, GoModule } from './binaries';
import { assetPath, binaryPath, cacheFolder, pinnedFolder } from './cachePaths';

const MODULES: readonly GoModule[] = [
  'etcd',
  'kubernetes',
  'kwok',
  'envoy-gateway',
];

describe('the place of what was built', () => {
  const at = useFolder();
  beforeEach(() => {
    process.env.XDG_CACHE_HOME = at('cache');
  });

  it.each(MODULES)('is a folder of its own in the cache: %s', module => {
    const folder = cacheFolder(module);
    expect(dirname(folder)).toBe(at('cache', 'tls-edge', 'control-plane'));
    expect(basename(folder)).toMatch(new RegExp(`^${module}-[0-9a-f]{12}$`));
  });

  it('is under the home folder where no cache is named', () => {
    delete process.env.XDG_CACHE_HOME;
    const root = join(homedir(), '.cache', 'tls-edge', 'control-plane');
    expect(dirname(cacheFolder('kwok'))).toBe(root);
  });

  it('is another one as soon as a pin changes, and the same again with it', () => {
    const pin = at('go.sum');
    const folderWith = (content: string) => {
      writeFileSync(pin, content);
      return pinnedFolder('etcd', [pin]);
    };
    const first = folderWith('v3.6.8');
    expect(folderWith('v3.6.9')).not.toBe(first);
    expect(folderWith('v3.6.8')).toBe(first);
  });

  it.each(BINARIES)('holds $name beside its module', ({ name, module }) => {
    expect(dirname(binaryPath(name))).toBe(cacheFolder(module));
    expect(basename(binaryPath(name))).toBe(name);
  });

  it('holds the definitions that come with the sources', () => {
    expect(dirname(assetPath('crds.yaml'))).toBe(cacheFolder('envoy-gateway'));
    expect(dirname(assetPath('stages.yaml'))).toBe(cacheFolder('kwok'));
  });

  it('is refused for what is not built', () => {
    expect(() => binaryPath('kubelet' as BinaryName)).toThrow(
      'Nothing called "kubelet" is built',
    );
  });
});
