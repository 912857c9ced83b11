import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A shell script that stands in for a command. */
export const writeScript = (
  path: string,
  ...lines: readonly string[]
): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
};
