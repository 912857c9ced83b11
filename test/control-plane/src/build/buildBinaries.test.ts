import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { useFalseGo } from '../__fixtures__/useFalseGo';
import { useFolder } from '../__fixtures__/useFolder';
import type { Progress } from '../Progress';
import { ASSETS, BINARIES } from './binaries';
import { buildBinaries, isBuilt, leftToBuild } from './buildBinaries';
import { assetPath, binaryPath } from './cachePaths';

describe('the build with Go', () => {
  const { calls } = useFalseGo(useFolder());
  const titles: string[] = [];
  const progress: Progress = (title, work) => {
    titles.push(title);
    return work();
  };

  beforeEach(() => {
    titles.length = 0;
  });

  it('makes every command and definition, and then is over', async () => {
    expect(isBuilt()).toBe(false);
    await buildBinaries(progress);
    expect(isBuilt()).toBe(true);
    const built = BINARIES.map(({ name }) =>
      readFileSync(binaryPath(name), 'utf8').trim(),
    );
    expect(built).toEqual(BINARIES.map(({ command }) => command));
  });

  it('joins definitions in the order of their parts, and nothing else', async () => {
    await buildBinaries(progress);
    for (const { file, parts } of ASSETS) {
      const joined = parts.map(part => `from: ${part}\n`).join('\n---\n');
      expect(readFileSync(assetPath(file), 'utf8')).toBe(joined);
    }
  });

  it('gives servers of Kubernetes the version that go.mod pins', async () => {
    await buildBinaries(progress);
    const flagsOf = (name: string) =>
      calls().find(line => line.endsWith(`/cmd/${name}`));
    expect(flagsOf('kube-apiserver')).toMatch(
      /^0 build -trimpath .*gitVersion=v1\.\d+\.\d+ .*gitMajor=1 .*gitMinor=\d+ /,
    );
    expect(flagsOf('kwok')).not.toContain('gitVersion');
  });

  it('does nothing where everything is there', async () => {
    await buildBinaries(progress);
    const before = calls().length;
    titles.length = 0;
    await buildBinaries(progress);
    expect([calls().length, titles]).toEqual([before, []]);
  });

  it('goes on with what is missing after a failure, whose words it passes on', async () => {
    process.env.FAILS = '/kwok';
    await expect(buildBinaries(progress)).rejects.toThrow(
      /^"go build" in go\/kwok ended with 1:\nno such package/,
    );
    expect(existsSync(binaryPath('kwok'))).toBe(false);
    process.env.FAILS = 'nothing';
    titles.length = 0;
    await buildBinaries(progress);
    expect(titles[0]).toBe('Building kwok (once, 1 of 4)');
    expect(isBuilt()).toBe(true);
  });

  it('tells which of how many it is at', async () => {
    await buildBinaries(progress);
    expect(titles).toEqual([
      ...ASSETS.map(({ file }) => `Copying ${file}`),
      ...BINARIES.map(
        ({ name }, at) =>
          `Building ${name} (once, ${at + 1} of ${BINARIES.length})`,
      ),
    ]);
  });

  describe('that is ended before it is over', () => {
    const endWhile = async (name: string) => {
      process.env.HANGS = `/${name}`;
      const limit = new AbortController();
      const reason = new Error('enough');
      const build = buildBinaries((title, work) => {
        if (title.includes(` ${name} `)) {
          setImmediate(() => limit.abort(reason));
        }
        return work();
      }, limit.signal);
      await expect(build).rejects.toBe(reason);
      process.env.HANGS = 'nothing';
    };

    it('keeps what it has made, and nothing that is half made', async () => {
      await endWhile('kwok');
      expect(leftToBuild()).toEqual([
        'kwok',
        'kube-controller-manager',
        'kube-scheduler',
        'kubectl',
      ]);
      expect(readdirSync(dirname(binaryPath('kwok')))).toEqual(['stages.yaml']);
    });

    it('goes on from there the next time', async () => {
      await endWhile('kube-apiserver');
      await buildBinaries(progress);
      expect(titles[0]).toMatch(/^Building kube-apiserver .* 1 of 6/);
      expect(leftToBuild()).toEqual([]);
    });

    it('does not begin after its time', async () => {
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(buildBinaries(progress, signal)).rejects.toThrow('enough');
      expect(calls()).toEqual(['']);
    });
  });
});
