import type { Policy, PolicyAncestor } from '../../snapshot';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import { conditionFact } from '../conditionFact';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { judgeCondition } from '../judgeCondition';
import { policyRef } from '../objectRefs';
import { refusedRequests } from '../refusedRequests';
import { compareHopStates } from '../worstState';

/** A policy that is not in force takes something away; requests are answered all the same, or some. */
const atWorstDegraded = (fact: Fact): Fact =>
  fact.means === 'broken' ? { ...fact, means: 'degraded' } : fact;

const ours = ({ controllerName }: PolicyAncestor): boolean =>
  controllerName === ENVOY_GATEWAY_CONTROLLER;

const factOf = (policy: Policy, { topology, now }: Observation): Fact[] => {
  const { name, generation, creationTimestamp: since } = policy.metadata;
  const label = `${policy.kind} ${name}`;
  const object = policyRef(policy);
  const settle =
    refusedRequests(policy, topology) === 'all'
      ? (fact: Fact) => fact
      : atWorstDegraded;
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
      ? settle(worst)
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
export const policyFacts = (observation: Observation): Fact[] =>
  observation.topology.policies.flatMap(policy => factOf(policy, observation));
