import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  type NlbOption,
  type NlbSettings,
  type NlbValues,
} from '../edge';
import type { LoadBalancer, Service, TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { askedSettings } from './askedSettings';

/** A setting behind the listeners that AWS does not have as asked. @public */
export interface AttributeDifference {
  /** The row of the option table it belongs to. */
  readonly option: keyof NlbSettings;
  /** The attribute's key, or `health check path` and the like. */
  readonly setting: string;
  readonly observed: string;
  readonly expected: string;
}

/** A setting as an annotation spells it; `undefined` where nobody says it. @internal */
export const settingText = <K extends keyof NlbSettings>(
  settings: NlbSettings,
  name: K,
): string | undefined => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const value: NlbValues[K] | undefined = settings[name];
  return value === undefined ? undefined : option.format.write(value);
};

/** The load balancer's listeners and where they lead. */
type Behind = Pick<EdgeTopology, 'listeners' | 'targetGroups'>;

type Row = readonly [
  option: keyof NlbSettings,
  setting: string,
  observed: string | undefined,
  expected?: string,
];

/** What AWS does not tell is no difference; case does not matter to it. */
const differing = (
  asked: NlbSettings,
  rows: readonly Row[],
): AttributeDifference[] =>
  rows.flatMap(
    ([option, setting, observed, expected = settingText(asked, option)]) =>
      expected === undefined ||
      observed === undefined ||
      expected === observed ||
      expected.toLowerCase() === observed.toLowerCase()
        ? []
        : [{ option, setting, observed, expected }],
  );

/** The annotations for PROXY protocol beat the attribute of the same meaning. */
const isBeaten = (option: keyof NlbSettings, asked: NlbSettings): boolean =>
  option === 'proxyProtocolV2' &&
  (asked.proxyProtocol ?? asked.proxyProtocolPorts) !== undefined;

type AttributeKind = 'attributes' | 'targetGroupAttributes';
type Attribute = readonly [option: keyof NlbSettings, key: string];

const attributesOf = (kind: AttributeKind): readonly Attribute[] =>
  NLB_OPTION_NAMES.flatMap((name): Attribute[] => {
    const { annotation, attribute } = NLB_OPTIONS[name];
    return annotation === kind && attribute !== undefined
      ? [[name, attribute]]
      : [];
  });

const ATTRIBUTES: Readonly<Record<AttributeKind, readonly Attribute[]>> = {
  attributes: attributesOf('attributes'),
  targetGroupAttributes: attributesOf('targetGroupAttributes'),
};

const attributeRows = (
  asked: NlbSettings,
  kind: AttributeKind,
  live: Readonly<Record<string, string>>,
): Row[] =>
  ATTRIBUTES[kind]
    .filter(([option]) => !isBeaten(option, asked))
    .map(([option, key]) => [option, key, live[key]]);

const groupRows = (
  asked: NlbSettings,
  { targetType, healthCheck, attributes }: TargetGroup,
): Row[] => [
  ['targetType', 'target type', targetType],
  ['healthCheckProtocol', 'health check protocol', healthCheck.protocol],
  ['healthCheckPort', 'health check port', healthCheck.port],
  ['healthCheckPath', 'health check path', healthCheck.path],
  [
    'healthCheckInterval',
    'health check interval',
    healthCheck.intervalSeconds.toString(),
  ],
  [
    'healthyThreshold',
    'healthy threshold',
    healthCheck.healthyThreshold.toString(),
  ],
  [
    'unhealthyThreshold',
    'unhealthy threshold',
    healthCheck.unhealthyThreshold.toString(),
  ],
  ...(asked.proxyProtocol === '*'
    ? [
        [
          'proxyProtocol',
          'proxy_protocol_v2.enabled',
          attributes['proxy_protocol_v2.enabled'],
          'true',
        ] as const,
      ]
    : []),
  ...attributeRows(asked, 'targetGroupAttributes', attributes),
];

/** Only what arrives over TLS is encrypted again: a plain port keeps plain targets. */
const protocolRows = (
  asked: NlbSettings,
  { listeners, targetGroups }: Behind,
): Row[] => {
  const encrypted = listeners
    .filter(({ protocol }) => protocol === 'TLS')
    .flatMap(({ targetGroupArns }) => targetGroupArns);
  return asked.backendProtocol === 'ssl'
    ? targetGroups
        .filter(({ arn }) => encrypted.includes(arn))
        .map(({ protocol }) => [
          'backendProtocol',
          'target protocol',
          protocol,
          'TLS',
        ])
    : [];
};

/** A path means nothing to a check that only connects. */
const isMeant = (
  { option }: AttributeDifference,
  { healthCheckProtocol }: NlbSettings,
): boolean =>
  option !== 'healthCheckPath' ||
  healthCheckProtocol?.toLowerCase().startsWith('http') === true;

/**
 * Attributes and health checks that AWS does not have as the Service asks; each once. They
 * decide whether a refused change has come into force after all.
 * @public
 */
export const attributeDrift = (
  service: Service,
  loadBalancer: LoadBalancer,
  behind: Behind,
): AttributeDifference[] => {
  const asked = askedSettings(service);
  const { attributes, ipAddressType } = loadBalancer;
  const found = differing(asked, [
    ['ipAddressType', 'IP address type', ipAddressType],
    ...attributeRows(asked, 'attributes', attributes),
    ...behind.targetGroups.flatMap(group => groupRows(asked, group)),
    ...protocolRows(asked, behind),
  ]).filter(one => isMeant(one, asked));
  return [
    ...new Map(
      found.map(one => [`${one.setting} ${one.observed}`, one]),
    ).values(),
  ];
};
