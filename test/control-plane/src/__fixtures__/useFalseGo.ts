import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { ASSETS } from '../build/binaries';
import type { useFolder } from './useFolder';
import { writeScript } from './writeScript';

/**
 * Builds files that name the command, and tells what it was called with. A command that is called
 * `$FAILS` does not compile, the one called `$HANGS` takes until it is interrupted.
 */
const FALSE_GO = [
  'if [ "$1" = version ]; then echo "go version go1.26.1 linux/amd64"; exit; fi',
  'echo "$CGO_ENABLED $*" >> "$CALLS"',
  'if [ "$1 $3" = "list golang.org/x/mod@latest" ]; then exit "$PROXY"; fi',
  'if [ "$1" = list ]; then echo "$SOURCES"; fi',
  'if [ "$1" = build ]; then',
  '  case "$*" in *"$FAILS") echo "no such package" >&2; exit 1;; esac',
  '  case "$*" in *"$HANGS")',
  '    trap \'kill "$!"; echo interrupted >> "$CALLS"; exit 1\' INT',
  '    echo half > "$6"; sleep 60 & wait;;',
  '  esac',
  '  shift 5; echo "$2" > "$1"',
  'fi',
];

/** A Go that compiles nothing, on the PATH, with an empty cache. */
export const useFalseGo = (at: ReturnType<typeof useFolder>) => {
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
    writeScript(at('bin', 'go'), ...FALSE_GO);
    writeFileSync(at('calls'), '');
    Object.assign(process.env, {
      XDG_CACHE_HOME: at('cache'),
      PATH: `${at('bin')}:${process.env.PATH}`,
      CALLS: at('calls'),
      SOURCES: at('sources'),
      PROXY: '0',
      FAILS: 'nothing',
      HANGS: 'nothing',
    });
    ASSETS.flatMap(({ parts }) => parts).forEach(writeSource);
  });

  return {
    /** What it was called with, one line for each time. */
    calls: (): readonly string[] =>
      readFileSync(at('calls'), 'utf8').trim().split('\n'),
  };
};
