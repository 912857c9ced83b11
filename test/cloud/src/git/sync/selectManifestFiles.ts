import { posix } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod/v3';

const kustomizationSchema = z.object({
  resources: z.array(z.string()).default([]),
});

const isYaml = (path: string) => /\.ya?ml$/.test(path);
const isSynced = (path: string) => /^(k8s|edge)\//.test(path);
/** What a folder holds for people and tools, not for the cluster. */
const isCompanion = (path: string) =>
  ['edge.yaml', 'kustomization.yaml'].includes(posix.basename(path));

/**
 * The files of a repository that the cluster is to have, in the order they are applied: below
 * `k8s/` and `edge/`. Where a folder has a kustomization, its list of resources decides.
 * @internal
 */
export const selectManifestFiles = (
  files: Readonly<Record<string, string>>,
): string[] => {
  const paths = Object.keys(files).filter(
    path => isSynced(path) && isYaml(path),
  );
  const kustomized = new Map(
    paths
      .filter(path => posix.basename(path) === 'kustomization.yaml')
      .map(path => [
        posix.dirname(path),
        kustomizationSchema.parse(parse(files[path]) ?? {}).resources,
      ]),
  );
  const listed = [...kustomized].flatMap(([folder, resources]) =>
    resources.map(resource => posix.join(folder, resource)),
  );
  const loose = paths.filter(
    path => !isCompanion(path) && !kustomized.has(posix.dirname(path)),
  );
  return [...new Set([...loose, ...listed])].filter(path => path in files);
};
