import type { NlbAnnotation } from '../../nlb';
import type { Listener, Policy } from '../../snapshot';
import { findCondition } from '../../status';
import { ENVOY_GATEWAY_CONTROLLER, type EdgeTopology } from '../../topology';
import { askedNlb } from './askedNlb';

/** Whether the two ends of one port agree on PROXY protocol. @internal */
export interface ProxyProtocolEnds {
  readonly listener: Listener;
  /** The load balancer puts the header before each connection. */
  readonly isSent: boolean;
  readonly expected?: Policy['proxyProtocol'];
}

const ATTRIBUTE = 'proxy_protocol_v2.enabled';

/** Which of the three annotations switches PROXY protocol on; the natural one where none does. @internal */
export const proxyProtocolAnnotation = (
  topology: EdgeTopology,
): NlbAnnotation => {
  const { proxyProtocol, proxyProtocolPorts, proxyProtocolV2 } =
    askedNlb(topology);
  if (proxyProtocol === undefined && proxyProtocolPorts !== undefined) {
    return 'proxyProtocolPorts';
  }
  return proxyProtocol === undefined && proxyProtocolV2 === true
    ? 'targetGroupAttributes'
    : 'proxyProtocol';
};

const isAsked = (topology: EdgeTopology, port: number): boolean => {
  const { proxyProtocol, proxyProtocolPorts, proxyProtocolV2 } =
    askedNlb(topology);
  return (
    proxyProtocol === '*' ||
    (proxyProtocolPorts
      ? proxyProtocolPorts.includes(String(port))
      : proxyProtocolV2 === true)
  );
};

/** What AWS has is what Envoy meets; before there is a target group, what was asked for. */
const isSent = (topology: EdgeTopology, port: number): boolean => {
  const arns =
    topology.listeners.find(listener => listener.port === port)
      ?.targetGroupArns ?? [];
  const live = topology.targetGroups.find(({ arn }) => arns.includes(arn))
    ?.attributes[ATTRIBUTE];
  return live === undefined ? isAsked(topology, port) : live === 'true';
};

const isInForce = ({ ancestors }: Policy): boolean =>
  !ancestors.some(
    ({ controllerName, conditions }) =>
      controllerName === ENVOY_GATEWAY_CONTROLLER &&
      findCondition(conditions, 'Accepted')?.status === 'False',
  );

/** The policy of the section beats that of the Gateway. */
const expectedAt = (
  { policies, id }: EdgeTopology,
  { name }: Listener,
): Policy['proxyProtocol'] => {
  const aimedAt = (section: string | undefined) =>
    policies.find(
      policy =>
        policy.kind === 'ClientTrafficPolicy' &&
        isInForce(policy) &&
        policy.targets.some(
          target =>
            target.kind === 'Gateway' &&
            target.name === id.gateway &&
            target.sectionName === section,
        ),
    );
  return (aimedAt(name) ?? aimedAt(undefined))?.proxyProtocol;
};

/** Both ends of every listener. @internal */
export const proxyProtocolEnds = (
  topology: EdgeTopology,
): ProxyProtocolEnds[] =>
  (topology.gateway?.listeners ?? []).map(listener => ({
    listener,
    isSent: isSent(topology, listener.port),
    expected: expectedAt(topology, listener),
  }));
