import type { HttpRoute } from '../../snapshot';
import { gatewayRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import {
  listenerPath,
  plainListeners,
  terminatedListeners,
} from '../facts/listeners';
import { attachments } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

const redirects = ({ rules }: HttpRoute): boolean =>
  rules.some(({ filters }) =>
    filters.some(
      filter => filter.type === 'RequestRedirect' && filter.scheme === 'https',
    ),
  );

/** People type host names without a scheme, and old links say http. @internal */
export const plainPortWithoutRedirect: DoctorRule = {
  id: 'M22',
  name: 'plain-port-without-redirect',
  title: 'The plain port has no redirect to https',
  severity: 'warning',
  impact: 'risk',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: [],
  docs: 'A plain HTTP listener beside the TLS one is there to send clients to https. Without a route that redirects, requests to it get 404, or are served unencrypted where an application route is attached as well. Either add the redirect, or drop the listener. On a shared Gateway the redirect is the matter of the Gateway, so edges of single tenants are not asked.',
  check: ({ topology }) => {
    const { gateway, id, routes } = topology;
    const redirected = routes
      .filter(redirects)
      .flatMap(route => attachments(topology, route))
      .flatMap(({ taken }) => taken);
    return gateway &&
      id.scope === undefined &&
      terminatedListeners(topology).length > 0
      ? plainListeners(topology)
          .filter(listener => !redirected.includes(listener))
          .map(({ name, hostname }) => ({
            object: gatewayRef(gateway),
            path: listenerPath(gateway, name, ''),
            message: `Clients that come to ${
              hostname
                ? `http://${hostname}`
                : edgeAddress(topology).replace('https:', 'http:')
            } are not sent to https, because no route redirects on the listener ${name}.`,
            observed: 'no redirect',
            expected: 'a RequestRedirect with scheme: https',
            remedy: `Add a route with a RequestRedirect to https on the listener ${name}, or remove that listener.`,
          }))
      : [];
  },
};
