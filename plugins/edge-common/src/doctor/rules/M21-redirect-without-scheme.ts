import type { HttpRoute, RouteRule } from '../../snapshot';
import { httpRouteRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { decryptedListeners } from '../facts/listeners';
import { attachments } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

const redirectsToHttp = ({ filters }: RouteRule): boolean =>
  filters.some(
    filter => filter.type === 'RequestRedirect' && filter.scheme !== 'https',
  );

const isOnTls = (topology: EdgeTopology, route: HttpRoute): boolean => {
  const decrypted = decryptedListeners(topology);
  return attachments(topology, route).some(({ taken }) =>
    taken.some(listener => decrypted.includes(listener)),
  );
};

/** Envoy takes the scheme of its own connection, which is plain here, whatever headers say. @internal */
export const redirectWithoutScheme: DoctorRule = {
  id: 'M21',
  name: 'redirect-without-scheme',
  title: 'A redirect on the https port leads to http',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: ['A33'],
  docs: 'A `RequestRedirect` without `scheme` gets the scheme of the connection Envoy sees. Behind an NLB that ends TLS that is http, so clients are sent to plain http first, and their next request travels unencrypted. A `RequestHeaderModifier` for X-Forwarded-Proto changes nothing here.',
  check: ({ topology }) =>
    topology.routes
      .filter(route => isOnTls(topology, route))
      .flatMap(route => {
        const rules = route.rules.flatMap((rule, index) =>
          redirectsToHttp(rule) ? [index] : [],
        );
        return rules.length > 0
          ? [
              {
                object: httpRouteRef(route),
                path: `spec.rules[${rules[0]}].filters`,
                message: `Redirects of ${edgeAddress(
                  topology,
                  route,
                )} lead clients to http, because the route ${
                  route.metadata.name
                } does not set the scheme.`,
                observed: `no scheme https in ${rules
                  .map(index => `rule ${index}`)
                  .join(', ')}`,
                expected: 'scheme: https',
                remedy: `Set scheme: https in each RequestRedirect of ${route.metadata.name}.`,
              },
            ]
          : [];
      }),
};
