import type { HttpRoute } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import type { ReasonText } from './listenerReasons';
import { nearestName } from './nearestName';
import { isOwnParent, parentListeners, type StandingParent } from './routes';
import { listWords } from './words';

/** What the texts are about: one refused parent of one route. @internal */
export interface RefusedParent {
  readonly topology: EdgeTopology;
  readonly route: HttpRoute;
  readonly parent: StandingParent;
}

type Text = (refused: RefusedParent) => ReasonText;

const listenersOf = ({ topology, parent }: RefusedParent) =>
  isOwnParent(topology, parent.parentRef)
    ? parentListeners(topology, parent.parentRef)
    : [];

const noMatchingParent: Text = refused => {
  const { kind, sectionName, port, name } = refused.parent.parentRef;
  const names = listenersOf(refused).map(listener => listener.name);
  const near = sectionName && nearestName(sectionName, names);
  return {
    because: `the ${kind} ${name} has no listener ${
      sectionName ?? `on port ${port}`
    }${near ? ` (did you mean ${near}?)` : ''}`,
    remedy: names.length
      ? `Set sectionName to ${
          near ?? listWords(names).replace(' and ', ' or ')
        }.`
      : `Name a listener that the ${kind} has.`,
  };
};

const noMatchingHostname: Text = refused => {
  const own = refused.route.hostnames;
  const theirs = listenersOf(refused).flatMap(({ hostname }) => hostname ?? []);
  return {
    because: `none of its host names (${own.join(', ')}) fits the listener${
      theirs.length ? ` (${theirs.join(', ')})` : ''
    }`,
    remedy: 'Use a host name that the listener takes, or widen the listener.',
  };
};

const notAllowed: Text = ({ route, parent }) => ({
  because: `the listener of ${parent.parentRef.namespace}/${parent.parentRef.name} does not take routes from the namespace ${route.metadata.namespace}`,
  remedy:
    'Ask the owner of the Gateway to allow the namespace in allowedRoutes, by its label where a selector decides.',
});

const ACCEPTED: Record<string, Text> = {
  NoMatchingParent: noMatchingParent,
  NoMatchingListenerHostname: noMatchingHostname,
  NotAllowedByListeners: notAllowed,
  UnsupportedValue: () => ({
    because: 'one of its values is not supported',
    remedy: 'Correct the value the message names.',
  }),
  IncompatibleFilters: () => ({
    because: 'two of its filters exclude each other',
    remedy:
      'Keep one of the filters: a redirect allows neither backends nor a rewrite.',
  }),
};

/** Why a parent does not take a route, by the reason of `Accepted` (Gateway API shared_types.go). @internal */
export const acceptedReason = (
  reason: string,
  refused: RefusedParent,
): ReasonText =>
  ACCEPTED[reason]?.(refused) ?? {
    because: `Envoy Gateway says ${reason}`,
    remedy: 'Correct what the message names.',
  };

const notPermitted = ({ kind, metadata }: HttpRoute): ReasonText => ({
  because: 'it points to a Service in another namespace that does not allow it',
  remedy: `Add a ReferenceGrant in the namespace of the Service, from ${kind} in ${metadata.namespace} to Service.`,
});

/** Reasons of `ResolvedRefs`; most of them are Envoy Gateway's own (route.go). */
const RESOLVED: Record<string, ReasonText> = {
  BackendNotFound: {
    because: 'it names a Service that does not exist',
    remedy: 'Correct the name in backendRefs of the route.',
  },
  InvalidKind: {
    because: 'it names a backend of a kind that cannot serve',
    remedy: 'Point backendRefs to a Service.',
  },
  UnsupportedProtocol: {
    because: 'the Service speaks a protocol that Envoy Gateway does not',
    remedy: 'Correct appProtocol of the Service port.',
  },
  PortNotFound: {
    because: 'it names a port that the Service does not have',
    remedy: 'Correct the port in backendRefs of the route.',
  },
  PortNotSpecified: {
    because: 'it names a Service without a port',
    remedy: 'Add the port of the Service to backendRefs.',
  },
  UnsupportedAddressType: {
    because:
      'the Service is of a kind that cannot be a backend, such as ExternalName',
    remedy: 'Point backendRefs to a Service with pods.',
  },
  InvalidBackendRef: {
    because: 'one of its backendRefs is not valid',
    remedy: 'Correct the backendRef the message names.',
  },
  InvalidBackendTLS: {
    because: 'the TLS settings towards one of its backends are not usable',
    remedy:
      'Correct the BackendTLSPolicy of the Service: its host name and the authority it trusts.',
  },
  InvalidBackendFilters: {
    because: 'the filters of one of its backendRefs are not usable there',
    remedy: 'Move those filters to the rule, or remove them.',
  },
  InvalidAddress: {
    because: 'one of its backends has an address that is not valid',
    remedy: 'Correct the address the message names.',
  },
  UnsupportedRefValue: {
    because: 'one of its backendRefs has a value that is not supported',
    remedy: 'Correct the value the message names.',
  },
  Aggregated: {
    because: 'several of its backends cannot be used, each for its own reason',
    remedy: 'Correct each backend the message names.',
  },
};

/** Why a backend of the route cannot be used, by the reason of `ResolvedRefs`. @internal */
export const resolvedReason = (reason: string, route: HttpRoute): ReasonText =>
  reason === 'RefNotPermitted'
    ? notPermitted(route)
    : RESOLVED[reason] ?? {
        because: `Envoy Gateway says ${reason}`,
        remedy: 'Correct what the message names.',
      };
