import { httpRouteRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { routesImpact } from '../facts/routes';
import {
  isEnvoyGatewayAlive,
  isJudged,
  silentParents,
} from '../facts/silentParents';

/** A route can be well at one Gateway and unheard of at this one. @internal */
export const routeOverlooked: DoctorRule = {
  id: 'K16',
  name: 'route-overlooked',
  title: 'Envoy Gateway says nothing of a route at this Gateway',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'httproutes'],
  explains: ['K15'],
  docs: 'A controller writes into the status of a route what it makes of each parent the route names. A route that has such a verdict for other parents and none for this Gateway gets no requests from it. The parent names a Gateway of another class or controller, or a port or section the controller does not know. A route nobody has spoken of at all is told by K33.',
  check: seen => {
    const { topology } = seen;
    const silent = topology.routes.filter(
      route =>
        isJudged(route) &&
        silentParents(seen, route).length > 0 &&
        isEnvoyGatewayAlive(seen),
    );
    return silent.flatMap(route =>
      silentParents(seen, route).map(({ path, parentRef }) => ({
        object: httpRouteRef(route),
        path,
        message: `Requests to ${edgeAddress(
          topology,
          route,
        )} do not reach the route ${
          route.metadata.name
        }, because Envoy Gateway has not taken it up at the Gateway ${
          topology.id.gateway
        }.`,
        observed: 'no entry in status.parents',
        expected: `an entry for ${[parentRef.name, parentRef.sectionName]
          .filter(Boolean)
          .join(' ')}`,
        remedy:
          'Check name, namespace, sectionName and port of the parentRef, and that the class of the Gateway is served by Envoy Gateway.',
        impact: routesImpact(topology, silent),
      })),
    );
  },
};
