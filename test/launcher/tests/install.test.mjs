import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { ensureInstalled, STAMP } from '../install.mjs';

/** Stands in for npm on the PATH: writes down how it was called, then ends as told. */
const fakeNpm = status => `#!/bin/sh
echo "$@" >> calls
mkdir -p node_modules
echo "registry said no"
exit ${status}
`;

describe('the packages', { skip: process.platform === 'win32' }, () => {
  const path = process.env.PATH;
  let root;

  const putNpm = status => {
    const file = join(root, 'bin', 'npm');
    mkdirSync(join(root, 'bin'), { recursive: true });
    writeFileSync(file, fakeNpm(status));
    chmodSync(file, 0o755);
    process.env.PATH = `${join(root, 'bin')}${delimiter}${path}`;
  };
  const lock = text => writeFileSync(join(root, 'package-lock.json'), text);
  const calls = () =>
    existsSync(join(root, 'calls'))
      ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n')
      : [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tls-edge-install-'));
    lock('one');
    putNpm(0);
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(root, { recursive: true });
  });

  it('are installed once, from the lockfile', async () => {
    await ensureInstalled(root);
    await ensureInstalled(root);
    assert.deepEqual(calls(), ['ci --no-audit --no-fund']);
  });

  it('are installed again when the lockfile has changed', async () => {
    await ensureInstalled(root);
    lock('two');
    await ensureInstalled(root);
    assert.equal(calls().length, 2);
  });

  it('are installed again when somebody removed them', async () => {
    await ensureInstalled(root);
    rmSync(join(root, 'node_modules'), { recursive: true });
    await ensureInstalled(root);
    assert.equal(calls().length, 2);
  });

  it('count as missing after a failed install, which says what npm said', async () => {
    putNpm(7);
    await assert.rejects(ensureInstalled(root), error => {
      assert.match(error.message, /"npm ci" ended with 7/);
      assert.match(error.message, /registry said no/);
      return true;
    });
    assert.equal(existsSync(join(root, STAMP)), false);
    putNpm(0);
    await ensureInstalled(root);
    assert.equal(calls().length, 2);
  });
});
