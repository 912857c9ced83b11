import type { HttpRoute, RouteRule } from '../../snapshot';
import {
  backendVerdict,
  httpRouteRef,
  type BackendVerdict,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { isStartingBackend, lostBackendsImpact } from '../facts/backends';
import { edgeAddress } from '../facts/hostnames';
import { listWords } from '../facts/words';

const weightOf = (verdicts: readonly BackendVerdict[]): number =>
  verdicts.reduce((sum, { ref }) => sum + ref.weight, 0);

/** A Service that is not there is told by the route, one without pods by its endpoints. */
const causeOf = ({ state }: BackendVerdict): string =>
  state === 'empty' ? 'K19' : 'K18';

const lostIn = (
  { topology, now }: Seen,
  route: HttpRoute,
  { backendRefs }: RouteRule,
  index: number,
): RuleResult[] => {
  const verdicts = backendRefs
    .filter(({ weight }) => weight > 0)
    .map(ref => backendVerdict(ref, topology));
  const lost = verdicts.filter(
    verdict => verdict.state !== 'ready' && !isStartingBackend(verdict, now),
  );
  if (verdicts.length < 2 || lost.length === 0) {
    return [];
  }
  const share = Math.round((100 * weightOf(lost)) / weightOf(verdicts));
  const names = lost.map(({ ref }) => ref.name);
  return [
    {
      object: httpRouteRef(route),
      path: `spec.rules[${index}].backendRefs`,
      message: `Of the requests to ${edgeAddress(topology, route)} for rule ${
        index + 1
      } of the route ${
        route.metadata.name
      }, ${share} % fail, because ${listWords(names)} ${
        names.length === 1 ? 'has' : 'have'
      } no endpoint that is ready.`,
      observed: verdicts
        .map(({ ref, ready }) => `${ref.name} ${ref.weight}: ${ready} ready`)
        .join(', '),
      expected: 'at least 1 ready endpoint behind each weight',
      remedy: `Bring pods of ${listWords(
        names,
      )} up, or give the backend the weight 0.`,
      impact:
        lost.length === verdicts.length
          ? lostBackendsImpact(topology)
          : 'partial',
      symptomOf: [...new Set(lost.map(causeOf))],
    },
  ];
};

/** Envoy keeps the share of a backend without endpoints and answers it with 503. @internal */
export const shareOfRequestsLost: DoctorRule = {
  id: 'K37',
  name: 'share-of-requests-lost',
  title: 'A weighted backend has no endpoints and loses its share',
  severity: 'error',
  impact: 'partial',
  hop: 'backends',
  needs: ['cluster', 'manifests'],
  reads: ['httproutes', 'services', 'endpointslices'],
  explains: [],
  docs: 'When a rule splits requests by weight, a backend without endpoints keeps its share, and Envoy answers that share with an error instead of giving it to the others. With a weight of 10 to 90 every tenth request fails, while route and Gateway read well. A weight of 0 takes a backend out of the split. A Service of less than five minutes may still be starting and is not counted.',
  check: seen =>
    seen.topology.routes.flatMap(route =>
      route.rules.flatMap((rule, index) => lostIn(seen, route, rule, index)),
    ),
};
