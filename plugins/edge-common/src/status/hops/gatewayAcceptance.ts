import type { Gateway } from '../../snapshot';
import { conditionFact, missingConditionFact } from '../conditionFact';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isServing } from '../isServing';
import { findCondition, isStale } from '../judgeCondition';
import { gatewayRef } from '../objectRefs';

/** Reasons of `Programmed` that are another hop's business. */
const elsewhere = new Set([
  'AddressNotAssigned',
  'AddressNotUsable',
  'NoResources',
]);

/**
 * After a refusal for its parameters Envoy Gateway freezes what it had: requests go on being
 * answered by the last good configuration.
 */
const soften = (fact: Fact, reason: string, observation: Observation): Fact =>
  fact.means === 'broken' &&
  reason === 'InvalidParameters' &&
  isServing(observation.topology)
    ? {
        ...fact,
        means: 'degraded',
        sentence: `${fact.sentence} The configuration from before is still in force, and frozen.`,
      }
    : fact;

/** What the Gateway's own conditions say. @internal */
export const acceptanceFacts = (
  gateway: Gateway,
  observation: Observation,
): Fact[] => {
  const { name, generation, creationTimestamp: since } = gateway.metadata;
  const place = {
    label: `Gateway ${name}`,
    object: gatewayRef(gateway),
    generation,
    since,
    now: observation.now,
  };
  const accepted = findCondition(gateway.conditions, 'Accepted');
  const resolved = findCondition(gateway.conditions, 'ResolvedRefs');
  const programmed = findCondition(gateway.conditions, 'Programmed');
  const tellsOfSpec =
    programmed &&
    !isStale(programmed, generation) &&
    programmed.status === 'False' &&
    !elsewhere.has(programmed.reason);
  return [
    accepted
      ? soften(conditionFact(accepted, place), accepted.reason, observation)
      : missingConditionFact('Accepted', place),
    ...(resolved ? [conditionFact(resolved, place)] : []),
    ...(tellsOfSpec
      ? [
          soften(
            conditionFact(programmed, place),
            accepted?.reason ?? '',
            observation,
          ),
        ]
      : []),
  ];
};
