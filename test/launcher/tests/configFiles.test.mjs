import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { configArguments, readConfigFiles } from '../configFiles.mjs';

describe('the configuration of a run', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tls-edge-config-'));
    writeFileSync(join(folder, 'my.yaml'), 'edge: {}\n');
    writeFileSync(join(folder, 'more.yml'), 'edge: {}\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is that of the embedded cloud when nothing is asked', () => {
    const { isReal, files, rest } = readConfigFiles(['--inspect'], folder);
    assert.equal(isReal, false);
    assert.deepEqual(
      files.map(file => basename(file)),
      ['app-config.yaml'],
    );
    assert.deepEqual(rest, ['--inspect']);
  });

  it('takes the embedded cloud out before the files of real clusters', () => {
    const { isReal, files } = readConfigFiles(
      ['--config', 'my.yaml', '--config', join(folder, 'more.yml')],
      folder,
    );
    assert.equal(isReal, true);
    assert.deepEqual(
      files.map(file => basename(file)),
      ['app-config.yaml', 'real-clusters.yaml', 'my.yaml', 'more.yml'],
    );
  });

  for (const [what, args] of [
    ['a file that is not there', ['--config', 'your.yaml']],
    ['no file at all', ['--config']],
    ['a folder', ['--config', '.']],
  ]) {
    it(`refuses ${what}, naming it`, () => {
      assert.throws(
        () => readConfigFiles(args, folder),
        /--config needs a YAML file that exists; ".+" is not one/,
      );
    });
  }

  it('reaches a Backstage command file by file, in order', () => {
    assert.deepEqual(configArguments(['a', 'b']), [
      '--config',
      'a',
      '--config',
      'b',
    ]);
  });
});
