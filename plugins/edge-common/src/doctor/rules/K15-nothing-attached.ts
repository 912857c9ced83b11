import {
  appListeners,
  elapsedSeconds,
  gatewayRef,
  isGatewayStale,
  LIMIT_SECONDS,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { listenerPath } from '../facts/listeners';
import { appRoutes, attachments } from '../facts/routes';
import { listWords } from '../facts/words';

/** Routes on listeners that a ListenerSet adds are none of the Gateway's own listeners' business. */
const comesThroughSets = (topology: EdgeTopology): boolean => {
  const apps = appRoutes(topology);
  return (
    apps.length > 0 &&
    apps.every(route =>
      attachments(topology, route).every(
        ({ parentRef }) => parentRef.kind === 'ListenerSet',
      ),
    )
  );
};

/** A listener counts its routes itself; without one Envoy answers 404 to everything. @internal */
export const nothingAttached: DoctorRule = {
  id: 'K15',
  name: 'nothing-attached',
  title: 'No route is attached where clients come in',
  severity: 'warning',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'httproutes', 'services', 'envoyproxies'],
  explains: [],
  docs: 'The status of each listener counts the routes that are attached to it. With none on the ports where TLS ends, the edge answers 404 to every request. Either there is no route yet, or the routes name another listener, another Gateway or host names that do not fit, or the listener does not let routes of their namespace in. A Gateway of less than five minutes is not judged, and neither is one whose routes all come through ListenerSets.',
  check: ({ topology, now }) => {
    const { gateway } = topology;
    if (
      !gateway ||
      isGatewayStale(gateway) ||
      comesThroughSets(topology) ||
      elapsedSeconds(gateway.metadata.creationTimestamp, now) <
        LIMIT_SECONDS.cluster
    ) {
      return [];
    }
    const listeners = appListeners(topology);
    const statuses = listeners.flatMap(
      ({ name }) =>
        gateway.listenerStatuses.find(status => status.name === name) ?? [],
    );
    const names = listeners.map(({ name }) => name);
    return statuses.length > 0 &&
      statuses.length === listeners.length &&
      statuses.every(({ attachedRoutes }) => attachedRoutes === 0)
      ? [
          {
            object: gatewayRef(gateway),
            path: listenerPath(gateway, names[0], ''),
            message: `Every request to ${edgeAddress(
              topology,
            )} is answered 404, because no route is attached to ${listWords(
              names.map(name => `the listener ${name}`),
            )}.`,
            observed: '0 attached routes',
            expected: 'at least 1 attached route',
            remedy:
              'Check parentRefs, sectionName and hostnames of the routes, and allowedRoutes of the listener.',
            impact: appRoutes(topology).length > 0 ? 'outage' : 'partial',
          },
        ]
      : [];
  },
};
