import { isServedByEnvoyGateway, type EdgeTopology } from '../../topology';
import { conditionFact, missingConditionFact } from '../conditionFact';
import type { Fact } from '../Fact';
import type { HopAssessor, HopFacts } from '../HopAssessor';
import { isServing } from '../isServing';
import { findCondition } from '../judgeCondition';
import { gatewayClassRef } from '../objectRefs';

const controllerFact = (controllerName: string, name: string): Fact =>
  isServedByEnvoyGateway({ controllerName })
    ? { label: 'Controller', value: controllerName, means: 'ready' }
    : {
        label: 'Controller',
        value: controllerName,
        means: 'broken',
        sentence: `GatewayClass ${name} is served by ${controllerName}, which is not Envoy Gateway.`,
      };

/** A class that goes or is refused freezes its Gateways; what serves goes on serving. */
const soften = (facts: readonly Fact[], topology: EdgeTopology): Fact[] =>
  facts.map(fact =>
    fact.means === 'broken' && isServing(topology)
      ? { ...fact, means: 'degraded' }
      : fact,
  );

const withoutClass = (className: string | undefined): HopFacts => ({
  ready: '',
  facts: [
    className === undefined
      ? {
          label: 'GatewayClass',
          value: 'the Gateway is missing',
          means: 'notChecked',
          sentence: 'Without its Gateway nothing names a GatewayClass.',
        }
      : {
          label: 'GatewayClass',
          value: `${className} does not exist`,
          means: 'broken',
          sentence: `GatewayClass ${className} does not exist, so no controller serves this Gateway.`,
        },
  ],
});

/** Hop 2: somebody serves the class, and it is Envoy Gateway. @internal */
export const gatewayClass: HopAssessor = {
  hop: 'gatewayClass',
  reads: ['gatewayclasses', 'gateways'],
  usualSeconds: 5,
  assess: ({ topology, now }) => {
    const { gateway, gatewayClass: found } = topology;
    if (!found) {
      const { facts, ready } = withoutClass(gateway?.gatewayClassName);
      return { ready, facts: soften(facts, topology) };
    }
    const { name, generation, creationTimestamp: since } = found.metadata;
    const object = gatewayClassRef(found);
    const place = {
      label: `GatewayClass ${name}`,
      object,
      generation,
      since,
      now,
    };
    const accepted = findCondition(found.conditions, 'Accepted');
    return {
      ready: `GatewayClass ${name} is accepted by Envoy Gateway.`,
      facts: [
        controllerFact(found.controllerName, name),
        ...soften(
          [
            accepted
              ? conditionFact(accepted, place)
              : missingConditionFact('Accepted', place),
          ],
          topology,
        ),
      ],
    };
  },
};
