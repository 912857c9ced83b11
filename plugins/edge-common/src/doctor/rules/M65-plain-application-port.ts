import { terminatedPorts } from '../../nlb';
import type { Listener, ListenerSet } from '../../snapshot';
import { gatewayRef, listenerSetRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import {
  listenerPath,
  servicePortName,
  terminatedListeners,
} from '../facts/listeners';
import { appRoutes, attachments } from '../facts/routes';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** Port 80 is plain by name; any other port looks safe and is not. */
const HTTP_PORT = 80;

const isPlain = (topology: EdgeTopology, listener: Listener): boolean =>
  listener.protocol === 'HTTP' &&
  listener.port !== HTTP_PORT &&
  terminatedPorts(askedNlb(topology), [
    { port: listener.port, name: servicePortName(listener) },
  ]).length === 0;

/** Listeners of the Gateway that an application names: others carry redirects, or nothing yet. */
const namedListeners = (topology: EdgeTopology): Listener[] =>
  appRoutes(topology)
    .flatMap(route => attachments(topology, route))
    .filter(
      ({ parentRef }) =>
        parentRef.sectionName !== undefined || parentRef.port !== undefined,
    )
    .flatMap(({ taken }) => taken);

const report = (
  topology: EdgeTopology,
  { name, port }: Listener,
): Omit<RuleResult, 'object'> => ({
  message: `Requests to ${edgeAddress(
    topology,
  )} on port ${port} are served in plain text, because ssl-ports does not name the port of the listener ${name}.`,
  observed: `ssl-ports ${(askedNlb(topology).tlsPorts ?? []).join(', ')}`,
  expected: `ssl-ports with ${port}`,
  remedy: `Add ${port} to aws-load-balancer-ssl-ports, or remove the listener ${name}.`,
});

const ofSet = (topology: EdgeTopology, set: ListenerSet): RuleResult[] =>
  set.listeners.flatMap((listener, index) =>
    isPlain(topology, listener)
      ? [
          {
            object: listenerSetRef(set),
            path: `spec.listeners[${index}].port`,
            ...report(topology, listener),
          },
        ]
      : [],
  );

/** A new listener becomes a plain TCP port of the load balancer unless ssl-ports names it. @internal */
export const plainApplicationPort: DoctorRule = {
  id: 'M65',
  name: 'plain-application-port',
  title: 'An application listens on a port that ssl-ports does not name',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: [],
  docs: 'Each port of a Gateway and of its ListenerSets becomes a port of the load balancer, and TLS ends only on those in `aws-load-balancer-ssl-ports`. An application on any other port is served in plain text, although the edge as a whole has TLS. The port belongs into `ssl-ports`, or the listener should not be there. Plain ports of the Gateway that only redirect are not reported, nor is port 80.',
  check: ({ topology }) => {
    const { gateway, listenerSets } = topology;
    const named = namedListeners(topology);
    return gateway && terminatedListeners(topology).length > 0
      ? [
          ...gateway.listeners
            .filter(
              listener =>
                named.includes(listener) && isPlain(topology, listener),
            )
            .map(listener => ({
              object: gatewayRef(gateway),
              path: listenerPath(gateway, listener.name, '.port'),
              ...report(topology, listener),
            })),
          ...listenerSets.flatMap(set => ofSet(topology, set)),
        ]
      : [];
  },
};
