import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each test of a file, with the environment given back afterwards. */
export const useFolder = (): ((...parts: readonly string[]) => string) => {
  const environment = { ...process.env };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'control-plane-test-'));
  });
  afterEach(() => {
    process.env = { ...environment };
    rmSync(folder, { recursive: true, force: true });
  });
  return (...parts) => join(folder, ...parts);
};
