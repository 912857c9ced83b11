import type { HttpRoute } from '../../snapshot';
import { httpRouteRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { appRoutes, attachments, type Attachment } from '../facts/routes';
import { listWords } from '../facts/words';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** The listeners with TLS that the route is meant for; the first of all where it fits none. */
const secureNames = (
  topology: EdgeTopology,
  { taken }: Attachment,
): string[] => {
  const terminated = terminatedListeners(topology);
  const own = taken.filter(listener => terminated.includes(listener));
  return (own.length > 0 ? own : terminated.slice(0, 1)).map(
    ({ name }) => name,
  );
};

const remedyFor = (
  names: readonly string[],
  { metadata }: HttpRoute,
  { parentRef }: Attachment,
): string => {
  const port = parentRef.port === undefined ? '' : ' and remove its port';
  return names.length === 1
    ? `Set sectionName: ${names[0]} in the parentRef of ${metadata.name}${port}.`
    : `Replace that parentRef of ${
        metadata.name
      } by one for each of the listeners ${listWords(
        names,
      )}, named in sectionName.`;
};

const report = (
  topology: EdgeTopology,
  route: HttpRoute,
  attachment: Attachment,
): RuleResult[] => {
  const terminated = terminatedListeners(topology);
  const plain = attachment.taken.find(
    listener => listener.protocol === 'HTTP' && !terminated.includes(listener),
  );
  const names = secureNames(topology, attachment);
  const address = edgeAddress(topology, route).replace('https:', 'http:');
  return plain
    ? [
        {
          object: httpRouteRef(route),
          path: `${attachment.path}.sectionName`,
          message: `Requests to ${address} are served unencrypted, because the route ${route.metadata.name} also answers on port ${plain.port}.`,
          observed: 'no sectionName',
          expected: names.join(', '),
          remedy: remedyFor(names, route, attachment),
        },
      ]
    : [];
};

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
  check: ({ topology }) =>
    terminatedListeners(topology).length > 0
      ? appRoutes(topology).flatMap(route =>
          attachments(topology, route)
            .filter(({ parentRef }) => parentRef.sectionName === undefined)
            .flatMap(attachment => report(topology, route, attachment)),
        )
      : [],
};
