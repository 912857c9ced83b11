import { gatewayRef } from '../../status';
import { listenerPath } from '../facts/listeners';
import type { DoctorRule } from '../DoctorRule';

/** Host names are claimed by whoever attaches a route (Gateway API, AllowedRoutes). @internal */
export const openToAllNamespaces: DoctorRule = {
  id: 'M61',
  name: 'open-to-all-namespaces',
  title: 'Every namespace may attach routes',
  severity: 'warning',
  impact: 'risk',
  hop: 'gateway',
  needs: ['manifests'],
  reads: ['gateways'],
  explains: [],
  docs: 'With `allowedRoutes.namespaces.from: All` any team of the cluster can attach a route to the listener, claim a host name and take requests away from others: the longer path wins, and among equals the older route. `Same`, the default, keeps to the namespace of the Gateway; `Selector` admits namespaces by their labels.',
  check: ({ topology: { gateway } }) =>
    (gateway?.listeners ?? [])
      .filter(({ allowedNamespaces }) => allowedNamespaces === 'All')
      .flatMap(({ name, port }) =>
        gateway
          ? [
              {
                object: gatewayRef(gateway),
                path: listenerPath(
                  gateway,
                  name,
                  '.allowedRoutes.namespaces.from',
                ),
                message: `Any team of the cluster can take requests of ${gateway.metadata.name} on port ${port}, because the listener ${name} admits routes of all namespaces.`,
                observed: 'All',
                expected: 'Same or Selector',
                remedy: `Set allowedRoutes.namespaces.from of the listener ${name} to Same, or to Selector with labels.`,
              },
            ]
          : [],
      ),
};
