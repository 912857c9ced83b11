import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  type NlbOption,
  type NlbSettings,
  type NlbValues,
} from '../edge';
import type { LoadBalancer, Service, TargetGroup } from '../snapshot';
import { askedSettings } from './askedSettings';

/** A setting behind the listeners that AWS does not have as asked. @public */
export interface AttributeDifference {
  /** The attribute's key, or `health check path` and the like. */
  readonly setting: string;
  readonly observed: string;
  readonly expected: string;
}

const textOf = <K extends keyof NlbSettings>(
  settings: NlbSettings,
  name: K,
): string | undefined => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const value: NlbValues[K] | undefined = settings[name];
  return value === undefined ? undefined : option.format.write(value);
};

/** What AWS does not tell is no difference; case does not matter to it. */
const differs = (
  setting: string,
  expected: string | undefined,
  observed: string | undefined,
): AttributeDifference[] =>
  expected === undefined ||
  observed === undefined ||
  expected.toLowerCase() === observed.toLowerCase()
    ? []
    : [{ setting, observed, expected }];

const ofAttributes = (
  asked: NlbSettings,
  kind: 'attributes' | 'targetGroupAttributes',
  live: Readonly<Record<string, string>>,
): AttributeDifference[] =>
  NLB_OPTION_NAMES.flatMap(name => {
    const { annotation, attribute } = NLB_OPTIONS[name];
    return annotation === kind && attribute !== undefined
      ? differs(attribute, textOf(asked, name), live[attribute])
      : [];
  });

const ofGroup = (
  asked: NlbSettings,
  { targetType, healthCheck, attributes }: TargetGroup,
): AttributeDifference[] => [
  ...differs('target type', asked.targetType, targetType),
  ...differs(
    'health check protocol',
    asked.healthCheckProtocol,
    healthCheck.protocol,
  ),
  ...differs('health check port', asked.healthCheckPort, healthCheck.port),
  ...differs('health check path', asked.healthCheckPath, healthCheck.path),
  ...differs(
    'health check interval',
    asked.healthCheckInterval?.toString(),
    healthCheck.intervalSeconds.toString(),
  ),
  ...ofAttributes(asked, 'targetGroupAttributes', attributes),
];

/**
 * Attributes and health checks that AWS does not have as the Service asks; each once. They
 * decide whether a refused change has come into force after all.
 * @public
 */
export const attributeDrift = (
  service: Service,
  loadBalancer: LoadBalancer,
  targetGroups: readonly TargetGroup[],
): AttributeDifference[] => {
  const asked = askedSettings(service);
  const found = [
    ...ofAttributes(asked, 'attributes', loadBalancer.attributes),
    ...targetGroups.flatMap(group => ofGroup(asked, group)),
  ];
  return [
    ...new Map(
      found.map(one => [`${one.setting} ${one.observed}`, one]),
    ).values(),
  ];
};
