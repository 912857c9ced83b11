import { objectKey, type ObjectRef } from '../identity';
import {
  KUBERNETES_KINDS,
  type ClusterObject,
  type KubernetesPart,
} from '../snapshot';
import { awsRef, bindingRef, edgeHostnames, hostnameRef } from '../status';
import {
  RELATIONS,
  type EdgeTopology,
  type Ref,
  type Relation,
} from '../topology';
import type { EdgeReport } from './EdgeReport';
import { gatewayListenerLinks } from './gatewayListeners';

type Link = EdgeReport['map']['links'][number];

const some = <T>(value: T | undefined): T[] => (value ? [value] : []);

/** The objects of a topology by part, as relations start from them. */
const objectsOf = (
  topology: EdgeTopology,
): Partial<Record<KubernetesPart, readonly ClusterObject[]>> => ({
  gatewayclasses: some(topology.gatewayClass),
  gateways: some(topology.gateway),
  listenersets: topology.listenerSets,
  httproutes: topology.routes.filter(({ kind }) => kind === 'HTTPRoute'),
  grpcroutes: topology.routes.filter(({ kind }) => kind === 'GRPCRoute'),
  clienttrafficpolicies: topology.policies.filter(
    ({ kind }) => kind === 'ClientTrafficPolicy',
  ),
  backendtrafficpolicies: topology.policies.filter(
    ({ kind }) => kind === 'BackendTrafficPolicy',
  ),
  securitypolicies: topology.policies.filter(
    ({ kind }) => kind === 'SecurityPolicy',
  ),
  services: some(topology.service),
  deployments: some(topology.deployment),
  pods: topology.pods,
  targetgroupbindings: topology.targetGroupBindings,
});

const KIND_OF_PART: ReadonlyMap<
  KubernetesPart,
  Pick<ObjectRef, 'group' | 'kind'>
> = new Map(KUBERNETES_KINDS.map(({ part, ...kind }) => [part, kind]));

const keyOf = ({ part, namespace, name }: Ref): string => {
  const { group = '', kind = '' } = KIND_OF_PART.get(part) ?? {};
  return objectKey({ group, kind, namespace, name });
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
    (objects[relation.from] ?? []).flatMap(object => {
      const refs = relation.refs(object);
      if (refs.length === 0) {
        return [];
      }
      const from = sourceKey(relation.from, object);
      return refs.map(ref => ({
        from,
        to: keyOf(ref),
        relation: relation.name,
      }));
    }),
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

interface Placed {
  readonly one: Link;
  /** Places of its ends in the list of nodes. */
  readonly from: number;
  readonly to: number;
}

const byPlace = (a: Placed, b: Placed): number =>
  a.from - b.from ||
  a.to - b.to ||
  Number(a.one.relation > b.one.relation) -
    Number(a.one.relation < b.one.relation);

/** Links between nodes of the map, each once, in the order of the nodes. @internal */
export const mapLinks = (
  topology: EdgeTopology,
  nodes: readonly { readonly id: string }[],
): Link[] => {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const placed = [
    ...clusterLinks(topology),
    ...awsLinks(topology),
    ...gatewayListenerLinks(topology),
  ].flatMap(one => {
    const from = places.get(one.from);
    const to = places.get(one.to);
    return from === undefined || to === undefined ? [] : [{ one, from, to }];
  });
  return placed
    .sort(byPlace)
    .filter((next, at) => at === 0 || byPlace(placed[at - 1], next) !== 0)
    .map(({ one }) => one);
};
