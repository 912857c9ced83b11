import { httpRouteRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { appRoutes, attachments } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

/** Without a section a route attaches to every listener, the plain one too (Gateway API). @internal */
export const appOnPlainPort: DoctorRule = {
  id: 'M24',
  name: 'app-on-plain-port',
  title: 'An application also answers on the plain port',
  severity: 'warning',
  impact: 'risk',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: [],
  docs: 'A parentRef without `sectionName` attaches an application to every listener of the Gateway, the plain HTTP one included. Requests there are served unencrypted, cookies and tokens with them, and the longer path of the application wins over the redirect to https. Binding the route to the TLS listener leaves the plain one to the redirect.',
  check: ({ topology }) => {
    const terminated = terminatedListeners(topology);
    const secure = terminated[0];
    return secure
      ? appRoutes(topology).flatMap(route =>
          attachments(topology, route)
            .filter(({ parentRef }) => parentRef.sectionName === undefined)
            .flatMap(({ path, listeners }) => {
              const plain = listeners.find(
                listener =>
                  listener.protocol === 'HTTP' &&
                  !terminated.includes(listener),
              );
              return plain
                ? [
                    {
                      object: httpRouteRef(route),
                      path: `${path}.sectionName`,
                      message: `Requests to ${edgeAddress(
                        topology,
                        route,
                      ).replace(
                        'https:',
                        'http:',
                      )} are served unencrypted, because the route ${
                        route.metadata.name
                      } also answers on port ${plain.port}.`,
                      observed: 'no sectionName',
                      expected: secure.name,
                      remedy: `Set sectionName: ${secure.name} in the parentRef of ${route.metadata.name}.`,
                    },
                  ]
                : [];
            }),
        )
      : [];
  },
};
