import { NO_GO } from '../build/findGo';
import { fillCache } from '../__fixtures__/fillCache';
import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { findLacking, NO_LINUX, NO_NAMESPACES } from './findLacking';

describe('what a machine lacks for a control plane', () => {
  const at = useFolder();
  const onLinux = (go: string | undefined) =>
    findLacking({ platform: 'linux', go: () => go });

  beforeEach(() => {
    writeScript(at('bin', 'unshare'), 'exit 0');
    Object.assign(process.env, {
      XDG_CACHE_HOME: at('cache'),
      PATH: `${at('bin')}:${process.env.PATH}`,
    });
  });

  it('is nothing where it is Linux with Go and namespaces', async () => {
    await expect(onLinux('go')).resolves.toBeUndefined();
  });

  it('is Linux on every other system, whatever else it has', async () => {
    fillCache();
    await expect(findLacking({ platform: 'darwin' })).resolves.toBe(NO_LINUX);
  });

  it('is Go for as long as something is left to build', async () => {
    await expect(onLinux(undefined)).resolves.toBe(NO_GO);
    fillCache();
    await expect(onLinux(undefined)).resolves.toBeUndefined();
  });

  it.each([
    ['refuses', 'echo "Operation not permitted" >&2; exit 1'],
    ['does not know', 'exit 127'],
  ])('is namespaces where the system %s them', async (_, line) => {
    fillCache();
    writeScript(at('bin', 'unshare'), line);
    await expect(onLinux(undefined)).resolves.toBe(NO_NAMESPACES);
  });

  it.each([NO_GO, NO_LINUX, NO_NAMESPACES])(
    'is said in one sentence: %s',
    sentence => {
      expect(sentence).toMatch(/^The real control plane [^\n]*\.$/);
      expect(sentence.match(/\.( |$)/g)).toHaveLength(1);
    },
  );
});
