import type { Hop } from '../../hops';
import type { Condition, Gateway } from '../../snapshot';
import { gatewayRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';
import { currentCondition } from '../facts/currentCondition';
import { gatewayReason } from '../facts/gatewayReasons';
import { edgeAddress } from '../facts/hostnames';

/** Reasons of `Programmed` that other rules tell, and the one that passes. */
const ELSEWHERE = ['AddressNotAssigned', 'NoResources', 'Pending'];

const falseCondition = (
  { conditions, metadata }: Gateway,
  type: string,
): Condition[] => {
  const condition = currentCondition(conditions, type, metadata.generation);
  return condition?.status === 'False' ? [condition] : [];
};

/** What a refused Gateway says of being programmed only repeats the refusal. */
const badConditions = (gateway: Gateway): Condition[] => [
  ...falseCondition(gateway, 'ResolvedRefs'),
  ...(falseCondition(gateway, 'Accepted').length > 0
    ? []
    : falseCondition(gateway, 'Programmed').filter(
        ({ reason }) => !ELSEWHERE.includes(reason),
      )),
];

interface Meaning {
  readonly hop: Hop;
  readonly impact: Impact;
  /** Begins "…, because …". */
  readonly effect: string;
}

const meaningOf = (
  topology: EdgeTopology,
  { type, reason }: Condition,
): Meaning => {
  const address = edgeAddress(topology);
  if (reason === 'AddressNotUsable') {
    return {
      hop: 'controller',
      impact: 'partial',
      effect: `Whoever takes the address of ${address} from the Gateway, such as external-dns, gets a wrong one`,
    };
  }
  if (type === 'Programmed') {
    return {
      hop: 'gateway',
      impact: 'outage',
      effect: `Clients of ${address} are not served as the Gateway says`,
    };
  }
  return {
    hop: 'gateway',
    impact: 'outage',
    effect: `Requests to ${address} that need what the Gateway points to fail`,
  };
};

const report = (
  topology: EdgeTopology,
  gateway: Gateway,
  condition: Condition,
): RuleResult => {
  const { because, remedy } = gatewayReason(condition);
  const { hop, impact, effect } = meaningOf(topology, condition);
  const { type, reason, message } = condition;
  return {
    object: gatewayRef(gateway),
    path: 'status.conditions',
    message: `${effect}, because of the Gateway ${gateway.metadata.name}: ${because}.`,
    observed: `${type}=False ${reason}: ${message}`,
    expected: `${type}=True`,
    remedy,
    hop,
    impact,
    since: condition.lastTransitionTime,
  };
};

/** A Gateway can be accepted and still lack what it points to, or what it asks for. @internal */
export const gatewayCondition: DoctorRule = {
  id: 'K40',
  name: 'gateway-condition',
  title: 'Envoy Gateway cannot put a part of the Gateway in force',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways'],
  explains: [],
  docs: 'Beside `Accepted`, a Gateway has `ResolvedRefs` for the certificates and authorities that its `spec.tls` points to, and `Programmed` for the whole. `ResolvedRefs=False` leaves the Gateway serving without what is missing: backends that ask Envoy for a certificate refuse it, listeners that check clients refuse those. `AddressNotUsable` comes from `spec.addresses`, which an edge behind a load balancer does not need. A missing address or replica is told by K03, K04 and K05, a refusal of the whole Gateway by K02; what the message of Envoy Gateway says stands in the evidence.',
  check: ({ topology }) => {
    const { gateway } = topology;
    return gateway
      ? badConditions(gateway).map(condition =>
          report(topology, gateway, condition),
        )
      : [];
  },
};
