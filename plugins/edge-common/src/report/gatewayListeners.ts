import type { HopState } from '../hops';
import { objectKey, type ObjectRef } from '../identity';
import type { HttpRoute, Listener, ParentRef } from '../snapshot';
import {
  awsRef,
  gatewayRef,
  type HopAssessment,
  httpRouteRef,
  listenerSetRef,
  listenerVerdicts,
  narrowedHostnames,
} from '../status';
import type { EdgeTopology } from '../topology';
import type { MapNode } from './mapNodes';

const listenerId = (holder: ObjectRef, { name }: Listener): string =>
  `${objectKey(holder)}#${name}`;

/** What holds listeners: the Gateway, and those that add to it. */
const holdersOf = ({ gateway, listenerSets }: EdgeTopology) => [
  ...(gateway ? [{ ref: gatewayRef(gateway), holder: gateway }] : []),
  ...listenerSets.map(set => ({ ref: listenerSetRef(set), holder: set })),
];

/**
 * The listeners of the Gateway, which no object of their own stands for: a request meets one of
 * them, never the Gateway as a whole.
 * @internal
 */
export const gatewayListenerNodes = (
  topology: EdgeTopology,
  hops: readonly HopAssessment[],
): (MapNode & { readonly state: HopState })[] => {
  const isUnknown = hops.some(
    ({ hop, state }) => hop === 'gateway' && state === 'unknown',
  );
  return holdersOf(topology).flatMap(({ ref, holder }) =>
    listenerVerdicts(holder).map(({ listener, status, state }) => ({
      id: listenerId(ref, listener),
      object: ref,
      shownAs: 'Listener',
      hop: 'gateway' as const,
      label: `${listener.name} :${listener.port}`,
      state: isUnknown ? 'unknown' : state,
      facts: [
        { fact: 'word' as const, text: listener.protocol },
        ...(status
          ? [{ fact: 'routes' as const, count: status.attachedRoutes }]
          : []),
      ],
    })),
  );
};

const isParent = (
  ref: ObjectRef,
  { kind, namespace, name }: ParentRef,
): boolean =>
  ref.kind === kind && ref.namespace === namespace && ref.name === name;

const takes = (
  listener: Listener,
  { sectionName = listener.name, port = listener.port }: ParentRef,
  { hostnames }: HttpRoute,
): boolean =>
  sectionName === listener.name &&
  port === listener.port &&
  (hostnames.length === 0 || narrowedHostnames(listener, hostnames).length > 0);

const portOf = (
  servicePort: number | string,
  { service }: EdgeTopology,
): number | undefined =>
  typeof servicePort === 'number'
    ? servicePort
    : service?.ports.find(({ name }) => name === servicePort)?.port;

/**
 * From target groups to the listeners that Envoy serves on their Service port (Envoy Gateway
 * gives each listener's port to the Service), and from listeners to the routes that ask for them.
 * @internal
 */
export const gatewayListenerLinks = (topology: EdgeTopology) =>
  holdersOf(topology).flatMap(({ ref, holder }) =>
    holder.listeners.flatMap(listener => {
      const self = listenerId(ref, listener);
      return [
        ...topology.targetGroupBindings
          .filter(
            ({ servicePort }) =>
              portOf(servicePort, topology) === listener.port,
          )
          .map(({ targetGroupArn }) => ({
            from: objectKey(awsRef('TargetGroup', targetGroupArn)),
            to: self,
            relation: 'port',
          })),
        ...topology.routes
          .filter(route =>
            route.parentRefs.some(
              parent => isParent(ref, parent) && takes(listener, parent, route),
            ),
          )
          .map(route => ({
            from: self,
            to: objectKey(httpRouteRef(route)),
            relation: 'serves',
          })),
      ];
    }),
  );
