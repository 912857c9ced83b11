import type { ObjectRef } from '../../identity';
import {
  elapsedSeconds,
  gatewayRef,
  httpRouteRef,
  isStale,
  LIMIT_SECONDS,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { standingParents } from '../facts/routes';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** One object that is behind is being worked on; several at once are waiting. */
const FEWEST = 2;

const behind = ({ gateway, routes }: EdgeTopology): ObjectRef[] => [
  ...(gateway?.conditions.some(condition =>
    isStale(condition, gateway.metadata.generation),
  )
    ? [gatewayRef(gateway)]
    : []),
  ...routes
    .filter(route =>
      standingParents(route)
        .flatMap(({ conditions }) => conditions)
        .some(condition => isStale(condition, route.metadata.generation)),
    )
    .map(httpRouteRef),
];

/** A route that was made a while ago and never taken up shows that the wait is no short one. */
const hasLasted = ({ routes }: EdgeTopology, now: Date): boolean =>
  routes.some(
    route =>
      standingParents(route).length === 0 &&
      elapsedSeconds(route.metadata.creationTimestamp, now) >=
        LIMIT_SECONDS.cluster,
  );

/** Conditions then speak of specs that are no more, and all of them read well. @internal */
export const controllerBehind: DoctorRule = {
  id: 'K34',
  name: 'controller-behind',
  title: 'Envoy Gateway has not taken up several changes',
  severity: 'warning',
  impact: 'risk',
  hop: 'gateway',
  needs: ['cluster'],
  reads: ['gateways', 'httproutes'],
  explains: [],
  docs: 'Each condition says of which generation of its object it speaks. When several objects were changed and their conditions still speak of the generation before, Envoy Gateway is down or far behind: clients get the old behaviour, and conditions that read True say nothing about the change. One object that is behind for seconds is normal and not reported. Where a route made minutes ago has no status at all, part of what was asked for is not in force.',
  check: ({ topology, now }) => {
    const objects = behind(topology);
    return objects.length >= FEWEST
      ? [
          {
            object: objects[0],
            path: 'metadata.generation',
            impact: hasLasted(topology, now) ? 'partial' : 'risk',
            message: `Changes of ${edgeAddress(
              topology,
            )} are not in force yet, because Envoy Gateway has not taken up ${listWords(
              objects.map(({ kind, name }) => `${kind} ${name}`),
            )}.`,
            observed: 'conditions of an earlier generation',
            expected: 'conditions of the present generation',
            remedy:
              'Wait a minute, then ask the platform team whether Envoy Gateway runs.',
          },
        ]
      : [];
  },
};
