import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodeOf, zonesOf } from 'cloud/src/controllers/workload/zones';
import { parseAllDocuments } from 'yaml';

import type { Cluster, ObjectName } from '../api/Cluster';
import { assetPath } from '../build/cachePaths';
import type { ServedRun } from './Run';

/** Where Envoy Gateway works and where its Services and Deployments are. @public */
export const ENVOY_GATEWAY_NAMESPACE = 'envoy-gateway-system';

const manifest = (file: string) =>
  join(...[__dirname, '..', '..', 'manifests', file]);

/** Path of the definition of the load-balancer controller's bindings. @internal */
export const BINDINGS = manifest('targetgroupbindings.yaml');

/** Path of the policy that stands in for the load-balancer controller's webhook. @internal */
export const SERVICE_CLASS = manifest('service-class.yaml');

const NAMESPACE = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: ENVOY_GATEWAY_NAMESPACE,
    // As docs/install.md asks for; nothing here acts on it.
    labels: { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' },
  },
};

/** The objects of a YAML file. @internal */
export const readObjects = (path: string): readonly ObjectName[] =>
  parseAllDocuments(readFileSync(path, 'utf8'))
    .map(document => document.toJS())
    .filter(object => object !== null);

const isEstablished = (crd: {
  readonly status?: {
    readonly conditions?: readonly { type: string; status: string }[];
  };
}) =>
  crd.status?.conditions?.some(
    ({ type, status }) => type === 'Established' && status === 'True',
  ) === true;

/** Nodes as a cloud provider leaves them: a zone, an instance, addresses for their pods. */
const nodes = (region: string): readonly ObjectName[] =>
  zonesOf(region).map(zone => {
    const { spec, ...node } = nodeOf(region, zone);
    return {
      ...node,
      spec: { ...spec, podCIDR: `${zone.prefix}0/24` },
    };
  });

/** Makes the API server serve what is asked of a cluster that is no part of Kubernetes. @internal */
export const installKinds = async (cluster: Cluster): Promise<void> => {
  const objects = [
    ...readObjects(assetPath('crds.yaml')),
    ...readObjects(BINDINGS),
  ];
  await cluster.apply(objects);
  for (const object of objects) {
    if (object.kind === 'CustomResourceDefinition') {
      await cluster.wait(object, isEstablished);
    }
  }
};

/** Puts in place what stands in a cluster before anyone asks for an edge. @internal */
export const installBase = async (
  { region }: ServedRun,
  cluster: Cluster,
): Promise<void> => {
  await cluster.apply([NAMESPACE, ...nodes(region)]);
  await installKinds(cluster);
};
