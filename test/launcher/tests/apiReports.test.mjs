import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { compareReports } from '../apiReports.mjs';
import { CACHE } from '../paths.mjs';

describe('API reports', () => {
  let folder;
  let entryPoint;

  const declare = text => writeFileSync(entryPoint.declaration, text);

  before(() => {
    mkdirSync(CACHE, { recursive: true });
    folder = mkdtempSync(join(CACHE, 'api-report-test-'));
    entryPoint = {
      folder,
      declaration: join(folder, 'index.d.ts'),
      report: 'report',
    };
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: '@example/gate', version: '1.0.0' }),
    );
    declare(
      '/** @public */\nexport declare const openGate: (width: number) => void;\n',
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('misses a report that nobody has written yet', async () => {
    const [problem, ...others] = await compareReports([entryPoint], false);

    assert.match(problem, /report\.api\.md: .*`npm run fix` writes it/);
    assert.deepEqual(others, []);
  });

  it('writes what the package offers, and then agrees with it', async () => {
    assert.deepEqual(await compareReports([entryPoint], true), []);
    assert.match(
      readFileSync(join(folder, 'report.api.md'), 'utf8'),
      /export const openGate: \(width: number\) => void;/,
    );
    assert.deepEqual(await compareReports([entryPoint], false), []);
  });

  it('notices a changed parameter, and leaves the report as it is', async () => {
    declare(
      '/** @public */\nexport declare const openGate: (width: string) => void;\n',
    );

    assert.equal((await compareReports([entryPoint], false)).length, 1);
    assert.match(
      readFileSync(join(folder, 'report.api.md'), 'utf8'),
      /width: number/,
    );
  });

  it('says what the compiler does not understand', async () => {
    declare('/** @public */\nexport declare const openGate: Nowhere;\n');

    const [problem] = await compareReports([entryPoint], true);

    assert.match(problem, /Nowhere/);
  });
});
