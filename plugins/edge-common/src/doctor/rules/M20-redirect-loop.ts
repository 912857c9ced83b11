import type { HttpRoute } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { plainListener, terminatedListeners } from '../facts/listeners';
import { findRedirectLoop, type RedirectLoop } from '../facts/redirectLoop';
import { httpRouteRef } from '../../status';
import { attachments, standingParents, type Attachment } from '../facts/routes';
import { listWords } from '../facts/words';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

const where = ({ impact, kept }: RedirectLoop): string => {
  const paths = listWords([
    ...new Set(kept.map(({ match }) => match.path.value)),
  ]);
  return impact === 'partial' && paths !== '' ? ` outside ${paths}` : '';
};

const messageFor = (
  topology: EdgeTopology,
  route: HttpRoute,
  loop: RedirectLoop,
  port: number,
): string => {
  const { name } = route.metadata;
  const address = edgeAddress(topology, route);
  return loop.impact === 'risk'
    ? `Requests to ${address} will get a redirect loop once its application route is made anew, because the route ${name} also answers on port ${port} and only loses by age or name.`
    : `Requests to ${address}${where(
        loop,
      )} get a redirect loop, because the route ${name} also answers on port ${port}.`;
};

const isRefused = ({ live }: Seen, route: HttpRoute, path: string): boolean =>
  live &&
  standingParents(route).some(
    parent =>
      parent.path === path &&
      parent.conditions.some(
        ({ type, status }) => type === 'Accepted' && status === 'False',
      ),
  );

const report = (
  topology: EdgeTopology,
  route: HttpRoute,
  { parentRef, path }: Attachment,
  { loop, port }: { readonly loop: RedirectLoop; readonly port: number },
): RuleResult => {
  const plain = plainListener(topology)?.name;
  return {
    object: httpRouteRef(route),
    path: `${path}.sectionName`,
    message: messageFor(topology, route, loop, port),
    observed: parentRef.sectionName ?? 'no sectionName',
    expected: plain ?? 'a listener without TLS',
    remedy: plain
      ? `Bind it to the listener ${plain}: set sectionName: ${plain} in its parentRef${
          parentRef.port === undefined ? '' : ' and remove the port there'
        }.`
      : 'Remove the route, or give the Gateway a plain HTTP listener and bind it there.',
    impact: loop.impact,
  };
};

const checkRoute = (seen: Seen, route: HttpRoute): RuleResult[] => {
  const { topology } = seen;
  const terminated = terminatedListeners(topology);
  return attachments(topology, route)
    .filter(({ path }) => !isRefused(seen, route, path))
    .flatMap(attachment =>
      attachment.taken
        .filter(listener => terminated.includes(listener))
        .flatMap(({ port }) => {
          const loop = findRedirectLoop(topology, route, port);
          return loop
            ? [report(topology, route, attachment, { loop, port })]
            : [];
        }),
    );
};

/** A parentRef without section attaches to every listener, the TLS one too (Gateway API). @internal */
export const redirectLoop: DoctorRule = {
  id: 'M20',
  name: 'redirect-loop',
  title: 'The redirect to https also answers on the https port',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: ['A33'],
  docs: 'A parentRef without `sectionName` attaches a route to every listener of the Gateway. A redirect to https then answers on the TLS port as well and sends each client back to where it came from. Every condition stays True. Which requests loop follows from the precedence of matches: application routes keep their longer paths, so the rest loops; on an equal match the older route wins, and an older redirect takes everything.',
  check: seen => seen.topology.routes.flatMap(route => checkRoute(seen, route)),
};
