import type { Policy, PolicyAncestor } from '../../snapshot';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import { conditionFact } from '../conditionFact';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { judgeCondition } from '../judgeCondition';
import { policyRef } from '../objectRefs';
import { compareHopStates } from '../worstState';

/** A policy that is not in force takes a protection away; requests are answered all the same. */
const atWorstDegraded = (fact: Fact): Fact =>
  fact.means === 'broken' ? { ...fact, means: 'degraded' } : fact;

const ours = ({ controllerName }: PolicyAncestor): boolean =>
  controllerName === ENVOY_GATEWAY_CONTROLLER;

const factOf = (policy: Policy, now: Date): Fact[] => {
  const { name, generation, creationTimestamp: since } = policy.metadata;
  const label = `${policy.kind} ${name}`;
  const object = policyRef(policy);
  const [worst] = policy.ancestors
    .filter(ours)
    .flatMap(({ conditions }) => conditions)
    .filter(condition => judgeCondition(condition, generation) !== 'notChecked')
    .map(condition =>
      conditionFact(condition, { label, object, generation, since, now }),
    )
    .sort((a, b) => compareHopStates(a.means, b.means));
  return [
    worst
      ? atWorstDegraded(worst)
      : {
          label,
          value: 'no status',
          object,
          means: progressingUntil(
            since,
            now,
            LIMIT_SECONDS.cluster,
            'degraded',
          ),
          since,
          sentence: `${label} is not in force: Envoy Gateway has not taken it up.`,
        },
  ];
};

/** Each policy on the Gateway or its routes is in force. @internal */
export const policyFacts = ({ topology, now }: Observation): Fact[] =>
  topology.policies.flatMap(policy => factOf(policy, now));
