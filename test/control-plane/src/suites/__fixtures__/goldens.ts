import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parse } from 'yaml';

import type { ObjectName } from '../../api/Cluster';

const FOLDER = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-common/package.json'),
  ),
  'src/manifests/__fixtures__',
);

/** What the product writes into a repository for one request. */
export interface Golden {
  readonly name: string;
  readonly objects: readonly ObjectName[];
}

const readGolden = (name: string): Golden => {
  const read = (file: string) =>
    parse(readFileSync(join(FOLDER, name, 'expected', file), 'utf8'));
  const files: readonly string[] = read('kustomization.yaml').resources;
  return { name, objects: files.map(read) };
};

/** The goldens of the core, as bytes that a pull request would hold. */
export const GOLDENS: readonly Golden[] = readdirSync(FOLDER, {
  withFileTypes: true,
})
  .filter(entry => entry.isDirectory())
  .map(({ name }) => readGolden(name));

/** The objects of one golden. */
export const goldenOf = (name: string): readonly ObjectName[] => {
  const found = GOLDENS.find(golden => golden.name === name);
  if (!found) {
    throw new Error(`There is no golden "${name}"`);
  }
  return found.objects;
};
