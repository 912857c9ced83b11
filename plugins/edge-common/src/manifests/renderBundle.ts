import type { Edge } from '../edge';
import type { BundleFile } from './Manifest';
import { renderManifests } from './renderManifests';
import { toYaml } from './toYaml';

/** Files one by one: a folder pattern would also apply `edge.yaml`. */
const kustomization = (paths: readonly string[]): unknown => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources: paths,
});

/**
 * All files of an edge's folder: the request as it was asked, the manifests, and the
 * kustomization that lists them. Paths are relative to `edgeFolder`.
 * @public
 */
export const renderBundle = (edge: Edge): BundleFile[] => {
  const manifests = renderManifests(edge).map(({ path, object }) => ({
    path,
    content: toYaml(object),
  }));
  return [
    { path: 'edge.yaml', content: toYaml(edge.file) },
    ...manifests,
    {
      path: 'kustomization.yaml',
      content: toYaml(kustomization(manifests.map(({ path }) => path))),
    },
  ];
};
