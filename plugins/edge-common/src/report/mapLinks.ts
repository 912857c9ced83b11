import { objectKey, type ObjectRef } from '../identity';
import {
  KUBERNETES_KINDS,
  type ClusterObject,
  type KubernetesPart,
} from '../snapshot';
import { awsRef, bindingRef, edgeHostnames } from '../status';
import {
  RELATIONS,
  type EdgeTopology,
  type Ref,
  type Relation,
} from '../topology';
import type { EdgeReport } from './EdgeReport';
import { gatewayListenerLinks } from './gatewayListeners';
import { hostnameRef } from './mapNodes';

type Link = EdgeReport['map']['links'][number];

const some = <T>(value: T | undefined): T[] => (value ? [value] : []);

/** The objects of a topology by part, as relations start from them. */
const objectsOf = (
  topology: EdgeTopology,
): Partial<Record<KubernetesPart, readonly ClusterObject[]>> => ({
  gatewayclasses: some(topology.gatewayClass),
  gateways: some(topology.gateway),
  listenersets: topology.listenerSets,
  httproutes: topology.routes,
  clienttrafficpolicies: topology.policies.filter(
    ({ kind }) => kind === 'ClientTrafficPolicy',
  ),
  backendtrafficpolicies: topology.policies.filter(
    ({ kind }) => kind === 'BackendTrafficPolicy',
  ),
  services: some(topology.service),
  deployments: some(topology.deployment),
  pods: topology.pods,
  targetgroupbindings: topology.targetGroupBindings,
});

const keyOf = ({ part, namespace, name }: Ref): string => {
  const row = KUBERNETES_KINDS.find(kind => kind.part === part);
  return objectKey({
    group: row?.group ?? '',
    kind: row?.kind ?? '',
    namespace,
    name,
  });
};

const sourceKey = (part: KubernetesPart, object: ClusterObject): string =>
  object.kind === 'TargetGroupBinding'
    ? objectKey(bindingRef(object))
    : keyOf({
        part,
        namespace: object.metadata.namespace,
        name: object.metadata.name,
      });

const clusterLinks = (topology: EdgeTopology): Link[] => {
  const objects = objectsOf(topology);
  const relations: readonly Relation[] = Object.values(RELATIONS);
  return relations.flatMap(relation =>
    (objects[relation.from] ?? []).flatMap(object =>
      relation.refs(object).map(ref => ({
        from: sourceKey(relation.from, object),
        to: keyOf(ref),
        relation: relation.name,
      })),
    ),
  );
};

const link = (from: ObjectRef, to: ObjectRef, relation: string): Link => ({
  from: objectKey(from),
  to: objectKey(to),
  relation,
});

const awsLinks = (topology: EdgeTopology): Link[] => {
  const found = topology.loadBalancer;
  // Where there is none, names lead to the place of the one that is missing.
  const balancer = awsRef('LoadBalancer', found?.arn ?? '');
  return [
    ...edgeHostnames(topology).map(name =>
      link(hostnameRef(name), balancer, 'leads'),
    ),
    ...topology.listeners.flatMap(listener => {
      const self = awsRef('Listener', listener.arn);
      return [
        link(balancer, self, 'listener'),
        ...listener.targetGroupArns.map(arn =>
          link(self, awsRef('TargetGroup', arn), 'forward'),
        ),
        ...listener.certificateArns.map(arn =>
          link(self, awsRef('Certificate', arn), 'certificate'),
        ),
      ];
    }),
    ...topology.targetGroupBindings.map(binding =>
      link(
        awsRef('TargetGroup', binding.targetGroupArn),
        bindingRef(binding),
        'binding',
      ),
    ),
  ];
};

/** Links between nodes of the map, each once, sorted. @internal */
export const mapLinks = (
  topology: EdgeTopology,
  ids: ReadonlySet<string>,
): Link[] => {
  const links = [
    ...clusterLinks(topology),
    ...awsLinks(topology),
    ...gatewayListenerLinks(topology),
  ]
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map((one): [string, Link] => [
      `${one.from} ${one.to} ${one.relation}`,
      one,
    ]);
  return [...new Map(links)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
};
