import {
  hasComeToStay,
  isRefusalUnclear,
  refusalText,
  serviceRef,
  standingRefusal,
  type Refusal,
} from '../../status';
import type { KubeEvent } from '../../snapshot';
import type { RuleResult, Seen } from '../DoctorRule';
import { findRefusalCause } from './findRefusalCause';
import { edgeAddress } from './hostnames';
import { refusalEffect, refusalImpact } from './serving';

/** Reasons of the controller's refusals (AWS Load Balancer Controller pkg/k8s/events.go). */
const STAGES = {
  FailedBuildModel: {
    standing: 'The load balancer controller cannot build',
    going: 'The load balancer controller cannot remove',
  },
  FailedDeployModel: {
    standing: 'AWS refuses',
    going: 'AWS does not let the controller remove',
  },
} as const;

/** The text as people should see it: once per refusal, on one line, without request ids. @internal */
export const bareText = (event: KubeEvent): string =>
  refusalText(event)
    .replace(/\s+/g, ' ')
    .replace(/^Failed (?:build|deploy) model due to /, '');

/** Repeats come as events of their own, as their request ids differ. */
const repeats = (
  { event }: Refusal,
  events: readonly KubeEvent[],
): KubeEvent[] =>
  events.filter(
    other =>
      other.reason === event.reason &&
      other.regarding.kind === event.regarding.kind &&
      bareText(other) === bareText(event),
  );

const stillTrying = (what: string): Partial<RuleResult> => ({
  message: `${what} yet: AWS is busy, and the controller tries again by itself.`,
  remedy: 'Wait up to 20 minutes.',
  severity: 'info',
  impact: 'none',
});

/** Why a rule on refusals cannot tell. @internal */
export const whyUnclear = ({ topology }: Seen): string | undefined =>
  isRefusalUnclear(topology)
    ? 'AWS cannot be read, and only its settings tell whether the last refusal still stands'
    : undefined;

/**
 * The finding for the controller's standing refusal of one kind: what it means for clients, the
 * text without request ids, and how often it was said.
 * @internal
 */
export const refusalResult = (
  seen: Seen,
  reason: keyof typeof STAGES,
): readonly RuleResult[] => {
  const { topology, now } = seen;
  const refusal = standingRefusal(topology);
  if (!topology.service || refusal?.event.reason !== reason) {
    return [];
  }
  const stays = hasComeToStay(refusal, now);
  if (!stays && !refusal.passing) {
    return [];
  }
  const all = repeats(refusal, topology.events);
  const count = all.reduce((sum, event) => sum + event.count, 0);
  const text = bareText(refusal.event);
  const { because, remedy, symptomOf } = findRefusalCause(text);
  const isGoing = topology.service.metadata.deletionTimestamp !== undefined;
  const stage = STAGES[reason][isGoing ? 'going' : 'standing'];
  const what = `${stage} the load balancer of ${edgeAddress(topology)}`;
  return [
    {
      object: serviceRef(topology.service),
      message: `${what}, because ${because}. ${refusalEffect(seen)}`,
      observed: count > 1 ? `${text} (${count} times)` : text,
      expected: 'no refusal by the controller',
      remedy: `${remedy}.`,
      impact: refusalImpact(seen),
      since: refusal.since,
      // Why a Service cannot go is told by the rule on deletions, which quotes the refusal.
      symptomOf: isGoing && symptomOf ? [...symptomOf, 'K27'] : symptomOf,
      ...(!stays && stillTrying(what)),
    },
  ];
};
