import type {
  ClusterObjects,
  KubeEvent,
  Service,
  TargetGroupBinding,
} from '@tls-edge/backstage-plugin-edge-common';

const MANAGED_BY = 'app.kubernetes.io/managed-by';

const isManaged = ({ metadata }: Service) =>
  metadata.labels[MANAGED_BY] === 'envoy-gateway';

const nameOf = (object: {
  readonly namespace?: string;
  readonly name: string;
}) => `${object.namespace ?? ''}/${object.name}`;

const servedBy = ({ metadata, serviceName }: TargetGroupBinding) =>
  nameOf({ namespace: metadata.namespace, name: serviceName });

/**
 * Whether an event is about a kind that an edge is made of; all others are dropped on arrival.
 * @internal
 */
export const isEdgeEventKind = ({ regarding }: KubeEvent): boolean =>
  regarding.kind === 'Service' || regarding.kind === 'TargetGroupBinding';

/**
 * Keeps the events of Services that Envoy Gateway manages and of their TargetGroupBindings:
 * a cluster has many more, and none of those belongs on an edge's page.
 * @internal
 */
export const selectEdgeEvents = (objects: ClusterObjects): ClusterObjects => {
  const services = new Set(
    objects.services.filter(isManaged).map(({ metadata }) => nameOf(metadata)),
  );
  const bindings = new Set(
    objects.targetgroupbindings
      .filter(binding => services.has(servedBy(binding)))
      .map(({ metadata }) => nameOf(metadata)),
  );
  const events = objects.events.filter(({ regarding }) =>
    (regarding.kind === 'Service' ? services : bindings).has(nameOf(regarding)),
  );
  return { ...objects, events };
};
