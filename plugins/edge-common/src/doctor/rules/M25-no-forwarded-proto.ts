import { httpRouteRef } from '../../status';
import { silentRules } from '../facts/forwardedProto';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Envoy writes the scheme of its own connection, which is plain behind the NLB. @internal */
export const noForwardedProto: DoctorRule = {
  id: 'M25',
  name: 'no-forwarded-proto',
  title: 'Applications believe that clients come over http',
  severity: 'error',
  impact: 'risk',
  hop: 'routes',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'httproutes',
    'clienttrafficpolicies',
  ],
  explains: [],
  docs: 'Behind an NLB that ends TLS, Envoy receives plain HTTP and tells applications `X-Forwarded-Proto: http`, whatever the client sent. Applications then build http links, insecure cookies or redirect loops of their own, and OIDC logins go to http. Each rule of each route on the TLS listener needs a `RequestHeaderModifier` that sets the header to https. `earlyRequestHeaders` of a ClientTrafficPolicy works only together with `clientIPDetection.xForwardedFor` or a custom header, and then clients can forge their address. Where the load balancer encrypts again and the listener has TLS of its own, Envoy knows by itself.',
  check: ({ topology }) =>
    topology.routes.flatMap(route => {
      const silent = silentRules(topology, route);
      return silent.length > 0
        ? [
            {
              object: httpRouteRef(route),
              path: `spec.rules[${silent[0]}].filters`,
              message: `The applications behind ${edgeAddress(
                topology,
                route,
              )} believe that clients come over http, because the route ${
                route.metadata.name
              } does not say otherwise: links, cookies and logins may go wrong.`,
              observed: `no X-Forwarded-Proto in ${silent
                .map(index => `rule ${index}`)
                .join(', ')}`,
              expected: 'X-Forwarded-Proto: https',
              remedy: `Add a RequestHeaderModifier that sets X-Forwarded-Proto to https to each rule of ${route.metadata.name}.`,
            },
          ]
        : [];
    }),
};
