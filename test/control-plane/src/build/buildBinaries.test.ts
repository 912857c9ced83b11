import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import type { Progress } from '../Progress';
import { ASSETS, BINARIES } from './binaries';
import { buildBinaries, isBuilt } from './buildBinaries';
import { assetPath, binaryPath } from './cachePaths';

/** Builds files that name the command, and tells what it was called with. */
const FALSE_GO = [
  'if [ "$1" = version ]; then echo "go version go1.26.1 linux/amd64"; exit; fi',
  'echo "$CGO_ENABLED $*" >> "$CALLS"',
  'if [ "$1" = list ]; then echo "$SOURCES"; fi',
  'if [ "$1" = build ]; then',
  '  case "$*" in *"$FAILS") echo "no such package" >&2; exit 1;; esac',
  '  shift 5; echo "$2" > "$1"',
  'fi',
];

describe('the build with Go', () => {
  const at = useFolder();
  const titles: string[] = [];
  const progress: Progress = (title, work) => {
    titles.push(title);
    return work();
  };

  /** A part without an ending is a folder. */
  const writeSource = (part: string) => {
    const isFolder = !part.endsWith('.yaml');
    const path = at('sources', part, ...(isFolder ? ['b.yaml'] : []));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `from: ${part}\n`);
    if (isFolder) {
      writeFileSync(at('sources', part, 'README.md'), 'not a definition');
    }
  };

  beforeEach(() => {
    titles.length = 0;
    writeScript(at('bin', 'go'), ...FALSE_GO);
    Object.assign(process.env, {
      XDG_CACHE_HOME: at('cache'),
      PATH: `${at('bin')}:${process.env.PATH}`,
      CALLS: at('calls'),
      SOURCES: at('sources'),
      FAILS: 'nothing',
    });
    ASSETS.flatMap(({ parts }) => parts).forEach(writeSource);
  });

  const calls = () => readFileSync(at('calls'), 'utf8').trim().split('\n');

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
    expect(titles[0]).toBe('Building kwok (once)');
    expect(isBuilt()).toBe(true);
  });
});
