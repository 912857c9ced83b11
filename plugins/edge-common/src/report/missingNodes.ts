import type { Hop } from '../hops';
import type { ObjectRef } from '../identity';
import { envoyProxyRef, gatewayClassRef, serviceRef } from '../status';
import type { EdgeTopology } from '../topology';
import { type MapNode, objectNode } from './mapNodes';

const missing = (
  metadata: { readonly namespace?: string; readonly name: string },
  hop: Hop,
  toRef: (object: { readonly metadata: typeof metadata }) => ObjectRef,
): MapNode =>
  objectNode({
    object: toRef({ metadata }),
    hop,
    label: `${metadata.name} (missing)`,
  });

/** Objects that others name, of kinds that were read, and that are not there. @internal */
export const missingNodes = (
  { gateway, routes, parts }: EdgeTopology,
  found: readonly MapNode[],
): MapNode[] => {
  const known = new Set(found.map(({ id }) => id));
  const namespace = gateway?.metadata.namespace;
  const parameters = gateway?.infrastructure.parametersRef;
  const wanted = [
    ...(gateway && parts.gatewayclasses.state === 'read'
      ? [
          missing(
            { name: gateway.gatewayClassName },
            'gatewayClass',
            gatewayClassRef,
          ),
        ]
      : []),
    ...(parameters && parts.envoyproxies.state === 'read'
      ? [
          missing(
            { namespace, name: parameters.name },
            'gateway',
            envoyProxyRef,
          ),
        ]
      : []),
    ...(parts.services.state === 'read'
      ? routes
          .flatMap(({ rules }) => rules)
          .flatMap(({ backendRefs }) => backendRefs)
          .filter(({ kind }) => kind === 'Service')
          .map(ref =>
            missing(
              { namespace: ref.namespace, name: ref.name },
              'backends',
              serviceRef,
            ),
          )
      : []),
  ];
  const unknown = wanted.filter(({ id }) => !known.has(id));
  return [...new Map(unknown.map(node => [node.id, node])).values()];
};
