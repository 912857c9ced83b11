import type { TargetGroup } from '../../snapshot';
import type { Fact } from '../Fact';

type Asked = Pick<TargetGroup, 'healthCheck' | 'port'>;

const TRAFFIC = 'traffic-port';

const isOfTraffic = ({ healthCheck, port }: Asked): boolean =>
  healthCheck.port === TRAFFIC || healthCheck.port === String(port);

const textOf = (group: Asked): string => {
  const { protocol, port, path = '' } = group.healthCheck;
  const name = protocol.toUpperCase();
  const asked = isOfTraffic(group)
    ? `${name} on the port of the traffic`
    : `${name} on port ${port}, not the port of the traffic`;
  return name.startsWith('HTTP') ? `${asked}, path ${path}` : asked;
};

/**
 * What the health of targets rests on: a check of Envoy's readiness passes although a listener
 * beside it does not answer.
 * @internal
 */
export const healthCheckFacts = (groups: readonly Asked[]): Fact[] =>
  [...new Set(groups.map(textOf))].sort().map(value => ({
    label: 'Health check',
    value,
    means: 'notChecked',
    sentence: `The load balancer asks for the health of targets by ${value}.`,
  }));
