import type { ClusterObjects, ClusterSnapshot } from './ClusterSnapshot';
import { eachPart, emptyCluster } from './emptyCluster';
import { KUBERNETES_KINDS, type KubernetesPart } from './kinds';
import type { PartState } from './PartState';
import { readObject, type ClusterObject } from './readers';
import { textAt } from './readers/rawJson';

const eksBindings = 'eks.amazonaws.com';

const partOf = (raw: unknown): KubernetesPart | undefined => {
  const kind = textAt(raw, 'kind');
  const apiVersion = textAt(raw, 'apiVersion') ?? '';
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return KUBERNETES_KINDS.find(
    row =>
      row.kind === kind &&
      (row.group === group ||
        (row.part === 'targetgroupbindings' && group === eksBindings)),
  )?.part;
};

const groupByPart = (
  raws: readonly unknown[],
): ReadonlyMap<KubernetesPart, readonly unknown[]> => {
  const groups = new Map<KubernetesPart, unknown[]>();
  for (const raw of raws) {
    const part = partOf(raw);
    const group = part && groups.get(part);
    if (group) {
      group.push(raw);
    } else if (part) {
      groups.set(part, [raw]);
    }
  }
  return groups;
};

const readObjects = (raws: readonly unknown[]): ClusterObjects => {
  const groups = groupByPart(raws);
  const readAll = <P extends KubernetesPart>(part: P): ClusterObject<P>[] =>
    (groups.get(part) ?? []).flatMap(raw => readObject(part, raw) ?? []);
  return {
    gatewayclasses: readAll('gatewayclasses'),
    gateways: readAll('gateways'),
    listenersets: readAll('listenersets'),
    httproutes: readAll('httproutes'),
    grpcroutes: readAll('grpcroutes'),
    envoyproxies: readAll('envoyproxies'),
    clienttrafficpolicies: readAll('clienttrafficpolicies'),
    backendtrafficpolicies: readAll('backendtrafficpolicies'),
    securitypolicies: readAll('securitypolicies'),
    namespaces: readAll('namespaces'),
    services: readAll('services'),
    deployments: readAll('deployments'),
    pods: readAll('pods'),
    endpointslices: readAll('endpointslices'),
    targetgroupbindings: readAll('targetgroupbindings'),
    events: readAll('events'),
  };
};

/**
 * A snapshot of raw objects of all kinds, found by `apiVersion` and `kind`; every part counts as
 * read, so that what is not among them does not exist.
 * @public
 */
export const readCluster = (
  raws: readonly unknown[],
  cluster: string,
): ClusterSnapshot => ({
  ...emptyCluster(cluster),
  objects: readObjects(raws),
});

/**
 * A bundle of manifests seen as a cluster, for rules that run before anything is applied. Only
 * the parts that the bundle holds count as read: what it does not mention may well exist.
 * @public
 */
export const manifestSnapshot = (
  objects: readonly unknown[],
  cluster: string,
): ClusterSnapshot => {
  const read: PartState = { state: 'read' };
  const parts = eachPart({ state: 'notConfigured' });
  for (const raw of objects) {
    const part = partOf(raw);
    if (part) {
      parts[part] = read;
    }
  }
  return { cluster, parts, objects: readObjects(objects) };
};
