import { existsSync, readFileSync } from 'node:fs';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import {
  NO_GO_PROXY,
  NO_PYTHON_INDEX,
  reachesGoProxy,
  reachesPythonIndex,
} from './reaches';

describe('a place that others publish at', () => {
  const at = useFolder();
  const command = (name: string, ...lines: readonly string[]) => {
    writeScript(at('bin', name), `echo "$*" > ${at('args')}`, ...lines);
    process.env.PATH = `${at('bin')}:${process.env.PATH}`;
    return at('bin', name);
  };
  const args = () => readFileSync(at('args'), 'utf8').trim();

  const askGo = (...lines: readonly string[]) =>
    reachesGoProxy(command('go', ...lines));
  const askPip = (...lines: readonly string[]) => {
    command('python3', ...lines);
    return reachesPythonIndex();
  };

  it.each([
    ['the Go module proxy', askGo],
    ['the Python package index', askPip],
  ])('is reached or not: %s', async (_, ask) => {
    await expect(ask('exit 0')).resolves.toBe(true);
    await expect(ask('echo "no route to host" >&2; exit 1')).resolves.toBe(
      false,
    );
  });

  it('is asked by Go for a module that exists, with an empty cache and without the checkout', async () => {
    await askGo(
      `echo "$PWD $GOMODCACHE $GOFLAGS $GOWORK" > ${at('asked')}`,
      'mkdir -p "$GOMODCACHE" && touch "$GOMODCACHE/downloaded"',
    );
    expect(args()).toBe('list -m golang.org/x/mod@latest');
    const [folder, ...rest] = readFileSync(at('asked'), 'utf8')
      .trim()
      .split(' ');
    expect(rest).toEqual([`${folder}/mod`, '-modcacherw', 'off']);
    expect(existsSync(folder)).toBe(false);
  });

  it('is asked by pip for a package alone, past its cache', async () => {
    await askPip();
    const [, folder] = /--dest (\S+) wheel$/.exec(args()) ?? [];
    expect(args()).toMatch(/^-m pip download .*--no-deps --no-cache-dir/);
    expect(existsSync(folder)).toBe(false);
  });

  it('is not reached without the command that asks', async () => {
    process.env.PATH = at('nothing');
    await expect(reachesPythonIndex()).resolves.toBe(false);
    await expect(reachesGoProxy(at('nothing', 'go'))).resolves.toBe(false);
  });

  it.each([NO_GO_PROXY, NO_PYTHON_INDEX])(
    'is missed in one sentence: %s',
    one => expect(one).toMatch(/^[A-Z][^\n]*[a-z]\.$/),
  );
});
